#include "pass/boilerplate/line_words.hpp"

#include <algorithm>
#include <array>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t longest_gap = 32;
constexpr std::size_t longest_abbreviation = 4;

/// Up to four bytes as a number.
constexpr std::uint32_t packed(std::string_view word) {
    std::uint32_t value = 0;
    for (const char c : word) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

constexpr std::array abbreviations{
    packed("adm"),  packed("apr"), packed("assn"), packed("aug"),  packed("ave"), packed("bros"), packed("capt"),
    packed("co"),   packed("col"), packed("corp"), packed("dec"),  packed("dr"),  packed("feb"),  packed("ft"),
    packed("gen"),  packed("gov"), packed("inc"),  packed("jan"),  packed("jr"),  packed("lt"),   packed("ltd"),
    packed("mr"),   packed("mrs"), packed("ms"),   packed("no"),   packed("nov"), packed("oct"),  packed("rep"),
    packed("reps"), packed("rev"), packed("sen"),  packed("sens"), packed("sgt"), packed("st")};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<unsigned, 128> find_ascii_bits() {
    std::array<unsigned, 128> bits{};
    bits[':'] = gap::colon;
    bits['('] = gap::open;
    bits[')'] = gap::close;
    bits['['] = gap::open_square;
    bits[']'] = gap::close_square;
    bits['"'] = gap::quote;
    bits[','] = bits[';'] = gap::comma;
    bits['@'] = gap::at;
    bits['|'] = bits['>'] = gap::bar;
    return bits;
}

/// Signs that say the same wherever they stand.
constexpr std::array<unsigned, 128> ascii_bits = find_ascii_bits();

/// Reads a gap from left to right.
class GapReader {
  public:
    explicit GapReader(bool after_abbreviation) : after_abbreviation_(after_abbreviation) {}

    unsigned read(std::string_view gap, bool ends_line) {
        for (std::size_t at = 0; at < gap.size();) {
            const auto byte = static_cast<unsigned char>(gap[at]);
            if (byte < 0x80) {
                take(gap[at], at + 1 < gap.size() ? gap[at + 1] : '\0');
                ++at;
            } else {
                const text::CodePoint c = text::decode(gap, at);
                take(c.point);
                at += c.size;
            }
        }
        if (ends_line) space();
        return bits_;
    }

  private:
    /// Without a branch for each kind of sign.
    void take(char c, char next) {
        bits_ |= ascii_bits[static_cast<unsigned char>(c)];
        stops_ += c == '.' ? 1 : 0;
        asks_ = asks_ || c == '?' || c == '!';
        if (c == ' ' || c == '\t') space();
        if (c == '-' && (next == ' ' || next == '-')) bits_ |= gap::bar;
    }

    void take(char32_t point) {
        switch (point) {
            case 0xA0: space(); break;
            case 0x2026: stops_ += 3; break;
            case 0x201D: bits_ |= gap::quote; break;
            case 0xA9: bits_ |= gap::copyright; break;
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
    // All of them: that takes less than to guess where to look.
    return folded.size() == 1 || std::count(abbreviations.begin(), abbreviations.end(), packed(folded)) > 0;
}

bool LineWords::capital(std::size_t i) const {
    return cased(i) || text::kind(text::decode(text_, word(i).begin).point) != text::Kind::letter;
}

bool LineWords::cased(std::size_t i) const {
    const char byte = text_[word(i).begin];
    if (static_cast<unsigned char>(byte) < 0x80) return !is_small(byte);
    const text::CodePoint c = text::decode(text_, word(i).begin);
    return text::fold(c.point) != c.point;
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
