#include "pass/unicode/punctuation.hpp"

#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

std::string_view straight(char32_t point) {
    switch (point) {
        case 0x2014:
        case 0x2015: return "--";
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B: return "'";
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F: return "\"";
        case 0x2026: return "...";
        default: return "-";
    }
}

}  // namespace

void straighten_punctuation(std::string_view text, const Places& places, edit::Splices& out) {
    for (const std::uint32_t at : places) {
        const text::CodePoint c = text::decode(text, at);
        out.push_back({.begin = at,
                       .end = at + c.size,
                       .rule = Rule::unicode_punctuation,
                       .put = std::string{straight(c.point)}});
    }
}

}  // namespace cutline::pass::unicode
