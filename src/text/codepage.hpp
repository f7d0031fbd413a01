/// The single-byte encodings that UTF-8 is often misread as.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace cutline::text {

enum class Codepage : std::uint8_t {
    windows_1252,  ///< Western; holds Latin-1: U+0080 to U+009F encode as the bytes of their numbers, too
    windows_1250,  ///< Central European
    windows_1251,  ///< Cyrillic
    windows_1253,  ///< Greek
    windows_1254,  ///< Turkish
    windows_1257,  ///< Baltic
    latin_2,       ///< ISO 8859-2
    mac_roman,
    cp437,  ///< MS-DOS
};

inline constexpr std::size_t codepage_count = 9;

/// The character that `byte` stands for; ASCII is itself. O(1).
char32_t decode_byte(Codepage page, std::uint8_t byte);

/// The byte (0x80 or more) that stands for `point`, 0 if there is none. O(log n).
std::uint8_t encode_byte(Codepage page, char32_t point);

/// What a character could be in UTF-8 that was misread: bit n speaks of code page n.
struct Roles {
    std::uint16_t lead = 0;  ///< its byte begins a sequence (0xC2 to 0xF4)
    std::uint16_t tail = 0;  ///< its byte goes on with one (0x80 to 0xBF)
};

namespace detail {
inline constexpr std::size_t low_roles = 0x500;     // Latin, Greek, Cyrillic
inline constexpr std::size_t high_roles = 0x600;    // U+2000 to U+25FF
constexpr std::size_t role_index(char32_t point) {  // past the end for every other character
    return point < low_roles ? point : point >= 0x2000 ? point - 0x2000 + low_roles : low_roles + high_roles;
}
extern const std::array<Roles, low_roles + high_roles> role_table;
}  // namespace detail

/// O(1). Characters outside U+0080..U+04FF and U+2000..U+25FF have no role.
inline Roles roles(char32_t point) {
    const std::size_t index = detail::role_index(point);
    return index < detail::role_table.size() ? detail::role_table[index] : Roles{};
}

}  // namespace cutline::text
