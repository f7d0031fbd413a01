#include "pass/unicode/oddity.hpp"

#include <cstdint>

#include "text/properties.hpp"

namespace cutline::pass::unicode {

namespace {

enum class Sort : std::uint8_t {
    neutral,  ///< space, ASCII, dash, apostrophe, and everything that is not among the others
    lower,
    upper,
    opening,  ///< punctuation that no word goes on with
    closing,
    sign,
    operation,  ///< a sign that stands between signs in formulas
    box,        ///< box drawing
    control,
};

Sort sort_wide(char32_t point) {
    switch (point) {
        case 0xA0:
        case 0xAD:
        case 0xB7:
        case 0x2019: return Sort::neutral;
        case 0xAB:
        case 0x2018:
        case 0x201A:
        case 0x201C:
        case 0x201E:
        case 0x2039: return Sort::opening;
        case 0xBB:
        case 0x201D:
        case 0x2026:
        case 0x203A: return Sort::closing;
        case 0xAA:
        case 0xB5:
        case 0xBA:
        case 0x192:  // ƒ
        case 0x2C6: return Sort::sign;
        case 0xD7:
        case 0x3C0:  // π
        case 0x2202:
        case 0x2206:
        case 0x220F:
        case 0x2211:
        case 0x221A:
        case 0x221E:
        case 0x222B: return Sort::operation;
        default: break;
    }
    if (point < 0xA0) return Sort::control;
    if (point >= 0x2500 && point < 0x25A0) return Sort::box;
    const bool is_dash_or_space = point >= 0x2000 && point <= 0x2015;
    if (is_dash_or_space || point >= 0x2600) return Sort::neutral;
    switch (text::kind(point)) {
        case text::Kind::letter: return text::fold(point) != point ? Sort::upper : Sort::lower;
        case text::Kind::other:
        case text::Kind::digit:
        case text::Kind::currency: return Sort::sign;
        default: return Sort::neutral;
    }
}

Sort sort(char32_t point) {
    if (point >= 0x80) return sort_wide(point);
    if (point >= 'a' && point <= 'z') return Sort::lower;
    if (point >= 'A' && point <= 'Z') return Sort::upper;
    return Sort::neutral;
}

bool is_letter(Sort sort) { return sort == Sort::lower || sort == Sort::upper; }
bool is_sign(Sort sort) { return sort == Sort::sign || sort == Sort::operation || sort == Sort::box; }

/// Two that are of one kind stand side by side in drawings and formulas.
bool go_together(Sort a, Sort b) { return a == b && (a == Sort::box || a == Sort::operation); }

unsigned pair(Sort a, Sort b) {
    if (a == Sort::lower && b == Sort::upper) return 1;
    if (is_letter(a) && (is_sign(b) || b == Sort::opening)) return 1;
    if (is_sign(a) && is_letter(b)) return 1;
    return is_sign(a) && is_sign(b) && !go_together(a, b) ? 1 : 0;
}

/// Greek letters stand beside Latin ones in formulas and names of substances.
enum class Script : std::uint8_t { none, latin, cyrillic };

Script script(char32_t point, Sort sort) {
    if (!is_letter(sort)) return Script::none;
    if (point < 0x250 || (point >= 0x1E00 && point < 0x1F00)) return Script::latin;
    return point >= 0x400 && point < 0x530 ? Script::cyrillic : Script::none;
}

bool differ(Script a, Script b) { return a != Script::none && b != Script::none && a != b; }

bool is_oe(char32_t point) { return point == 0x152 || point == 0x153; }

}  // namespace

unsigned oddity(std::span<const char32_t> points) {
    constexpr unsigned for_control = 3;
    unsigned total = 0;
    Sort before = Sort::neutral;
    Sort last = Sort::neutral;
    Script last_script = Script::none;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Sort now = sort(points[i]);
        total += now == Sort::control ? for_control : pair(last, now);
        const bool inside_word = before == Sort::upper && now == Sort::lower;
        if (inside_word && (last == Sort::opening || last == Sort::closing)) ++total;
        const Script now_script = script(points[i], now);
        total += differ(last_script, now_script) ? 1 : 0;
        last_script = now_script;
        if (i > 0 && is_oe(points[i - 1]) && !is_letter(now)) ++total;
        before = last;
        last = now;
    }
    return total;
}

}  // namespace cutline::pass::unicode
