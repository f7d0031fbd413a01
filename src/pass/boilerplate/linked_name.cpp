#include "pass/boilerplate/linked_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t longest_widget = 120;
constexpr std::size_t longest_name = 6;
constexpr std::array<std::string_view, 23> particles{"al", "bin", "da",  "das", "de",  "del", "den", "der",
                                                     "di", "do",  "dos", "du",  "el",  "ibn", "la",  "las",
                                                     "le", "los", "ten", "van", "von", "y",   "zu"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool begins_headline(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Of a full name that ends at word `last`: where `surname` stands before it, in the sentence itself.
std::optional<std::size_t> own_name(const LineWords& line, std::size_t from, std::size_t last,
                                    std::string_view surname) {
    const std::size_t least = std::max(from, last - std::min(last, longest_name));
    for (std::size_t own = last; own-- > least;) {
        if ((line.gap_before(own + 1) & (gap::comma | gap::end | gap::ask | gap::colon)) != 0) return std::nullopt;
        if (line.bytes(own) == surname) return line.shouts(own) ? std::nullopt : std::optional{own};
        const bool particle = std::find(particles.begin(), particles.end(), line.bytes(own)) != particles.end();
        if (!line.capital(own) && !particle) return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the sentence's name goes on behind `own`, since the full name goes on so behind `last`: of "Joe Orr Joe Orr"
/// the first name is not where either of them ends.
bool goes_on(const LineWords& line, std::size_t own, std::size_t last, std::size_t end) {
    for (std::size_t i = last + 1; i < std::min(end, last + longest_name) && line.capital(i); ++i)
        if (line.bytes(i) == line.bytes(own + 1)) return true;
    return false;
}

/// A name with a headline glued to it.
std::optional<std::size_t> glued_name(const LineWords& line, std::size_t from, std::size_t i) {
    const std::string_view word = line.bytes(i);
    for (std::size_t glue = 2; glue < word.size(); ++glue) {
        if (!is_small(word[glue - 1]) || !begins_headline(word[glue])) continue;
        if (const auto own = own_name(line, from, i, word.substr(0, glue))) return own;
    }
    return std::nullopt;
}

}  // namespace

bool ends_linked_name(std::string_view word) {
    return word.starts_with("MORE") && (word.size() == 4 || word.substr(4) == "'s" || word.substr(4) == "\u2019s");
}

std::optional<std::size_t> linked_name(const LineWords& line, std::size_t from, std::size_t more) {
    if (!ends_linked_name(line.bytes(more))) return std::nullopt;
    const std::size_t begin = std::max(from, more - std::min(more, longest_widget)) + 1;
    for (std::size_t i = begin; i < more; ++i)
        if (const auto own = glued_name(line, from, i)) return *own + 1;
    for (std::size_t i = begin + 1; i + 3 < more; ++i) {
        if (!line.capital(i) || !line.capital(i + 1)) continue;
        const auto own = own_name(line, from, i, line.bytes(i));
        if (own && *own + 1 < i && !goes_on(line, *own, i, more)) return *own + 1;
    }
    return std::nullopt;
}

}  // namespace cutline::pass::boilerplate
