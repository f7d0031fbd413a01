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

/// Extended_Pictographic: what emoji sequences are made of. O(1).
bool is_pictograph(char32_t point);

/// A letter or mark of a script in which U+200C and U+200D change what is seen (Arabic and its kin, Mongolian, the
/// scripts of India and their kin). O(1).
bool needs_joiners(char32_t point);

/// A letter or mark of a script that is written without spaces, so that U+200B says where a line may break. O(1).
bool is_unspaced(char32_t point);

/// Of Unicode, whose tables these are: 15.0.0 is 0x0F000000.
std::uint32_t unicode_version();

inline bool is_word(Kind kind) { return kind == Kind::letter || kind == Kind::mark || kind == Kind::digit; }

}  // namespace cutline::text
