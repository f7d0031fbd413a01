/// Kinds of spaces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.hpp"

namespace cutline::pass::spacing {

constexpr bool is_no_break(char32_t point) { return point == 0xA0 || point == 0x2007 || point == 0x202F; }

/// A space of any width, or a tab; no line break, nothing without width.
constexpr bool is_space(char32_t point) {
    if (point < 0x80) return point == ' ' || point == '\t';
    return point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
           point == 0x3000;
}

/// Size in bytes of the space at `at`, 0 if there is none.
inline std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const text::CodePoint c = text::decode(text, at);
    return c.valid && is_space(c.point) ? c.size : 0;
}

/// Size in bytes of the space that ends at `end`, 0 if there is none.
inline std::size_t space_before(std::string_view text, std::size_t end) {
    if (end == 0) return 0;
    const text::CodePoint c = text::decode_before(text, end);
    return c.valid && is_space(c.point) ? c.size : 0;
}

inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
    for (std::size_t size = space_at(text, at); size > 0; size = space_at(text, at)) at += size;
    return at;
}

inline std::size_t skip_spaces_back(std::string_view text, std::size_t end) {
    for (std::size_t size = space_before(text, end); size > 0; size = space_before(text, end)) end -= size;
    return end;
}

/// Size of the line ending at `at` ("\n", "\r\n"), 0 if there is none.
inline std::size_t line_ending_at(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\n') return 1;
    return text.substr(at, 2) == "\r\n" ? 2 : 0;
}

inline bool begins_line(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }
inline bool ends_line(std::string_view text, std::size_t at) {
    return at == text.size() || line_ending_at(text, at) > 0;
}

}  // namespace cutline::pass::spacing
