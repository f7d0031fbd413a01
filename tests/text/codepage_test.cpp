#include "text/codepage.hpp"

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

TEST(Codepage, DecodesAndEncodes) {
    EXPECT_EQ(decode_byte(Codepage::windows_1252, 0x80), U'\u20AC');
    EXPECT_EQ(decode_byte(Codepage::windows_1251, 0xE9), U'\u0439');
    EXPECT_EQ(decode_byte(Codepage::mac_roman, 0xC3), U'\u221A');
    EXPECT_EQ(decode_byte(Codepage::cp437, 0xD0), U'\u2568');
    EXPECT_EQ(encode_byte(Codepage::windows_1252, U'\u0153'), 0x9C);
    EXPECT_EQ(encode_byte(Codepage::windows_1252, U'\u009C'), 0x9C);
    EXPECT_EQ(encode_byte(Codepage::mac_roman, U'\u009C'), 0);
    EXPECT_EQ(encode_byte(Codepage::windows_1252, U'\u0439'), 0);
}

TEST(Codepage, EveryByteComesBack) {
    for (std::size_t page = 0; page < codepage_count; ++page)
        for (unsigned byte = 0x80; byte < 0x100; ++byte) {
            const auto p = static_cast<Codepage>(page);
            const auto b = static_cast<std::uint8_t>(byte);
            EXPECT_EQ(encode_byte(p, decode_byte(p, b)), b) << page << ' ' << byte;
        }
}

TEST(Codepage, RolesAreThoseOfTheBytes) {
    for (char32_t point = 0x80; point < 0x3000; ++point)
        for (std::size_t page = 0; page < codepage_count; ++page) {
            const std::uint8_t byte = encode_byte(static_cast<Codepage>(page), point);
            EXPECT_EQ((roles(point).lead >> page) & 1, byte >= 0xC2 && byte <= 0xF4);
            EXPECT_EQ((roles(point).tail >> page) & 1, byte >= 0x80 && byte <= 0xBF);
        }
}

}  // namespace
}  // namespace cutline::text
