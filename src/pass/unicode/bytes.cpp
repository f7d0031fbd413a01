#include "pass/unicode/bytes.hpp"

#include "text/codepage.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// Length of the longest beginning of a UTF-8 sequence that stands at `at`, at least 1.
std::size_t maximal_subpart(std::string_view text, std::size_t at) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0xC2 || lead > 0xF4) return 1;
    const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t size = 1;
    while (size < whole && at + size < text.size()) {
        const unsigned char tail = byte_at(text, at + size);
        const unsigned char first = lead == 0xE0 && size == 1 ? 0xA0 : lead == 0xF0 && size == 1 ? 0x90 : 0x80;
        const unsigned char last = lead == 0xED && size == 1 ? 0x9F : lead == 0xF4 && size == 1 ? 0x8F : 0xBF;
        if (tail < first || tail > last) break;
        ++size;
    }
    return size;
}

bool is_letter(unsigned char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

char32_t as_windows_1252(unsigned char byte) { return text::decode_byte(text::Codepage::windows_1252, byte); }

bool is_windows_letter(unsigned char byte) {
    return (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) || byte == 0x8A || byte == 0x9A || byte == 0x8C ||
           byte == 0x9C || byte == 0x8E || byte == 0x9E || byte == 0x9F;
}

/// Quotes, dashes and signs that texts are wont to hold.
bool is_windows_sign(unsigned char byte) {
    constexpr std::string_view signs =
        "\x80\x82\x84\x85\x89\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAD\xAE\xB0\xB1"
        "\xB2\xB3\xB5\xB7\xBA\xBB\xBC\xBD\xBE\xBF\xD7";
    return signs.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// A letter next to a letter, or a quote, dash or sign next to ASCII text.
bool makes_sense(std::string_view text, std::size_t at) {
    const unsigned char byte = byte_at(text, at);
    const unsigned char before = at > 0 ? byte_at(text, at - 1) : ' ';
    const unsigned char after = at + 1 < text.size() ? byte_at(text, at + 1) : ' ';
    if (is_windows_letter(byte)) return is_letter(before) || is_letter(after);
    return is_windows_sign(byte) && (before < 0x80 || after < 0x80);
}

bool is_windows_1252(std::string_view text, const Places& broken) {
    std::size_t sense = 0;
    for (const std::uint32_t at : broken) sense += maximal_subpart(text, at) == 1 && makes_sense(text, at);
    return sense * 10 >= broken.size() * 9;
}

}  // namespace

bool is_binary(std::string_view text, const Survey& survey) {
    return (survey.controls + survey.broken.size()) * 4 > text.size() + 8;
}

void repair_bytes(std::string_view text, const Places& broken, edit::Splices& out) {
    if (broken.empty()) return;
    const bool windows = is_windows_1252(text, broken);
    std::size_t done = 0;
    for (const std::uint32_t at : broken) {
        if (at < done) continue;
        const std::size_t size = maximal_subpart(text, at);
        done = at + size;
        const char32_t meant = windows && size == 1 ? as_windows_1252(byte_at(text, at)) : replacement;
        edit::Splice splice{.begin = at, .end = static_cast<std::uint32_t>(done), .rule = Rule::unicode_bytes};
        text::encode(meant >= 0x80 && meant < 0xA0 ? replacement : meant, splice.put);
        out.push_back(std::move(splice));
    }
}

}  // namespace cutline::pass::unicode
