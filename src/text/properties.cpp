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

char32_t fold(char32_t point) {
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}

}  // namespace cutline::text
