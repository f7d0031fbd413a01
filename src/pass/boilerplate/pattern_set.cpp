#include "pass/boilerplate/pattern_set.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "cutline/cleaner.hpp"
#include "pass/boilerplate/line_peeler.hpp"

extern "C" {
extern const char cutline_patterns_begin;  // patterns.S
extern const char cutline_patterns_end;
}

namespace cutline::pass::boilerplate {

namespace {

constexpr unsigned bucket_shift = 22;
constexpr std::uint32_t bucket_count = std::uint32_t{1} << (32 - bucket_shift);

struct Category {
    Rule rule;
    When when;
};

Category find_category(std::string_view name) {
    When when = When::always;
    if (name.ends_with('?')) when = When::in_company;
    if (name.ends_with('!')) when = When::after_first_line;
    if (when != When::always) name.remove_suffix(1);
    for (const RuleInfo& row : rule_table)
        if (row.name.starts_with("pattern.") && row.name.substr(8) == name) return {row.rule, when};
    throw std::invalid_argument("no such category: " + std::string{name});
}

/// The words that end the widget of linked_name.hpp, folded.
Pattern::Edge widget_ends() {
    text::Scan scan;
    text::scan("MORE MORE's", scan);
    Pattern::Edge edge;
    for (const text::Word& word : scan.words) edge.phrases.push_back({word.hash, word.hash});
    return edge;
}

bool is_name(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

}  // namespace

void PhraseIndex::add(const Pattern::Edge& edge, std::uint32_t pattern) {
    for (const auto& [word, name] : edge.phrases) {
        words_.add(word);
        phrases_.add(name);
        entries_.push_back({name, pattern});
    }
    if (edge.number) numbers_.push_back(pattern);
}

void PhraseIndex::finish() {
    const auto order = [](const Entry& a, const Entry& b) {
        return a.phrase != b.phrase ? a.phrase < b.phrase : a.pattern < b.pattern;
    };
    const auto same = [](const Entry& a, const Entry& b) { return a.phrase == b.phrase && a.pattern == b.pattern; };
    std::sort(entries_.begin(), entries_.end(), order);
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
    buckets_.reserve(bucket_count + 1);
    for (std::uint32_t at = 0, bucket = 0; bucket <= bucket_count; ++bucket) {
        while (at < entries_.size() && entries_[at].phrase >> bucket_shift < bucket) ++at;
        buckets_.push_back(at);
    }
}

std::span<const PhraseIndex::Entry> PhraseIndex::entries_of(std::uint32_t phrase) const {
    std::uint32_t from = buckets_[phrase >> bucket_shift];
    const std::uint32_t limit = buckets_[(phrase >> bucket_shift) + 1];
    while (from < limit && entries_[from].phrase < phrase) ++from;
    std::uint32_t to = from;
    while (to < limit && entries_[to].phrase == phrase) ++to;
    return std::span{entries_}.subspan(from, to - from);
}

PatternSet::PatternSet(std::string_view source, RuleSet rules) : rules_(rules) {
    for (std::size_t number = 1; !source.empty(); ++number) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        try {
            add(source.substr(0, end));
        } catch (const std::invalid_argument& error) {
            throw Error("patterns, line " + std::to_string(number) + ": " + error.what());
        }
        source.remove_prefix(std::min(end + 1, source.size()));
    }
    if (rules.contains(Rule::pattern_widget)) inside_.add(widget_ends(), widget);
    for (PhraseIndex* index : {&first_, &last_, &inside_}) index->finish();
}

std::string_view PatternSet::source() {
    return {&cutline_patterns_begin, static_cast<std::size_t>(&cutline_patterns_end - &cutline_patterns_begin)};
}

void PatternSet::add(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) throw std::invalid_argument("no tab after the category");
    const std::string_view name = line.substr(0, tab);
    const std::string body = expand(line.substr(tab + 1));
    if (name.front() == '$') {
        sets_.emplace_back(name, body);
        return;
    }
    const auto [rule, when] = find_category(name);
    if (!rules_.contains(rule)) return;
    patterns_.emplace_back(body, rule, when);
    add_to_index(patterns_.back());
}

std::string PatternSet::expand(std::string_view body) const {
    std::string out;
    for (std::size_t dollar = body.find('$'); dollar != std::string_view::npos; dollar = body.find('$')) {
        std::size_t end = dollar + 1;
        while (end < body.size() && is_name(body[end])) ++end;
        const std::string_view name = body.substr(dollar, end - dollar);
        const auto set = std::find_if(sets_.begin(), sets_.end(), [&](const auto& s) { return s.first == name; });
        if (set == sets_.end()) throw std::invalid_argument("no such set: " + std::string{name});
        out.append(body.substr(0, dollar)).append("(").append(set->second).append(")");
        body.remove_prefix(end);
    }
    return out.append(body);
}

void PatternSet::add_to_index(const Pattern& pattern) {
    const auto id = static_cast<std::uint32_t>(patterns_.size() - 1);
    const Pattern::Edge first = pattern.first();
    const Pattern::Edge last = pattern.last();
    const bool starts = pattern.left() == Beside::nothing;
    const bool ends = pattern.right() == Beside::nothing;
    if (pattern.when() != When::always && !(starts && ends))
        throw std::invalid_argument("only a whole line may have a ? or !");
    if (starts && !first.any)
        first_.add(first, id);
    else if (ends && !last.any && !last.number)
        last_.add(last, id);
    else if (!starts && !first.any && !first.number)
        inside_.add(first, id);
    else
        throw std::invalid_argument("it neither begins nor ends with a word of its own");
}

void PatternSet::find(std::string_view text, const text::Scan& scan, const text::Line& line,
                      std::vector<Cut>& out) const {
    if (line.words() > 0) LinePeeler{*this, LineWords{text, scan, line}, out}.run();
}

}  // namespace cutline::pass::boilerplate
