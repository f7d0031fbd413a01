#include "pass/repeats/quoting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_sign = 64;         // bytes
constexpr std::size_t longest_behind_time = 24;  // bytes, from the colon on
constexpr std::size_t least_signs = 3;

/// What a paragraph says first that speaks of the quotation above it, as of a motto.
constexpr std::array takes_up{"So wrote "sv,
                              "So said "sv,
                              "So spoke "sv,
                              "So says "sv,
                              "So writes "sv,
                              "So goes "sv,
                              "So began "sv,
                              "So begins "sv,
                              "So ends "sv,
                              "So reads "sv,
                              "Thus "sv,
                              "With these words"sv,
                              "With those words"sv,
                              "Those words "sv,
                              "These words "sv,
                              "That quote"sv,
                              "This quote"sv,
                              "Those were the words"sv,
                              "These were the words"sv};

/// What names of months begin with: English, German, French, Spanish, Italian, Polish.
constexpr std::array months{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv, "jul"sv, "aug"sv, "sep"sv, "oct"sv,
                            "nov"sv, "dec"sv, "mai"sv, "okt"sv, "dez"sv, "avr"sv, "ao"sv,  "ene"sv, "abr"sv, "ago"sv,
                            "dic"sv, "gen"sv, "mag"sv, "giu"sv, "lug"sv, "set"sv, "ott"sv, "sty"sv, "lut"sv, "kwi"sv,
                            "maj"sv, "cze"sv, "lip"sv, "sie"sv, "wrz"sv, "lis"sv, "gru"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_arrow(std::string_view line) {
    line = trim(line);
    if (line.ends_with("↑")) line.remove_suffix("↑"sv.size());
    return trim(line);
}

/// "3/6/2020", "14. 01. 2020".
bool is_date_in_figures(std::string_view text) {
    for (const char sign : {'/', '.'}) {
        const std::size_t first = text.find(sign);
        if (first == std::string_view::npos || first == 0 || !is_digit(text[first - 1])) continue;
        const std::size_t second = text.find(sign, first + 1);
        if (second != std::string_view::npos && is_digit(text[second - 1]) && second - first <= 4) return true;
    }
    return false;
}

/// "June 3", "3. Mai": the name of a month beside a figure.
bool is_date_in_words(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit) && any_word(text, [](std::string_view word) {
               return std::any_of(months.begin(), months.end(),
                                  [word](std::string_view month) { return word.starts_with(month); });
           });
}

/// "June 3, 2020 at 10:42 pm", "Jo Doe 3/6/2020, 22:42", "Jo Doe am 3. Juni 2020 um 22:42": a date and then a time.
/// Posts in an article have the time first.
bool is_stamp(std::string_view line) {
    const std::size_t colon = line.rfind(':');
    if (colon == std::string_view::npos || colon < 8 || colon + 2 >= line.size() ||
        line.size() - colon > longest_behind_time)
        return false;
    if (!is_digit(line[colon - 1]) || !is_digit(line[colon + 1]) || !is_digit(line[colon + 2])) return false;
    const std::string_view date = line.substr(0, colon - 1);
    return is_date_in_figures(date) || is_date_in_words(date);
}

bool is_post_number(std::string_view line) {
    return line.front() == '#' && line.size() > 1 && is_digit(line[1]) &&
           line.find_first_not_of("#0123456789") == line.npos;
}

/// Does the line belong to the machinery of a discussion? Its controls ("Reply") are no signs: other passes cut them,
/// and then the text is gone through again.
bool is_sign(std::string_view line) {
    line = trim(line);
    if (line.empty() || line.size() > longest_sign) return false;
    if (line.ends_with("↑")) return true;
    if (line.ends_with(" said:") || line.ends_with(" wrote:") || line.ends_with(" writes:") ||
        line.ends_with(" schrieb:") || line.ends_with(" sagt:") || line.ends_with(" escribió:"))
        return count_pieces(line) <= 4;
    return is_post_number(line) || is_stamp(line);
}

/// The first line of the machinery; the number of lines if there is no discussion. An article that stands on its page
/// several times has its date as often: a sign counts once.
std::uint32_t discussion_begins(const Document& d) {
    const auto lines = static_cast<std::uint32_t>(d.scan.lines.size());
    std::array<std::string_view, least_signs> signs;
    std::size_t count = 0;
    std::uint32_t first = lines;
    for (std::uint32_t line = 0; line < lines; ++line) {
        if (d.line(line).end - d.line(line).begin > 2 * longest_sign || !is_sign(d.line_text(line))) continue;
        const std::string_view sign = trim(d.line_text(line));
        const auto end = signs.begin() + static_cast<std::ptrdiff_t>(count);
        if (std::find(signs.begin(), end, sign) != end) continue;
        if (count == 0) first = line;
        signs.at(count) = sign;
        if (++count == least_signs) return first;
    }
    return lines;
}

bool introduces(std::string_view line) {
    line = without_arrow(line);
    return line.ends_with(':') && !is_prefix(line);
}

bool speaks_of_what_stands_above(std::string_view line) {
    line = trim(line);
    return std::any_of(takes_up.begin(), takes_up.end(),
                       [line](std::string_view words) { return line.starts_with(words); });
}

bool is_taken_up(const Document& document, const Verdict& verdict) {
    const std::uint32_t next = verdict.victim + 1;
    return next < document.scan.lines.size() && verdict.kept != next &&
           speaks_of_what_stands_above(document.line_text(next)) && !document.shape(verdict.victim).captionlike();
}

}  // namespace

void leave_quotations(const Document& document, std::vector<Verdict>& verdicts) {
    if (verdicts.empty()) return;
    const std::uint32_t discussion = discussion_begins(document);
    std::stable_sort(verdicts.begin(), verdicts.end(),
                     [](const Verdict& a, const Verdict& b) { return a.victim < b.victim; });
    std::uint32_t line = UINT32_MAX;  // of the verdict before
    bool quotes = false;
    std::erase_if(verdicts, [&](const Verdict& verdict) {
        if (verdict.victim != line) {
            // What introduces a line that stands there twice says so twice itself.
            const bool follows = line != UINT32_MAX && verdict.victim == line + 1;
            line = verdict.victim;
            quotes = line > discussion || (follows ? quotes : line > 0 && introduces(document.line_text(line - 1)));
            quotes = quotes && !document.shape(line).captionlike();
        }
        return (quotes && verdict.kept != line + 1) || is_taken_up(document, verdict);
    });
}

}  // namespace cutline::pass::repeats
