#include "pass/unicode/invisible.hpp"

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

using text::CodePoint;

constexpr char32_t nothing = 0x20;  // stands for the edge of the text: no script needs anything there

char32_t before(std::string_view text, std::size_t at) {
    return at == 0 ? nothing : text::decode_before(text, at).point;
}

char32_t after(std::string_view text, std::size_t end) {
    return end == text.size() ? nothing : text::decode(text, end).point;
}

bool is_zero_width(char32_t point) { return point >= 0x200B && point <= 0x200D; }

constexpr int most_zero_widths = 4;  // in a row, that are looked past

/// The nearest character before that has a width.
char32_t seen_before(std::string_view text, std::size_t at) {
    char32_t point = before(text, at);
    for (int i = 0; i < most_zero_widths && is_zero_width(point); ++i) point = before(text, at -= 3);
    return point;
}

char32_t seen_after(std::string_view text, std::size_t end) {
    char32_t point = after(text, end);
    for (int i = 0; i < most_zero_widths && is_zero_width(point); ++i) point = after(text, end += 3);
    return point;
}

bool is_space(char32_t point) { return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0; }

bool separates(char32_t point) {
    return point == '\v' || point == '\f' || (point >= 0x1C && point <= 0x1F) || point == 0x85;
}

bool is_directional(char32_t point) {
    return point == 0x61C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

bool is_tag(char32_t point) { return point >= 0xE0020 && point <= 0xE007F; }

/// What a joiner may follow in an emoji (UAX 29, GB11; tags and enclosing keycaps go on with one too).
bool goes_on_with_emoji(char32_t point) {
    return point == 0xFE0F || (point >= 0x1F3FB && point <= 0x1F3FF) || is_tag(point) || text::is_pictograph(point);
}

/// Where the control that ends at `end` stops being seen: past the rest of what tells a terminal its colours
/// ("ESC [ 3 1 m"; ECMA-48, 5.4), if it is one.
std::uint32_t control_end(std::string_view text, char32_t point, std::uint32_t end) {
    constexpr std::uint32_t longest = 16;
    if (point != 0x1B || text.substr(end, 1) != "[") return end;
    std::uint32_t at = end + 1;
    while (at < text.size() && at < end + longest && ((text[at] >= '0' && text[at] <= '9') || text[at] == ';')) ++at;
    const char last = at < text.size() ? static_cast<char>(text[at] | 0x20) : ' ';
    return last >= 'a' && last <= 'z' ? at + 1 : end;
}

class Decider {
  public:
    Decider(std::string_view text, bool right_to_left, bool keeps_signature)
        : text_(text), right_to_left_(right_to_left), keeps_signature_(keeps_signature) {}

    /// Is the character in text[at, end) needed? To be asked in the order of the text.
    bool is_needed(char32_t point, std::size_t at, std::size_t end) {
        if (point == 0x200B) return breaks_lines(at, end);
        if (point == 0x200C || point == 0x200D) return joins(point, at, end);
        if (point == 0xFEFF) return at == 0 && keeps_signature_;
        if (is_tag(point)) return belongs_to_flag(at, end);
        return is_directional(point) && right_to_left_;
    }

  private:
    bool breaks_lines(std::size_t at, std::size_t end) const {
        return text::is_unspaced(seen_before(text_, at)) || text::is_unspaced(seen_after(text_, end));
    }

    bool joins(char32_t point, std::size_t at, std::size_t end) const {
        const char32_t left = before(text_, at);
        const char32_t right = after(text_, end);
        if (point == 0x200D && goes_on_with_emoji(left) && text::is_pictograph(right)) return true;
        return right_to_left_ || text::needs_joiners(seen_before(text_, at)) ||
               text::needs_joiners(seen_after(text_, end));
    }

    bool belongs_to_flag(std::size_t at, std::size_t end) {
        constexpr char32_t black_flag = 0x1F3F4;
        if (at != flag_end_ && before(text_, at) != black_flag) return false;
        flag_end_ = end;
        return true;
    }

    std::string_view text_;
    bool right_to_left_;
    bool keeps_signature_;
    std::size_t flag_end_ = 0;  // of the last tag that stays
};

}  // namespace

void cut_invisible(std::string_view text, const Survey& survey, bool keeps_signature, edit::Splices& out) {
    Decider decider{text, survey.right_to_left, keeps_signature};
    std::size_t last = SIZE_MAX;  // where the last cut ends, if it put nothing
    for (const std::uint32_t at : survey.invisible) {
        const CodePoint c = text::decode(text, at);
        const std::uint32_t end = control_end(text, c.point, at + c.size);
        if (decider.is_needed(c.point, at, end)) continue;
        const bool parts = separates(c.point) && !is_space(before(text, at)) && !is_space(after(text, end));
        if (at == last && !parts) {
            out.back().end = end;
        } else {
            out.push_back({.begin = at, .end = end, .rule = Rule::unicode_invisible, .put = parts ? " " : ""});
        }
        last = parts ? SIZE_MAX : end;
    }
}

}  // namespace cutline::pass::unicode
