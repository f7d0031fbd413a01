/// Runs of words that an earlier text has.
#pragma once

#include <cstdint>
#include <vector>

#include "pass/copies/reading.hpp"
#include "pass/copies/seen_texts.hpp"

namespace cutline::pass::copies {

/// The words [begin, end) of a text stand in an earlier one, in the same order, with nothing between them.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint64_t address = 0;  ///< of the first word's copy
    bool old = false;           ///< see SeenTexts::Spot
    std::uint32_t words() const { return end - begin; }
};

/// Appends runs of at least `passage_words` words, as long as they can be: for each such run that an earlier text
/// shares there is one that covers it, unless a shingle of it stands in more than SeenTexts::most_places earlier
/// places. A print is only a reason to look: the words themselves are compared. O(n): the work is bounded, and when the
/// bound is reached, which only a text made for it does, what is left is left alone.
void find_runs(const Reading& text, const SeenTexts& seen, std::vector<Run>& out);

}  // namespace cutline::pass::copies
