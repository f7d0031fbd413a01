/// One slip of the typewriter: what makes one word into another at one edit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cutline::pass::spelling {

enum class Slip : std::uint8_t { none, missing, extra, swapped, replaced };

/// How `written` came from `meant`. `at` is where, in `written`; for `missing` the place before which `right` belongs.
struct Difference {
    Slip slip = Slip::none;
    std::size_t at = 0;
    char wrong = 0;  ///< the letter written; 0 for missing
    char right = 0;  ///< the letter meant; 0 for extra
};

/// The one edit (optimal string alignment distance 1) between two folded words; none if they are equal or farther
/// apart. Only the letters a to z slip: an accent more or less is another spelling. Of several places in a run of equal
/// letters it names the last. O(size).
Difference difference(std::string_view written, std::string_view meant);

inline constexpr int twin_points = 15;    ///< of likelihood: more for one of two equal letters that is left out
inline constexpr int first_points = -30;  ///< for the first letter

/// How likely this slip is, in tenths of a frequency class (a factor of 2.8) against a letter left out. From the counts
/// of such slips in lists of typing errors, divided by the number of ways to make them.
int likelihood(const Difference& slip, std::string_view written, std::string_view meant);

/// Has the slip to do with a letter that stands twice: one of them left out, or one too many?
bool of_twins(const Difference& slip, std::string_view written, std::string_view meant);

/// Neighbours on a QWERTY keyboard.
bool adjacent_keys(char a, char b);

/// With y.
bool vowel(char c);

}  // namespace cutline::pass::spelling
