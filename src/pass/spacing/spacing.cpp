#include "pass/spacing/spacing.hpp"

#include <algorithm>
#include <optional>

#include "pass/spacing/line.hpp"
#include "pass/spacing/sentence.hpp"
#include "pass/spacing/space.hpp"
#include "text/pairs.hpp"
#include "text/properties.hpp"

namespace cutline::pass {

namespace {

using namespace spacing;

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Where there may be work. It may say so too often: this is what every byte of every text goes through.
constexpr text::PairTables places_of_work = text::pair_tables({
    {" ", " ,"},
    {" ", "\t\n\r"},
    {"\t", " \t\n\r"},
    {"\n", "\n\r"},
    {"\x80", "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\xAF"},  // U+2000–U+200A, U+202F, U+3000
    {"\x81\xC2", "\x9F\xA0"},                                      // U+205F, U+00A0
    {"!\".", capitals},
    {"?\x98\x99\x9A\x9B\x9C\x9D", capitals},  // so end ‘ ’ “ ”
});

class Spacer {
  public:
    Spacer(std::string_view text, RuleSet rules, edit::Splices& out)
        : text_(text), rules_(rules), out_(out), kinds_(text) {}

    void run(const text::PairMarker& marker) {
        text::search_pairs(text_, marker, [&](std::size_t at) { return look(at); });
        if (space_before(text_, text_.size()) > 0) look_at_spaces(text_.size());
    }

  private:
    bool on(Rule rule) const { return rules_.contains(rule); }

    std::size_t look(std::size_t at) {
        const char c = text_[at];
        if (at < done_) return std::max(at + 1, done_);
        if (c == '\n' || c == '\r') {
            if (c == '\r' && line_ending_at(text_, at) == 0) return at + 1;
            if (is_lone_gap(at)) return at + 1;
            const std::size_t end = look_at_blank_lines(at);
            if (end > at) return end;
            return std::max(at + 1, look_at_spaces(at));
        }
        if (c >= 'A' && c <= 'Z') {
            look_at_sentence(at);
            return at + 1;
        }
        return std::max(at + 1, look_at_spaces(at));
    }

    void propose(std::size_t begin, std::size_t end, Rule rule, std::string_view put) {
        out_.push_back({.begin = static_cast<std::uint32_t>(begin),
                        .end = static_cast<std::uint32_t>(end),
                        .rule = rule,
                        .put = std::string{put}});
    }

    /// The first empty line behind another line needs no look: if that one is blank, its spaces were looked at before.
    bool is_lone_gap(std::size_t at) const {
        return at > 1 && text_[at] == '\n' && text_[at - 1] == '\n' && text_[at - 2] != '\n';
    }

    /// The run of blank lines that the line ending at `ending` belongs to: all but the first go. Returns the end of the
    /// run, 0 if the line is not blank.
    std::size_t look_at_blank_lines(std::size_t ending) {
        if (!on(Rule::spacing_blank_lines)) return 0;
        std::size_t first = skip_spaces_back(text_, ending);
        if (!begins_line(text_, first)) return 0;
        for (std::size_t before = blank_line_before(first); before < first; before = blank_line_before(first))
            first = before;
        std::size_t first_end = 0;
        std::size_t end = first;
        for (std::size_t next = blank_line_end(end); next > end; next = blank_line_end(end)) {
            end = next;
            if (first_end == 0) first_end = end;
        }
        if (end > first_end) propose(first_end, end, Rule::spacing_blank_lines, "");
        trim_blank_line(first);
        return done_ = end;
    }

    /// Where the blank line begins that ends at `end`; `end` if the line there is not blank, or was seen.
    std::size_t blank_line_before(std::size_t end) const {
        if (end == 0 || end <= done_) return end;
        std::size_t at = end - 1;
        if (at > 0 && text_[at - 1] == '\r') --at;
        at = skip_spaces_back(text_, at);
        return begins_line(text_, at) ? at : end;
    }

    /// Past the ending of the blank line that begins at `begin`; `begin` if the line there is not blank.
    std::size_t blank_line_end(std::size_t begin) const {
        const std::size_t at = skip_spaces(text_, begin);
        const std::size_t ending = line_ending_at(text_, at);
        return ending > 0 ? at + ending : begin;
    }

    void trim_blank_line(std::size_t begin) {
        const std::size_t end = skip_spaces(text_, begin);
        if (end > begin && on(Rule::spacing_trailing)) propose(begin, end, Rule::spacing_trailing, "");
    }

