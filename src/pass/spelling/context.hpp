/// What stands before and behind a word, as evidence for one candidate against another: usual pairs of words.
#pragma once

#include <cstdint>
#include <span>
#include <utility>

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

    /// The same where `words` are those of the view, and some of them corrected. O(1).
    Neighbours(const text::View& view, const text::Line& line, std::uint32_t word, std::span<const Side> words);

    /// How much likelier the word with that key's hash and frequency class is here than elsewhere: points (see
    /// policy.hpp). A usual pair of words speaks for it; that two frequent words are no usual pair speaks against it.
    /// O(1).
    int points(std::uint64_t hash, unsigned frequency) const;

    /// What speaks against it and what for it: of both neighbours the points below and above naught. O(1).
    std::pair<int, int> points_by_side(std::uint64_t hash, unsigned frequency) const;

    /// The same for two words in its place.
    int points_of_two(std::uint64_t first, unsigned first_frequency, std::uint64_t second,
                      unsigned second_frequency) const;

  private:
    static Side side(const text::View& view, std::uint32_t word);

    Side before_;
    Side after_;
};

}  // namespace cutline::pass::spelling
