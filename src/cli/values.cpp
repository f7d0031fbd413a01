#include "cli/values.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "cutline/cleaner.hpp"

namespace cutline::cli {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::uint64_t digits(std::string_view text, std::string_view whole_text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) throw Error(quoted(whole_text) + " is not a number");
    return value;
}

void bound(std::uint64_t value, std::uint64_t least, std::uint64_t most, std::string_view text) {
    if (value < least || value > most)
        throw Error(quoted(text) + " is not between " + std::to_string(least) + " and " + std::to_string(most));
}

/// Edits (insertion, deletion, substitution, exchange of neighbours) from `a` to `b`: the restricted distance of
/// Damerau and Levenshtein, over three rows.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::vector<std::string_view> category_names() {
    std::vector<std::string_view> names;
    for (const RuleInfo& row : rule_table)
        if (row.name.starts_with(category_prefix)) names.push_back(row.name.substr(category_prefix.size()));
    return names;
}

/// The nearest pass or rule, spelt as --only takes it.
std::string rule_suggestion(std::string_view text) {
    std::vector<std::string> full;
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule)) continue;
        if (full.empty() || !full.back().starts_with(row.pass)) full.emplace_back(row.pass);
        full.push_back(std::string(row.pass) + "/" + std::string(row.name));
    }
    for (const RuleInfo& row : rule_table)
        if (row.name == text) return " (did you mean " + std::string(row.pass) + "/" + std::string(row.name) + "?)";
    return suggestion(text, {full.begin(), full.end()});
}

}  // namespace

std::uint64_t whole(std::string_view text, std::uint64_t least, std::uint64_t most) {
    const std::uint64_t value = digits(text, text);
    bound(value, least, most, text);
    return value;
}

std::uint64_t thousandths(std::string_view text, std::uint64_t most) {
    constexpr std::size_t places = 3;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string fraction{text.substr(std::min(point + 1, text.size()))};
    if (fraction.find_first_not_of("0123456789") != std::string::npos || text.empty() || text == ".")
        throw Error(quoted(text) + " is not a number");
    fraction.resize(places, '0');
    const std::uint64_t units = point == 0 ? 0 : digits(text.substr(0, point), text);
    if (units > most / 1000 || units * 1000 + digits(fraction, text) > most)
        throw Error(quoted(text) + " is more than " + std::to_string(most / 1000));
    return units * 1000 + digits(fraction, text);
}

std::uint64_t size(std::string_view text, std::uint64_t least, std::uint64_t most) {
    constexpr std::string_view suffixes = "KMGT";
    std::string_view number = text;
    unsigned shift = 0;
    if (!text.empty()) {
        const std::size_t place = suffixes.find(static_cast<char>(text.back() & ~0x20));  // either case
        if (place != std::string_view::npos) {
            shift = 10U * static_cast<unsigned>(place + 1);
            number.remove_suffix(1);
        }
    }
    const std::uint64_t value = digits(number, text);
    if (value > (most >> shift)) bound(most + 1, least, most, text);
    bound(value << shift, least, most, text);
    return value << shift;
}

std::size_t choice(std::string_view text, std::string_view choices) {
    std::vector<std::string_view> names;
    for (std::string_view left = choices; !left.empty();) {
        const std::size_t bar = std::min(left.find('|'), left.size());
        names.push_back(left.substr(0, bar));
        left.remove_prefix(std::min(bar + 1, left.size()));
    }
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) throw Error(quoted(text) + " is not one of " + std::string(choices));
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string_view> list(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (comma > 0) parts.push_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    if (parts.empty()) throw Error("an empty list");
    return parts;
}

RuleSet rules(std::string_view text, RuleSet of_a_pass) {
    RuleSet set;
    for (std::string_view name : list(text)) {
        const std::optional<RuleSet> found = find_rules(name);
        if (!found) throw Error("there is no rule " + quoted(name) + rule_suggestion(name) + "; see --help=rules");
        const bool pass = name.find('/') == std::string_view::npos;
        set = set | (pass ? *found & of_a_pass : *found);
    }
    return set;
}

RuleSet categories(std::string_view text) {
    RuleSet set;
    for (std::string_view name : list(text)) {
        const std::optional<RuleSet> found =
            find_rules("boilerplate/" + std::string(category_prefix) + std::string(name));
        if (!found)
            throw Error("there is no category " + quoted(name) + suggestion(name, category_names()) +
                        "; see --help=rules");
        set = set | *found;
    }
    return set;
}

std::string_view nearest(std::string_view text, const std::vector<std::string_view>& names) {
    constexpr std::size_t longest = 64;
    std::string_view best;
    std::size_t best_distance = text.size() / 3 + 2;  // and less, to be worth a suggestion
    for (std::string_view name : names) {
        if (text.size() > longest) break;
        const std::size_t found = distance(text, name);
        if (found < best_distance) {
            best_distance = found;
            best = name;
        }
    }
    return best;
}

std::string suggestion(std::string_view text, const std::vector<std::string_view>& names) {
    const std::string_view found = nearest(text, names);
    return found.empty() ? std::string{} : " (did you mean " + std::string(found) + "?)";
}

}  // namespace cutline::cli
