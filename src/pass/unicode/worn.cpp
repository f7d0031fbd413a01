#include "pass/unicode/worn.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "pass/unicode/misread.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

using text::Codepage;
using text::CodePoint;

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t edge = ' ';

bool is_capital(char32_t c) { return text::fold(c) != c; }

/// A sequence of which some bytes are worn.
struct Worn {
    std::array<std::uint8_t, 4> bytes{};
    std::size_t end = 0;  // in the text
    unsigned whole = 0;   // tails that are as they were
    unsigned spaces = 0;
    unsigned lost = 0;   // bytes that became U+FFFD
    unsigned marks = 0;  // and a question mark
};

bool is_tail(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// Takes in what stands for a tail at `at`; the size of it, 0 if nothing does.
std::size_t read_tail(std::string_view text, std::size_t at, Codepage page, std::uint8_t& byte, Worn& worn) {
    if (at >= text.size()) return 0;
    const CodePoint c = text::decode(text, at);
    byte = 0xA0;
    if (c.point == ' ') {
        ++worn.spaces;
    } else if (c.point == '?') {
        ++worn.marks;
    } else if (c.valid && c.point == replacement) {
        ++worn.lost;
    } else {
        byte = c.valid ? text::encode_byte(page, c.point) : std::uint8_t{0};
        if (!is_tail(byte)) return 0;
        ++worn.whole;
    }
    return c.size;
}

std::optional<Worn> read_worn(std::string_view text, std::size_t at, Codepage page) {
    const CodePoint first = text::decode(text, at);
    Worn worn;
    worn.bytes[0] = text::encode_byte(page, first.point);
    if (worn.bytes[0] < 0xC2 || worn.bytes[0] > 0xF4) return std::nullopt;
    const std::size_t count = worn.bytes[0] < 0xE0 ? 2 : worn.bytes[0] < 0xF0 ? 3 : 4;
    worn.end = at + first.size;
    for (std::size_t i = 1; i < count; ++i) {
        const std::size_t size = read_tail(text, worn.end, page, worn.bytes[i], worn);
        if (size == 0) return std::nullopt;
        worn.end += size;
    }
    return worn;
}

/// Sequences that one may take for worn where the document has whole ones.
bool is_plausible(const Worn& worn, char32_t left) {
    const std::uint8_t lead = worn.bytes[0];
    if (worn.spaces + worn.lost + worn.marks == 0 || worn.spaces + worn.marks > 1) return false;
    if (lead < 0xE0) return worn.lost == 1 || (worn.marks == 1 && lead <= 0xC3 && !is_capital(left));
    if (worn.whole == 0) return false;
    const bool space_first = worn.spaces == 1 && worn.bytes[1] == 0xA0;
    if (worn.spaces == 1 && lead < 0xF0) return lead <= 0xE3 && (!space_first || lead >= 0xE2);
    return true;
}

std::optional<char32_t> meant(const Worn& worn) {
    if (worn.lost + worn.marks > 0) return replacement;
    std::array<char, 4> bytes{};
    std::copy(worn.bytes.begin(), worn.bytes.end(), bytes.begin());
    const std::size_t count = worn.bytes[0] < 0xE0 ? 2 : worn.bytes[0] < 0xF0 ? 3 : 4;
    const CodePoint c = text::decode({bytes.data(), count}, 0);
    if (!c.valid || !is_expected(c.point) || (c.point >= 0x2000 && c.point < 0x2030)) return std::nullopt;
    return c.point;
}

edit::Splice put(std::size_t begin, std::size_t end, std::string_view what) {
    return {.begin = static_cast<std::uint32_t>(begin),
            .end = static_cast<std::uint32_t>(end),
            .rule = Rule::unicode_mojibake,
            .put = std::string{what}};
}

std::optional<edit::Splice> mend_sequence(std::string_view text, std::size_t at, char32_t left, Codepage page,
                                          bool has_plain) {
    const std::optional<Worn> worn = read_worn(text, at, page);
    if (!worn || !is_plausible(*worn, left)) return std::nullopt;
    const bool is_emoji = worn->bytes[0] == 0xF0 && worn->bytes[1] == 0x9F && worn->lost > 0;  // "ðŸ" is nothing else
    if (!has_plain && !is_emoji) return std::nullopt;
    const std::optional<char32_t> point = meant(*worn);
    if (!point) return std::nullopt;
    edit::Splice splice = put(at, worn->end, "");
    text::encode(*point, splice.put);
    return splice;
}

bool is_small(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; }

/// The space stands for nothing but a tail: another one follows, or the word goes on (Portuguese "às", "àquele").
bool goes_on(std::string_view rest) {
    return rest.starts_with(' ') || rest.starts_with("s ") || rest.starts_with("quel");
}

/// Two bytes of which the second became a space: "Ã " was "à", "Â " a no-break space.
std::optional<edit::Splice> mend_space(std::string_view text, std::size_t at, char32_t left, const Witness& witness) {
    const CodePoint lead = text::decode(text, at);
    const std::size_t space = at + lead.size;
    if (space >= text.size() || text[space] != ' ') return std::nullopt;
    const bool begins_word = left == ' ' || left == '\n' || left == '\'' || left == 0x2019;
    const bool western = witness.has(Codepage::windows_1252);
    if (begins_word &&
        ((lead.point == 0xC3 && western) || (lead.point == 0x413 && witness.has(Codepage::windows_1251))))
        return put(at, space + (goes_on(text.substr(space + 1)) ? 1 : 0), "\u00E0");
    if (begins_word && lead.point == 0xC5 && western && is_small(text, space + 1)) return put(at, space + 1, "\u0160");
    const bool latin = western || witness.has(Codepage::windows_1250);
    if (lead.point == 0xC2 && latin && !begins_word && !is_capital(left)) return put(at, space + 1, "\u00A0");
    return std::nullopt;
}

/// "â€" with nothing behind it.
std::optional<edit::Splice> mend_quote(std::string_view text, std::size_t at, char32_t left, const Witness& witness) {
    constexpr std::string_view rest = "\u00E2\u20AC";
    if (!witness.opens_quotes || text.substr(at, rest.size()) != rest || left == ' ') return std::nullopt;
    const std::size_t end = at + rest.size();
    const char32_t right = end < text.size() ? text::decode(text, end).point : edge;
    if (right >= 0x80 || right == '?') return std::nullopt;
    return put(at, end, "\u201D");
}

}  // namespace

