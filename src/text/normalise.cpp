#include "text/normalise.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/utf8.hpp"

namespace cutline::text {

namespace {

constexpr unsigned longest_mark_run = 30;

bool is_stream_safe(std::string_view text) {
    unsigned marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        const bool mark = !is_inert(c.point) && u_getCombiningClass(static_cast<UChar32>(c.point)) != 0;
        marks = mark ? marks + 1 : 0;
        if (marks > longest_mark_run) return false;
    }
    return true;
}

}  // namespace

void compose(std::string_view text, std::vector<Composed>& out) {
    if (!is_stream_safe(text)) return;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return;
    const icu::StringPiece piece{text.data(), static_cast<std::int32_t>(text.size())};
    if (nfc->isNormalizedUTF8(piece, status) || U_FAILURE(status)) return;
    std::string changed;
    icu::StringByteSink<std::string> sink{&changed};
    icu::Edits edits;
    nfc->normalizeUTF8(U_OMIT_UNCHANGED_TEXT, piece, sink, &edits, status);
    if (U_FAILURE(status)) return;
    for (auto edit = edits.getCoarseChangesIterator(); edit.next(status);) {
        const auto begin = static_cast<std::uint32_t>(edit.sourceIndex());
        const auto from = static_cast<std::size_t>(edit.replacementIndex());
        out.push_back({begin, begin + static_cast<std::uint32_t>(edit.oldLength()),
                       changed.substr(from, static_cast<std::size_t>(edit.newLength()))});
    }
}

char letter_under(char32_t point) {
    switch (point) {
        case U'\u0111': return 'd';
        case U'\u0127': return 'h';
        case U'\u0131': return 'i';
        case U'\u0142': return 'l';
        case U'\u00F8': return 'o';
        default: break;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || point > 0x1EFF || !nfc->getDecomposition(static_cast<UChar32>(point), parts)) return 0;
    const char16_t first = parts.charAt(0);
    return first >= 'a' && first <= 'z' ? static_cast<char>(first) : '\0';
}

}  // namespace cutline::text
