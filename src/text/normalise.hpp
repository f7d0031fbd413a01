/// Normalisation Form C (Unicode Standard Annex 15), by ICU.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cutline::text {

/// True if `point` is its own composed form, combines with nothing before it and is no combining mark: text of such
/// characters alone is in NFC, and a piece of text that begins with one is composed without a look at what is before.
/// Answers for the characters that make up most text; false: perhaps. O(1), no table.
constexpr bool is_inert(char32_t point) {
    const auto in = [&](char32_t first, char32_t last) { return point >= first && point <= last; };
    if (point < 0x300 || in(0x2002, 0x20CF)) return true;
    if (point < 0x600) return in(0x388, 0x482) || in(0x48A, 0x52F) || in(0x5D0, 0x5EA);
    if (point < 0x1000)
        return in(0x620, 0x64A) || in(0x660, 0x66F) || in(0x671, 0x6D5) || in(0x904, 0x928) || in(0x92A, 0x930) ||
               in(0x935, 0x939) || in(0xE01, 0xE37) || in(0xE3F, 0xE47);
    if (point < 0x3400)
        return in(0x1E00, 0x1EFF) || in(0x2100, 0x2125) || in(0x2190, 0x2328) || in(0x2500, 0x2AD0) ||
               in(0x3000, 0x3029) || in(0x3041, 0x3098) || in(0x309B, 0x30FF);
    return in(0x3400, 0x9FFF) || in(0xAC00, 0xD7A3) || in(0xFE00, 0xFE0F) || in(0xFF00, 0xFFEF) || in(0x1F000, 0x1FBFF);
}

/// text[begin, end) becomes `put`.
struct Composed {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string put;
};

/// Appends what leads from `text` (UTF-8, beginning with a character that combines with nothing before it) to its NFC,
/// in order. Text with more than 30 combining marks in a row (UAX 15, section 13: no language has them) is left as it
/// is, so that the time stays O(size).
void compose(std::string_view text, std::vector<Composed>& out);

/// The letter a to z that a small letter of the Latin script is without its marks ("\u1EA9": 'a', "\u0131": 'i'); 0: it
/// is none, or has no such letter. O(1).
char letter_under(char32_t point);

}  // namespace cutline::text
