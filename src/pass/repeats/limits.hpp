/// How much evidence the pass asks for.
#pragma once

#include <array>
#include <cstdint>

#include "cutline/config.hpp"

namespace cutline::pass::repeats {

/// All in words.
struct Limits {
    std::uint32_t near_same;   ///< a line equal to the one before it: less may be a refrain or an exclamation
    std::uint32_t far_same;    ///< a sentence equal to one farther off: shorter ones come again in good prose
    std::uint32_t captions;    ///< shared by a line that is a caption for certain
    std::uint32_t restates;    ///< shared by two lines that say the same, with extras
    std::uint32_t pull_quote;  ///< a sentence of the body set again as a line
    std::uint32_t
        beginning;          ///< a line without a full stop that is the beginning of a paragraph: less may be a heading
    std::uint32_t title;    ///< of a headline
    std::uint32_t passage;  ///< in all lines of a passage together: a stanza has less
    std::uint32_t self;     ///< what a line says twice
    std::uint32_t
        cover;  ///< in all sentences of a line that nothing tells for a caption, each of which stands elsewhere
};

constexpr Limits limits_of(Preset preset) {
    constexpr std::array table{
        Limits{10, 16, 8, 12, 14, 16, 5, 60, 10, 32},  // careful: only what no reader could miss
        Limits{6, 12, 6, 8, 9, 12, 4, 40, 7, 24},      // balanced
        Limits{5, 9, 5, 7, 8, 9, 3, 30, 6, 18},        // thorough: shingles of seven words are found for certain
    };
    return table[static_cast<std::size_t>(preset)];
}

}  // namespace cutline::pass::repeats
