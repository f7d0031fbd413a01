/// Parts of a line that a site may have put there: what it begins with, what it ends with, sentences in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/evidence.hpp"
#include "index/site_talk.hpp"
#include "text/scan.hpp"
#include "text/word_marks.hpp"

namespace cutline::index {

/// Words [begin, end) of Scan::words. Numbers count alike.
struct Piece {
    enum class Place : std::uint8_t { head, tail, inside };
    Place place = Place::head;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t talk = 0;     ///< words of site talk in it
    std::uint32_t numbers = 0;  ///< numbers in it
    Key key = 0;                ///< of Section::affixes
    Key wider = 0;              ///< with the word beyond its inner end; inside, or set apart: 0
    bool apart = false;         ///< no word of site talk, but a sign that sets it apart

    /// Half of its words, or of a sentence's a quarter, are site talk; numbers do not count.
    bool talks() const { return words_to_talk(place) * talk >= end - begin - numbers; }
    /// At most so many words to one of site talk.
    static constexpr std::uint32_t words_to_talk(Place place) { return place == Place::inside ? 4 : 2; }
};

/// Finds the pieces of lines by rolling hashes over words (Karp, Rabin 1987). Of the heads and tails of 2 to 12 words,
/// those where the text seems to begin anew behind them (before them: where they begin anew); of sentences, those of
/// up to 40 words that are not the whole line, with two words of site talk; only with site talk in them, since a prose
/// line begins like others too. For languages whose talk is not known, and for names of sites, also heads and tails
/// without it that a bar or a dash sets apart, but none with numbers, and at most two at each end. Immutable.
class Pieces {
  public:
    enum class Wanted : std::uint8_t {
        all,
        furniture,  ///< those that talk (see Piece) or are set apart; perhaps others
    };
    explicit Pieces(Wanted wanted = Wanted::all) : wanted_(wanted) {}

    /// The mark of site talk.
    static constexpr unsigned mark = 0;
    /// Has site talk marked, and a few other words.
    void add_to(text::WordMarks& marks) const { talk_.add_to(marks, mark); }
    /// Takes the mark off those others, of words [begin, end). O(end - begin).
    void narrow(const text::Scan& scan, std::size_t begin, std::size_t end, text::WordMarks& marks) const;
    /// Adds the pieces of `line` on a site to `out`. Its words are marked. O(words of the line), of most lines less.
    void of(std::string_view text, const text::Scan& scan, const text::WordMarks& marks, const text::Line& line,
            Key site, std::vector<Piece>& out) const;

    static constexpr std::uint32_t most_words = 12;
    static constexpr std::uint32_t most_sentence_words = 40;

  private:
    Wanted wanted_;
    SiteTalk talk_;
};

}  // namespace cutline::index
