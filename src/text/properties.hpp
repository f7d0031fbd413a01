/// What a code point is, for the line key (see scan.hpp). Unicode's tables, by ICU.
#pragma once

#include <cstdint>

namespace cutline::text {

enum class Kind : std::uint8_t {
    other,  ///< punctuation, space, symbol, control: not part of any key
    letter,
    mark,
    digit,      ///< also other numbers (superscripts, fractions)
    currency,   ///< currency signs and the percent sign
    ideograph,  ///< letters of scripts written without spaces (Han, Kana, Thai …): two of them count as a word
};

/// O(1).
Kind kind(char32_t point);

/// Simple case folding (CaseFolding.txt, statuses C and S). O(1).
char32_t fold(char32_t point);

inline bool is_word(Kind kind) { return kind == Kind::letter || kind == Kind::mark || kind == Kind::digit; }

}  // namespace cutline::text
