/// What the kernels of the scan's words have in common. Internal to src/text. One source is compiled for processors
/// that this one may not be: what it uses must be inlined or stand elsewhere, so nothing here is of the standard
/// library.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/kernel.hpp"
#include "text/scan.hpp"

namespace cutline::text {

inline constexpr std::size_t short_word = 16;  ///< folded and hashed at one go

/// What the scan has to do in 64 bytes of text: bit i is byte i.
struct BlockMarks {
    std::uint64_t words = 0;   ///< ASCII letters and digits
    std::uint64_t digits = 0;  ///< 0–9
    std::uint64_t joined = 0;  ///< a word with such a byte, or before one, is longer than 16, or may not end there
    std::uint64_t events = 0;  ///< newlines, and what belongs to the key of the line, or may, and is no ASCII word
};
using MarksOf = BlockMarks(const char* from);

struct ShortWords {
    const char* here;     ///< where the masks begin
    char* to;             ///< folded letters go here
    Word* next;           ///< words go here
    std::uint64_t place;  ///< what `here` is in the text; in the higher half, what `to` is in Scan::folded
};
/// The hottest loop: takes words, runs of ones, below the highest bit of `below`, until one has a bit of `odd` in it or
/// behind it; returns what is left of `words`. A function of its own so that all of it stays in registers.
using TakeShortWords = std::uint64_t(std::uint64_t words, std::uint64_t below, std::uint64_t odd, ShortWords& out);

struct WordKernel {
    MarksOf* marks_of;
    TakeShortWords* take_short_words;
};
WordKernel word_kernel(Kernel kernel = fastest_kernel());

MarksOf marks_of_portable;
TakeShortWords take_short_words_portable;
MarksOf marks_of_avx2;
TakeShortWords take_short_words_avx2;

}  // namespace cutline::text
