#include "edit/base64.hpp"

#include <array>
#include <cstdint>

namespace cutline::edit {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> make_values() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    return values;
}

constexpr auto values = make_values();

}  // namespace

void encode_base64(std::string_view bytes, std::string& out) {
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t size = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = (group << 8) | (i < size ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) out.push_back(i <= size ? alphabet[(group >> (18 - 6 * i)) & 0x3F] : '=');
    }
}

bool decode_base64(std::string_view text, std::string& out) {
    if (text.size() % 4 != 0) return false;
    std::size_t pads = 0;
    while (pads < 2 && pads < text.size() && text[text.size() - 1 - pads] == '=') ++pads;
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const std::size_t missing = at + 4 == text.size() ? pads : 0;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const int value = i >= 4 - missing ? 0 : values[static_cast<unsigned char>(text[at + i])];
            if (value < 0) return false;
            group = (group << 6) | static_cast<std::uint32_t>(value);
        }
        for (std::size_t i = 0; i < 3 - missing; ++i) out.push_back(static_cast<char>((group >> (16 - 8 * i)) & 0xFF));
    }
    return true;
}

}  // namespace cutline::edit
