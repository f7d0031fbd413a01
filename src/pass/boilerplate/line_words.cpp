#include "pass/boilerplate/line_words.hpp"

#include <algorithm>
#include <array>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t longest_gap = 32;
constexpr std::size_t longest_abbreviation = 4;

constexpr std::array<std::string_view, 34> abbreviations{
    "adm", "apr", "assn", "aug", "ave",  "bros", "capt", "co",   "col", "corp", "dec", "dr",
    "feb", "ft",  "gen",  "gov", "inc",  "jan",  "jr",   "lt",   "ltd", "mr",   "mrs", "ms",
    "no",  "nov", "oct",  "rep", "reps", "rev",  "sen",  "sens", "sgt", "st"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads a gap from left to right.
class GapReader {
  public:
    explicit GapReader(bool after_abbreviation) : after_abbreviation_(after_abbreviation) {}

    unsigned read(std::string_view gap, bool ends_line) {
        for (std::size_t at = 0; at < gap.size();) {
            const text::CodePoint c = text::decode(gap, at);
            take(c.point, gap.substr(at));
            at += c.size;
        }
        if (ends_line) space();
        return bits_;
    }

  private:
    void take(char32_t point, std::string_view rest) {
        switch (point) {
            case ' ':
            case '\t':
            case 0xA0: space(); break;
            case '.': ++stops_; break;
            case 0x2026: stops_ += 3; break;
            case '?':
            case '!': asks_ = true; break;
            case ':': bits_ |= gap::colon; break;
            case '(': bits_ |= gap::open; break;
            case ')': bits_ |= gap::close; break;
            case '[': bits_ |= gap::open_square; break;
            case ']': bits_ |= gap::close_square; break;
            case '"':
            case 0x201D: bits_ |= gap::quote; break;
            case ',':
            case ';': bits_ |= gap::comma; break;
            case 0xA9: bits_ |= gap::copyright; break;
            case '@': bits_ |= gap::at; break;
            case '-': bits_ |= rest.substr(0, 2) == "- " || rest.substr(0, 2) == "--" ? gap::bar : 0; break;
            case '|':
            case '>':
            case 0xB7:
            case 0xBB:
            case 0x2013:
            case 0x2014:
            case 0x2022:
            case 0x203A: bits_ |= gap::bar; break;
            default: break;
        }
    }

    void space() {
        if (stops_ == 1 && !after_abbreviation_) bits_ |= gap::end;
        if (asks_) bits_ |= gap::ask;
    }

    bool after_abbreviation_;
    bool asks_ = false;
    unsigned stops_ = 0;
    unsigned bits_ = 0;
};

}  // namespace

unsigned LineWords::gap_before(std::size_t i) const {
    const std::string_view between = gap_text(i);
    if (between == " ") return 0;
    if (between.size() > longest_gap) return gap::far | gap::end;
    const bool stops = i > first() && between.starts_with('.');
    return GapReader{stops && abbreviation(i - 1)}.read(between, i == last());
}

bool LineWords::abbreviation(std::size_t i) const {
    const std::string_view folded = key(i);
    if (folded.size() > longest_abbreviation) return false;
    return folded.size() == 1 || std::binary_search(abbreviations.begin(), abbreviations.end(), folded);
}

bool LineWords::capital(std::size_t i) const {
    const text::CodePoint c = text::decode(text_, word(i).begin);
    if (c.point < 0x80) return !is_small(static_cast<char>(c.point));
    return text::fold(c.point) != c.point || text::kind(c.point) != text::Kind::letter;
}

bool LineWords::capitals(std::size_t i) const {
    const std::string_view word = bytes(i);
    return std::none_of(word.begin(), word.end(), is_small);
}

bool LineWords::number(std::size_t i) const {
    std::string_view folded = key(i);
    if (folded.size() > 1 && (folded.back() == 'k' || folded.back() == 'm')) folded.remove_suffix(1);
    return std::all_of(folded.begin(), folded.end(), is_digit);
}

}  // namespace cutline::pass::boilerplate
