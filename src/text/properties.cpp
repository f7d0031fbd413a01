#include "text/properties.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace cutline::text {

namespace {

bool without_spaces(UChar32 point) {
    if (u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC)) return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(point, &status)) {
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR: return true;
        default: return false;
    }
}

/// For vowel signs and the like, whose own joining type says nothing.
bool in_joining_script(UChar32 point) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(point, &status)) {
        case USCRIPT_ARABIC:
        case USCRIPT_SYRIAC:
        case USCRIPT_NKO:
        case USCRIPT_MANDAIC:
        case USCRIPT_MONGOLIAN:
        case USCRIPT_TIBETAN: return true;
        default: return false;
    }
}

}  // namespace

Kind kind(char32_t point) {
    const auto c = static_cast<UChar32>(point);
    const std::uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & U_GC_L_MASK) != 0) return point >= 0xE00 && without_spaces(c) ? Kind::ideograph : Kind::letter;
    if ((mask & U_GC_M_MASK) != 0) return Kind::mark;
    if ((mask & U_GC_N_MASK) != 0) return Kind::digit;
    if ((mask & U_GC_SC_MASK) != 0 || point == '%') return Kind::currency;
    return Kind::other;
}

bool is_pictograph(char32_t point) {
    return point >= 0xA9 && u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool needs_joiners(char32_t point) {
    if (point < 0x600) return false;
    const auto c = static_cast<UChar32>(point);
    if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) == 0) return false;
    const auto joining = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
    if (joining == U_JT_DUAL_JOINING || joining == U_JT_RIGHT_JOINING || joining == U_JT_LEFT_JOINING) return true;
    const auto part = u_getIntPropertyValue(c, UCHAR_INDIC_SYLLABIC_CATEGORY);
    return part != U_INSC_OTHER || in_joining_script(c);
}

bool is_unspaced(char32_t point) {
    if (point < 0xE00) return false;
    const auto c = static_cast<UChar32>(point);
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0 && without_spaces(c);
}

std::uint32_t unicode_version() {
    UVersionInfo parts{};
    u_getUnicodeVersion(parts);
    std::uint32_t version = 0;
    for (const std::uint8_t part : parts) version = version << 8 | part;
    return version;
}

char32_t fold(char32_t point) {
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}

}  // namespace cutline::text
