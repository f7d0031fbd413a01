#include "pass/spelling/broken.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/stem.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr unsigned least_frequency = 6;    // class
constexpr std::size_t shortest_whole = 5;  // letters

std::string_view written(const text::View& view, std::uint32_t i) {
    const text::Word& word = view.scan().words[i];
    return view.text().substr(word.begin, word.size);
}

/// Small letters; a first piece may be the capital alone.
bool may_be_piece(std::string_view word, bool first) {
    if (first && word.size() == 1 && capital_letter(word[0])) return true;
    return std::all_of(word.begin(), word.end(), small_letter);
}

/// A letter by itself that is no word: "e", but not "a" or "I".
bool lone_letter(std::string_view word) {
    return word.size() == 1 && word != "a" && word != "I" && word != "i" && word != "A" &&
           !(word[0] >= '0' && word[0] <= '9');
}

/// "couldn t" has lost an apostrophe.
bool contraction(std::string_view first, std::string_view second) { return second == "t" && first.ends_with('n'); }

std::optional<Broken> joined(const text::View& view, const text::Line& line, std::uint32_t first) {
    const auto& words = view.scan().words;
    if (first < line.first_word || first + 1 >= line.last_word) return std::nullopt;
    const std::string_view a = written(view, first);
    const std::string_view b = written(view, first + 1);
    if (words[first + 1].begin != words[first].end() + 1 || view.text()[words[first].end()] != ' ') return std::nullopt;
    if (!may_be_piece(a, true) || !may_be_piece(b, false) || contraction(a, b)) return std::nullopt;
    std::string whole{view.scan().key(words[first])};
    whole += view.scan().key(words[first + 1]);
    const lexicon::Entry entry = lexicon::find(whole);
    if (whole.size() < shortest_whole || !entry.word() || entry.frequency() < least_frequency) return std::nullopt;
    const bool spaced_out = (first > line.first_word && lone_letter(written(view, first - 1))) ||
                            (first + 2 < line.last_word && lone_letter(written(view, first + 2)));
    if (spaced_out) return std::nullopt;
    return Broken{first, std::move(whole)};
}

}  // namespace

std::optional<Broken> broken_word(const text::View& view, const text::Line& line, std::uint32_t piece) {
    auto before = piece > 0 ? joined(view, line, piece - 1) : std::nullopt;
    auto behind = joined(view, line, piece);
    if (before && behind) return std::nullopt;
    return before ? before : behind;
}

}  // namespace cutline::pass::spelling
