/// What the kernels of LineKeys have in common. Internal to src/text. Their sources are compiled for processors that
/// this one may not be: what they use must be inlined or stand elsewhere, so nothing here is of the standard library.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cutline::text {

/// A line. `key` as in Line; while the kernel's answer is not the last word, 0.
struct KeyedLine {
    std::uint64_t key;
    std::uint32_t begin;  ///< in the text
    std::uint32_t end;    ///< without its ending
};

/// Where a kernel is in a text.
struct LineSearch {
    const char* text;
    std::size_t size;
    std::size_t at;         ///< where a line begins
    char* folded;           ///< room for a key
    std::size_t room;       ///< more than 128
    KeyedLine* lines;       ///< where the next line goes
    const KeyedLine* last;  ///< one past the room for lines
};

/// Finds lines until the text ends, there is no room for another line, or the key of the one at `at` takes more than
/// the room there is.
enum class Paused : std::uint8_t { at_end, no_lines, long_line };
using FindLines = Paused(LineSearch&);

Paused find_lines_scalar(LineSearch& search);
Paused find_lines_avx2(LineSearch& search);
Paused find_lines_avx512(LineSearch& search);

}  // namespace cutline::text
