/// Common words of the lexicon at two edits from an unknown word.
#pragma once

#include <string_view>
#include <vector>

#include "pass/spelling/suggest.hpp"

namespace cutline::pass::spelling {

inline constexpr std::size_t shortest_twice = 5;  ///< bytes of words that get such suggestions
inline constexpr std::size_t longest_twice = 16;
inline constexpr int least_twice = -95;  ///< of likelihood: less likely slips have too many words beside them

/// Appends to `out` words as suggest() does, but at two edits from `written`, the sum of whose likelihoods is at least
/// `least_twice`; some at one edit and `written` itself may be among them. Writes the word from left to right in all
/// ways, and gives a way up where no word has three such letters in a row. Some thousand strings.
void suggest_two(std::string_view written, unsigned least_frequency, std::vector<Suggestion>& out);

}  // namespace cutline::pass::spelling
