/// What stands before and behind a word, as evidence for one candidate against another: usual pairs of words.
#pragma once

#include <cstdint>

#include "lexicon/lexicon.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// The words right before and behind a word, where nothing but a space stands between.
class Neighbours {
  public:
    /// `word` is an index into Scan::words, of `line`. O(1).
    Neighbours(const text::View& view, const text::Line& line, std::uint32_t word);

    /// How much likelier the word with that key's hash and frequency class is here than elsewhere: points (see
    /// policy.hpp). A usual pair of words speaks for it; that two frequent words are no usual pair speaks against it.
    /// Each side counts at most `most_for`. O(1).
    int points(std::uint64_t hash, unsigned frequency) const;

    /// Is it one of the usual pairs, on either side?
    bool usual(std::uint64_t hash) const;

  private:
    struct Side {
        std::uint64_t hash = 0;
        unsigned frequency = 0;  ///< 0: nothing is known
    };
    static Side side(const text::View& view, std::uint32_t word);

    Side before_;
    Side after_;
};

}  // namespace cutline::pass::spelling
