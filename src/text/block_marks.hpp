/// What the scan has to do in 64 bytes of text, as bit masks: bit i is byte i.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/block.hpp"

namespace cutline::text {

struct BlockMarks {
    std::uint64_t words = 0;  ///< ASCII letters and digits
    std::uint64_t odd = 0;  ///< a word that has such a byte, or that one follows, may not be letters alone, or not end
                            ///< there, or be longer than 16
    std::uint64_t events = 0;  ///< newlines, and what belongs to the key of the line, or may, and is no ASCII word
};

/// The bytes from the first on that `bits` has, where 17 of them or more are in a row.
inline std::uint64_t runs_of_17(std::uint64_t bits) {
    std::uint64_t runs = bits & (bits >> 1);
    runs &= runs >> 2;
    runs &= runs >> 4;
    runs &= runs >> 8;
    return runs & (bits >> 16);
}

/// The bytes `distance` before those of `bits`, and before those that stand behind the block: what they are is unknown.
inline std::uint64_t maybe_before(std::uint64_t bits, unsigned distance) {
    return bits >> distance | ~(~std::uint64_t{0} >> distance);
}

inline BlockMarks marks_of(const char* from) {
    const Block is = classify(from);
    const std::uint64_t words = is.letters | is.digits;
    const std::uint64_t letters = is.letters | is.wide;  // as far as can be told from their first bytes
    BlockMarks marks{words, is.digits | runs_of_17(words) | (is.apostrophes & maybe_before(letters, 1)),
                     is.newlines | is.units | (is.signs & maybe_before(is.digits, 1))};
    if (is.wide == 0) return marks;
    const WideBlock wide = classify_wide(from);
    // U+2000 to U+203F, spaces, dashes, quotation marks, are of no account, but for an apostrophe inside a word.
    const std::uint64_t signs = wide.e2 & (wide.x80 >> 1) & (wide.inner >> 2);
    const std::uint64_t rest = is.wide & ~(signs | signs << 1 | signs << 2);
    marks.odd |= rest | (signs & (wide.x99 >> 2) & maybe_before(letters, 3));
    marks.events |= rest;
    return marks;
}

}  // namespace cutline::text
