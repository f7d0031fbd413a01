/// UTF-8, one code point at a time. For text that may hold anything at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cutline::text {

/// A decoded code point. Bytes that are not UTF-8 come one at a time with `valid` false and `point` the byte.
struct CodePoint {
    char32_t point;
    std::uint8_t size;  ///< bytes, 1 to 4
    bool valid;
};

/// Decodes at `at` (< text.size()) as the Unicode Standard's table 3-7 has it (no surrogates, no overlong forms).
inline CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t left = text.size() - at;
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const auto bits = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
    if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && tail(1))
        return {(static_cast<char32_t>(lead & 0x1F) << 6) | bits(1), 2, true};
    if ((lead & 0xF0) == 0xE0 && left >= 3 && tail(1) && tail(2)) {
        const char32_t point = (static_cast<char32_t>(lead & 0x0F) << 12) | (bits(1) << 6) | bits(2);
        if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF)) return {point, 3, true};
    }
    if (lead >= 0xF0 && lead < 0xF5 && left >= 4 && tail(1) && tail(2) && tail(3)) {
        const char32_t point = (static_cast<char32_t>(lead & 0x07) << 18) | (bits(1) << 12) | (bits(2) << 6) | bits(3);
        if (point >= 0x10000 && point <= 0x10FFFF) return {point, 4, true};
    }
    return {lead, 1, false};
}

/// The code point that ends right before `at` (> 0).
inline CodePoint decode_before(std::string_view text, std::size_t at) {
    for (std::size_t size = 2; size <= 4 && size <= at; ++size) {
        if ((static_cast<unsigned char>(text[at - 1]) & 0xC0) != 0x80) break;
        const CodePoint point = decode(text.substr(0, at), at - size);
        if (point.valid && point.size == size) return point;
    }
    const auto last = static_cast<unsigned char>(text[at - 1]);
    return {last, 1, last < 0x80};
}

/// Whether all of it is UTF-8. O(n).
bool is_utf8(std::string_view text);

/// Appends `point` (a scalar value) as UTF-8.
inline void encode(char32_t point, std::string& out) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

}  // namespace cutline::text
