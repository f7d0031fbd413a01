#include "pass/spelling/objections.hpp"

#include <algorithm>
#include <utility>

#include "pass/spelling/formation.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/likely.hpp"
#include "pass/spelling/meant.hpp"
#include "pass/spelling/rivals.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr int everyday_points = 100;           // of frequency: "that", "more"
constexpr int function_points = 130;           // of frequency: "the", "with"
constexpr std::size_t shortest_explained = 8;  // letters of a garbled word that is one for all that

/// May it be meant as it is? A usual misspelling may, where the text speaks of it.
bool meant_as_is(const Unknown& unknown, const Candidate& best) {
    return unknown.entry.misspelling() || may_be_meant(best, unknown.stem.key);
}

bool everyday(const Candidate& best) { return best.features.frequency >= everyday_points; }

/// Where an unknown word stands.
struct Spot {
    const text::Line& line;
    std::uint32_t word;  // in Scan::words
    std::uint32_t begin;
    std::uint32_t end;
};

Spot last_spot(const text::View& view, const Unknown& unknown) {
    const text::Scan& scan = view.scan();
    const std::uint32_t last = unknown.type->last;
    const auto line = std::upper_bound(scan.lines.begin() + unknown.line, scan.lines.end(), last,
                                       [](std::uint32_t word, const text::Line& its) { return word < its.last_word; });
    const Stem stem = stem_of(view, scan.words[last]);
    return {*line, last, stem.begin, stem.end};
}

/// Of words in small letters.
bool text_against_word(const text::View& view, const Unknown& unknown, const Spot& spot, const Candidate& best,
                       std::uint32_t own_count) {
    const auto& [line, word, begin, end] = spot;
    if (piece_of_word(view.scan(), line, word) || epithet(view, line, word, best.key)) return true;
    if (abbreviated(view.text(), begin, end) || alone_in_quotes(view.text(), begin, end)) return true;
    const bool meant = meant_as_is(unknown, best);
    if (meant && set_against(view.scan(), line, word, best.key)) return true;
    // Of usual misspellings a text may have thousands, so that it is not looked up for each.
    const auto inside = [&] {
        return unknown.entry.misspelling() ? unknown.quoted : quoted(view.text(), line.begin, begin);
    };
    if (meant && unknown.strangers > 0 && inside()) return true;  // dialect
    return (meant || unknown.stem.key.size() < shortest_explained) && best.count < own_count &&
           mentioned(view.text(), begin, end);
}

bool text_against(const text::View& view, const Unknown& unknown, const Spot& spot, const Candidate& best,
                  std::uint32_t own_count) {
    const auto& [line, word, begin, end] = spot;
    const bool lower = unknown.shape == Shape::lower;
    if (left_open(view.text(), end) || marked(view.scan(), line, word)) return true;
    if (letters_before(best.slip) && behind_apostrophe(view.text(), begin)) return true;
    if (meant_as_is(unknown, best) &&
        (named_as_form(view, line, word, !lower) || (!everyday(best) && transliterates(view, line, word))))
        return true;
    return lower && text_against_word(view, unknown, spot, best, own_count);
}

bool form_against_word(const text::View& view, const Unknown& unknown, const Candidate& best, bool jargon) {
    const std::string_view written = unknown.stem.key;
    const bool likely = written.size() > short_size && sure(best.slip, written, best.key);
    if (unknown.entry.known() && !likely && !usual_here(best, written)) return true;
    if (!everyday(best) && (sounds_alike(best.slip, written) || blended(best.slip, written, best.key))) return true;
    if (jargon && best.features.frequency < function_points && named_by_letter(best.slip, written, best.key))
        return true;
    if (best.slip.at == 0 && unknown.place == Place::part && !garbled(written, best.key)) return true;  // "s-s-tutter"
    if (best.two) return goes_on(view.scan(), view.scan().lines[unknown.line], unknown.type->word, best.key);
    return best.count < 3 && !misjoined(best.slip, written, best.key) && rather_two(view, unknown, best);
}

}  // namespace

bool text_speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best,
                         std::uint32_t own_count) {
    const Spot first{view.scan().lines[unknown.line], unknown.type->word, unknown.stem.begin, unknown.stem.end};
    return text_against(view, unknown, first, best, own_count) ||
           (unknown.type->count > 1 && text_against(view, unknown, last_spot(view, unknown), best, own_count));
}

bool form_speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best, std::uint32_t own_count,
                         bool jargon) {
    const std::string_view written = unknown.stem.key;
    if (transliterated(written, best.key) || unusual_on_purpose(best.slip, written, best.key, everyday(best)))
        return true;
    const bool expected =
        everyday(best) || usual_here(best, written) || (written.size() > short_size && best.count >= own_count);
    if (clipped(best.slip, written) && (!expected || unknown.strangers > 0)) return true;
    return unknown.shape == Shape::lower && form_against_word(view, unknown, best, jargon);
}

}  // namespace cutline::pass::spelling
