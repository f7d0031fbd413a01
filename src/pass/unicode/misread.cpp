#include "pass/unicode/misread.hpp"

#include <array>

#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// What UTF-8 that was misread stands for in texts. Left out: what seldom letters with a quote or a sign behind them
// would spell (C9 85 is É and an ellipsis, and a letter of no language but one).
constexpr std::array<Range, 31> expected{{
    {0x80, 0x17E},      {0x192, 0x192},   {0x1A0, 0x1A1},   {0x1AF, 0x1B0},   {0x218, 0x21B},   {0x2BB, 0x2BC},
    {0x2C6, 0x2DD},     {0x300, 0x338},   {0x384, 0x3CE},   {0x401, 0x45F},   {0x490, 0x493},   {0x591, 0x5F4},
    {0x60C, 0x60C},     {0x61B, 0x65F},   {0x660, 0x66D},   {0x670, 0x6D5},   {0x6F0, 0x6F9},   {0x900, 0xDFF},
    {0xE01, 0xEDF},     {0x10D0, 0x10FF}, {0x1E00, 0x1FFE}, {0x2000, 0x27BF}, {0x2800, 0x2800}, {0x2900, 0x2BFF},
    {0x3000, 0x30FF},   {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}, {0xFB00, 0xFB06}, {0xFE0F, 0xFE0F}, {0xFEFF, 0xFFEF},
    {0x1F000, 0x1FAFF},
}};

}  // namespace

bool is_expected(char32_t point) {
    if (point == 0xFFFD) return true;
    for (const Range& range : expected)
        if (point >= range.first && point <= range.last) return true;
    return false;
}

namespace {

constexpr std::size_t longest = 6;

/// Bytes of the characters from `at` on, and where each ends. Reads as many as there are, up to `count`.
struct Bytes {
    std::array<char, longest> bytes{};
    std::array<std::uint32_t, longest> ends{};
    std::size_t size = 0;

    void read(std::string_view text, std::size_t at, text::Codepage page, std::size_t count) {
        if (size > 0) at = ends[size - 1];
        while (size < count && at < text.size()) {
            const text::CodePoint c = text::decode(text, at);
            const std::uint8_t byte = c.valid ? text::encode_byte(page, c.point) : std::uint8_t{0};
            if (byte == 0) return;
            at += c.size;
            bytes[size] = static_cast<char>(byte);
            ends[size++] = static_cast<std::uint32_t>(at);
        }
    }
    std::uint8_t operator[](std::size_t i) const { return static_cast<std::uint8_t>(bytes[i]); }
    std::string_view view() const { return {bytes.data(), size}; }
};

std::optional<Sequence> read_surrogates(const Bytes& b) {
    const auto is_half = [&](std::size_t i, std::uint8_t first) {
        return b[i] == 0xED && (b[i + 1] & 0xF0) == first && (b[i + 2] & 0xC0) == 0x80;
    };
    if (b.size < longest || !is_half(0, 0xA0) || !is_half(3, 0xB0)) return std::nullopt;
    const auto half = [&](std::size_t i) { return (static_cast<char32_t>(b[i + 1] & 0x0F) << 6) | (b[i + 2] & 0x3FU); };
    return Sequence{b.ends[5], b[0], longest, 0x10000 + (half(0) << 10) + half(3)};
}

}  // namespace

std::optional<Sequence> read_sequence(std::string_view text, std::size_t at, text::Codepage page) {
    Bytes b;
    b.read(text, at, page, 1);
    if (b.size == 0 || b[0] < 0xC2 || b[0] > 0xF4) return std::nullopt;
    const std::size_t count = b[0] < 0xE0 ? 2 : b[0] < 0xF0 ? 3 : 4;
    b.read(text, at, page, count);
    if (b.size < count) return std::nullopt;
    if (b[0] == 0xED && b[1] >= 0xA0) {
        b.read(text, at, page, longest);
        return read_surrogates(b);
    }
    const text::CodePoint c = text::decode(b.view(), 0);
    if (!c.valid || !is_expected(c.point)) return std::nullopt;
    return Sequence{b.ends[count - 1], b[0], static_cast<std::uint8_t>(count), c.point};
}

Run read_run(std::string_view text, std::size_t at, text::Codepage page) {
    Run run{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at), {}};
    while (run.end < text.size()) {
        const std::optional<Sequence> sequence = read_sequence(text, run.end, page);
        if (!sequence) break;
        run.end = sequence->end;
        run.sequences.push_back(*sequence);
    }
    return run;
}

}  // namespace cutline::pass::unicode