std::optional<edit::Splice> mend(std::string_view text, std::size_t at, const Witness& witness) {
    const char32_t left = at == 0 ? edge : text::decode_before(text, at).point;
    const std::uint16_t lead = text::roles(text::decode(text, at).point).lead;
    for (std::size_t i = 0; i < text::codepage_count; ++i) {
        const auto page = static_cast<Codepage>(i);
        if (((lead >> i) & 1U) == 0) continue;
        if (auto splice = mend_sequence(text, at, left, page, witness.has(page))) return splice;
    }
    if (auto splice = mend_space(text, at, left, witness)) return splice;
    return mend_quote(text, at, left, witness);
}

bool may_be_worn(std::string_view text, std::size_t at, std::size_t end, std::uint16_t lead) {
    if (lead == 0 || end >= text.size() || (text[end] != ' ' && text[end] != '?')) return false;
    constexpr std::array<std::string_view, 5> usual{"\u00C2", "\u00C3", "\u00C5", "\u0102", "\u0413"};
    const std::string_view sign = text.substr(at, end - at);
    if (std::find(usual.begin(), usual.end(), sign) != usual.end()) return true;
    if (end + 1 >= text.size() || static_cast<unsigned char>(text[end + 1]) < 0x80) return false;
    const CodePoint next = text::decode(text, end + 1);
    return next.valid && (text::roles(next.point).tail & lead) != 0;
}

}  // namespace cutline::pass::unicode
