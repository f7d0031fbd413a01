/// What stands before and behind a word, as evidence for one candidate against another: usual pairs of words.
#pragma once

#include <cstdint>

#include "lexicon/lexicon.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// The words right before and behind a word, where nothing but a space stands between.
class Neighbours {
  public:
    struct Side {
        std::uint64_t hash = 0;
        unsigned frequency = 0;  ///< 0: nothing is known
    };
    /// `word` is an index into Scan::words, of `line`. O(1).
    Neighbours(const text::View& view, const text::Line& line, std::uint32_t word);

    /// How much likelier the word with that key's hash and frequency class is here than elsewhere: points (see
    /// policy.hpp). A usual pair of words speaks for it; that two frequent words are no usual pair speaks against it.
    /// O(1).
    int points(std::uint64_t hash, unsigned frequency) const;

    /// The same for two words in its place.
    int points_of_two(std::uint64_t first, unsigned first_frequency, std::uint64_t second,
                      unsigned second_frequency) const;

  private:
    static Side side(const text::View& view, std::uint32_t word);

    Side before_;
    Side after_;
};

/// How much likelier `right` is behind `left` than elsewhere: points (see policy.hpp); 0 if of one nothing is known.
/// O(1).
int pair_points(const Neighbours::Side& left, const Neighbours::Side& right);

/// Does but one space stand between these places of the text?
bool one_space(const text::View& view, std::uint32_t from, std::uint32_t to);

}  // namespace cutline::pass::spelling
