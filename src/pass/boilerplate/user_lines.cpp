#include "pass/boilerplate/user_lines.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <re2/re2.h>

#include "cutline/cleaner.hpp"

namespace cutline::pass::boilerplate {

namespace {

std::string_view trim(std::string_view line) {
    constexpr std::string_view spaces = " \t";
    const std::size_t begin = std::min(line.find_first_not_of(spaces), line.size());
    return line.substr(begin, line.find_last_not_of(spaces) + 1 - begin);
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::string_view without_ending(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

std::uint64_t key(std::string_view line) {
    text::Scan scan;
    text::scan(line, scan);
    return scan.lines.empty() ? 0 : scan.lines.front().key;
}

}  // namespace

struct UserLines::Rules {
    struct Expression {
        std::string site;  // empty: any
        std::unique_ptr<const RE2> pattern;
    };

    void add(std::string_view line);
    void add_expression(std::string site, std::string_view source);

    std::unordered_multimap<std::uint64_t, std::string> keys;       // key of a literal line to its site
    std::vector<std::pair<std::string, std::string>> without_keys;  // site, line
    std::vector<Expression> expressions;
};

void UserLines::Rules::add(std::string_view line) {
    line = without_ending(line);
    std::string site;
    if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && tab > 0) {
        site = lower(trim(line.substr(0, tab)));
        line.remove_prefix(tab + 1);
    }
    line = trim(line);
    if (line.empty() || line == "#" || line.starts_with("# ")) return;
    if (line.size() > 2 && line.front() == '/' && line.back() == '/')
        add_expression(std::move(site), line.substr(1, line.size() - 2));
    else if (const std::uint64_t found = key(line); found != 0)
        keys.emplace(found, std::move(site));
    else
        without_keys.emplace_back(std::move(site), line);
}

void UserLines::Rules::add_expression(std::string site, std::string_view source) {
    RE2::Options options;
    options.set_log_errors(false);
    auto pattern = std::make_unique<const RE2>(re2::StringPiece{source.data(), source.size()}, options);
    if (!pattern->ok()) throw Error(pattern->error());
    expressions.push_back({std::move(site), std::move(pattern)});
}

UserLines::UserLines(const std::vector<std::string>& lines, std::string_view what) : rules_(std::make_unique<Rules>()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        try {
            rules_->add(lines[i]);
        } catch (const Error& error) {
            throw Error(std::string{what} + ", line " + std::to_string(i + 1) +
                        ": not a regular expression (RE2): " + error.what());
        }
    }
}

UserLines::~UserLines() = default;
UserLines::UserLines(UserLines&&) noexcept = default;
UserLines& UserLines::operator=(UserLines&&) noexcept = default;

bool UserLines::empty() const {
    return rules_->keys.empty() && rules_->without_keys.empty() && rules_->expressions.empty();
}

bool UserLines::match(std::string_view text, const text::Line& line, std::string_view site) const {
    const auto here = [&](const std::string& of) { return of.empty() || of == site; };
    const auto [begin, end] = rules_->keys.equal_range(line.key);
    if (line.key != 0 && std::any_of(begin, end, [&](const auto& entry) { return here(entry.second); })) return true;
    const std::string_view bytes = trim(text.substr(line.begin, line.end - line.begin));
    if (line.key == 0 && std::any_of(rules_->without_keys.begin(), rules_->without_keys.end(),
                                     [&](const auto& rule) { return here(rule.first) && rule.second == bytes; }))
        return true;
    const re2::StringPiece piece{bytes.data(), bytes.size()};
    return std::any_of(rules_->expressions.begin(), rules_->expressions.end(), [&](const Rules::Expression& rule) {
        return here(rule.site) && RE2::PartialMatch(piece, *rule.pattern);
    });
}

}  // namespace cutline::pass::boilerplate
