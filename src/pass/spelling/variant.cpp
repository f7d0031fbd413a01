#include "pass/spelling/variant.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/quotes.hpp"
#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {

namespace {

/// More than half of its words begin with a capital.
bool like_a_title(const text::View& view, const text::Line& line) {
    std::uint32_t capitals = 0;
    for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
        const char first = view.text()[view.scan().words[i].begin];
        capitals += first >= 'A' && first <= 'Z' ? 1 : 0;
    }
    return 2 * capitals > line.words();
}

/// What stands between words[i - 1] and words[i].
std::string_view between(const text::View& view, std::uint32_t i) {
    const auto& words = view.scan().words;
    return view.text().substr(words[i - 1].end(), words[i].begin - words[i - 1].end());
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// The capital of words[i] is that of a sentence: the word begins one, and the next one is small.
bool capital_of_sentence(const text::View& view, const text::Line& line, std::uint32_t i) {
    const auto& words = view.scan().words;
    if (i > line.first_word && between(view, i).find_first_of(".!?") == std::string_view::npos) return false;
    return i + 1 < line.last_word && between(view, i + 1) == " " && is_small(view.text()[words[i + 1].begin]);
}

/// No part of the hyphenated word at [begin, end) begins with a capital.
bool in_small_compound(std::string_view text, std::size_t begin, std::size_t end) {
    const auto inside = [&](std::size_t i) { return i < text.size() && (is_small(text[i] | 0x20) || text[i] == '-'); };
    while (begin > 0 && inside(begin - 1)) --begin;
    while (inside(end)) ++end;
    const std::string_view compound = text.substr(begin, end - begin);
    return std::all_of(compound.begin(), compound.end(), [](char c) { return is_small(c) || c == '-'; });
}

/// Sorted. What is often a name where it has a capital: a party, a ministry, a place, a person.
constexpr std::array<std::string_view, 30> names{
    "arbor",  "arbour",  "armor", "armour", "center", "centre",  "color",    "colour",    "defence", "defense",
    "fiber",  "fibre",   "gray",  "grey",   "harbor", "harbour", "honor",    "honour",    "labor",   "labour",
    "parlor", "parlour", "saber", "sabre",  "savior", "saviour", "splendor", "splendour", "theater", "theatre"};
static_assert(std::is_sorted(names.begin(), names.end()));

/// The other spelling stands close by ("color (or colour)").
bool explained(const text::View& view, const text::Line& line, std::uint32_t i, std::string_view put) {
    constexpr std::uint32_t near = 2;
    const text::Scan& scan = view.scan();
    const std::uint32_t first = i < line.first_word + near ? line.first_word : i - near;
    const std::uint32_t last = std::min(line.last_word, i + near + 1);
    return std::any_of(scan.words.begin() + first, scan.words.begin() + last,
                       [&](const text::Word& word) { return scan.key(word) == put; });
}

class Respeller {
  public:
    Respeller(const text::View& view, Variant to)
        : view_(view), side_(to == Variant::us ? lexicon::Side::american : lexicon::Side::british) {}

    /// How words[i] of `line`, which is `stem`, is spelt there; empty: it stays.
    std::string respelt(const text::Line& line, std::uint32_t i, const Stem& stem) const {
        std::string put{lexicon::variant(stem.key, side_)};
        if (put.empty()) return put;
        const Shape shape = shape_of(view_.text().substr(stem.begin, stem.end - stem.begin));
        const Place place = place_of(view_.text(), stem.begin, stem.end);
        if (shape == Shape::mixed || untouchable(place) || explained(view_, line, i, put)) return {};
        if (place == Place::part && !in_small_compound(view_.text(), stem.begin, stem.end)) return {};
        if (shape == Shape::lower) return put;
        if (std::binary_search(names.begin(), names.end(), stem.key) || !capital_of_sentence(view_, line, i)) return {};
        put.front() = static_cast<char>(put.front() & ~0x20);
        return put;
    }

  private:
    const text::View& view_;
    lexicon::Side side_;
};

}  // namespace

void propose_variant(const text::View& view, Variant to, edit::Splices& out) {
    const Respeller respeller{view, to};
    const auto& scan = view.scan();
    for (const text::Line& line : scan.lines) {
        if (like_a_title(view, line)) continue;
        Quotes quotes(view.text().substr(line.begin, line.end - line.begin), line.begin);
        for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
            const Stem stem = stem_of(view, scan.words[i]);
            if (stem.key.size() < shortest_type) continue;
            std::string put = respeller.respelt(line, i, stem);
            if (put.empty() || quotes.inside(stem.begin)) continue;
            out.push_back(
                {.begin = stem.begin, .end = stem.end, .rule = Rule::spelling_variant, .put = std::move(put)});
        }
    }
}

}  // namespace cutline::pass::spelling