    /// The run of spaces around `at`. Returns its end.
    std::size_t look_at_spaces(std::size_t at) {
        while (at > 0 && at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
        const std::size_t begin = std::max(done_, skip_spaces_back(text_, at));
        const std::size_t end = skip_spaces(text_, at);
        if (begin >= end) return end;
        if (begins_line(text_, begin) && line_ending_at(text_, end) > 0 && on(Rule::spacing_blank_lines))
            return look_at_blank_lines(end);
        done_ = std::max(done_, end);
        if (ends_line(text_, end)) {
            const bool bare_return = begin > 0 && text_[begin - 1] == '\r';  // it would become a part of the ending
            if (on(Rule::spacing_trailing) && !bare_return) propose(begin, end, Rule::spacing_trailing, "");
        } else if (!begins_line(text_, begin)) {
            look_inside_line(begin, end);
        }
        return end;
    }

    void look_inside_line(std::size_t begin, std::size_t end) {
        const std::string_view run = text_.substr(begin, end - begin);
        if (run.find('\t') != std::string_view::npos) return;
        if (text_[end] == ',' && on(Rule::spacing_before_comma) && is_stray(begin, end))
            return propose(begin, end, Rule::spacing_before_comma, "");
        if (run == " " || !on(Rule::spacing_spaces) || is_hole(begin, end)) return;
        const std::string_view put = one_for(run, begin, end);
        if (put == run || kinds_.is_laid_out(begin)) return;
        propose(begin, end, Rule::spacing_spaces, put);
    }

    /// Does a short word stand before and behind a run of spaces ("consists of  of forest")? What stood between was
    /// lost by whoever took the text from its page, and no space too many shows where.
    bool is_hole(std::size_t begin, std::size_t end) const {
        constexpr std::size_t longest = 4;  // letters
        constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
        constexpr std::string_view parts = " \t\r\n\"(),.;:!?";
        if (text_.substr(begin, end - begin).find("  ") == std::string_view::npos) return false;
        const std::string_view after = text_.substr(end, longest + 1);
        const std::string_view word = after.substr(0, after.find_first_not_of(letters));
        const std::string_view before = text_.substr(0, begin);
        if (word.empty() || word.size() > longest || !before.ends_with(word)) return false;
        const auto apart = [&](std::size_t at) { return parts.find(text_[at]) != std::string_view::npos; };
        return (end + word.size() == text_.size() || apart(end + word.size())) &&
               (begin == word.size() || apart(begin - word.size() - 1));
    }

    /// The one space that a run comes down to.
    std::string_view one_for(std::string_view run, std::size_t begin, std::size_t end) const {
        const char32_t left = text::decode_before(text_, begin).point;
        const char32_t right = text::decode(text_, end).point;
        const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
        const auto is_wide = [](char32_t c) { return c >= 0x2E80 && text::kind(c) != text::Kind::letter; };
        constexpr std::u32string_view keepers = U"«»:;!?%";
        const bool binds =
            left == U'«' || keepers.find(right) != std::u32string_view::npos || (is_digit(left) && is_digit(right));
        for (std::size_t at = 0; at < run.size();) {
            const text::CodePoint c = text::decode(run, at);
            if (binds && is_no_break(c.point)) return run.substr(at, c.size);
            if (c.point == 0x3000 && (is_wide(left) || is_wide(right))) return run.substr(at, c.size);
            at += c.size;
        }
        return " ";
    }

    /// What stands before `end` is a word or closes something: a comma may follow at once.
    bool may_precede_comma(std::size_t end) const {
        const text::CodePoint c = text::decode_before(text_, end);
        constexpr std::u32string_view opening = U"«“‘„‚‹¿¡–—";
        if (c.point >= 0x80) return c.valid && opening.find(c.point) == std::u32string_view::npos;
        if (c.point == '"' || c.point == '\'') return end > 1 && space_before(text_, end - 1) == 0;
        const char left = text_[end - 1];
        return (left >= 'a' && left <= 'z') || (left >= 'A' && left <= 'Z') || (left >= '0' && left <= '9') ||
               std::string_view{".)]%"}.find(left) != std::string_view::npos;
    }

    /// The spaces in front of the comma at `end` are a slip of the typewriter.
    bool is_stray(std::size_t begin, std::size_t end) {
        const std::string_view rest = text_.substr(end + 1);
        const bool before_space = ends_line(text_, end + 1) || space_at(rest, 0) > 0 || rest[0] == '"' ||
                                  rest.starts_with("”") || rest.starts_with("’");
        return may_precede_comma(begin) && before_space && !kinds_.is_code(begin) && !kinds_.is_laid_out(begin);
    }

    /// A glance at the characters before: most quotation marks open after a space, most dots are among initials.
    bool may_miss_space(std::size_t at) const {
        const auto capital = [&](std::size_t i) { return text_[i] >= 'A' && text_[i] <= 'Z'; };
        if (at > 2 && text_[at - 1] == '.' && capital(at - 2) && !capital(at - 3)) return false;
        const bool curly = static_cast<unsigned char>(text_[at - 1]) >= 0x80;
        const std::size_t size = curly ? 4 : 2;
        return at >= size && static_cast<unsigned char>(text_[at - size]) > ' ';
    }

    void look_at_sentence(std::size_t at) {
        if (!on(Rule::spacing_after_period) || !may_miss_space(at)) return;
        const std::size_t begin = kinds_.begin(at);
        const Quotes quotes = text_[at - 1] == '"' ? kinds_.quotes(at) : Quotes{};
        const std::optional<std::size_t> place = missing_space(kinds_.line(at), at - begin, quotes);
        if (place && !kinds_.is_code(at) && !kinds_.is_laid_out(at))
            propose(begin + *place, begin + *place, Rule::spacing_after_period, " ");
    }

    std::string_view text_;
    RuleSet rules_;
    edit::Splices& out_;
    LineKinds kinds_;
    std::size_t done_ = 0;  // spaces and blank lines before it are settled
};

class Spacing final : public Pass {
  public:
    explicit Spacing(RuleSet rules) : rules_(rules) {}

    void propose(const text::View& view, edit::Splices& out) override { Spacer{view.text(), rules_, out}.run(marker_); }

  private:
    RuleSet rules_;
    text::PairMarker marker_{places_of_work};
};

}  // namespace

std::unique_ptr<Pass> make_spacing(const Config& config) { return std::make_unique<Spacing>(config.rules); }

}  // namespace cutline::pass
