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
constexpr int least_signs = 3;

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

/// Names of months, also short, in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish.
constexpr std::string_view months =
    " jan january januar januari janvier janv janeiro enero ene gennaio stycznia feb february februar "
    "februari février fevereiro febrero febbraio lutego mar march märz mars março marzo maart marca "
    "apr april avril avr abril abr aprile kwietnia may mai mayo maio maggio mei maja jun june juni juin "
    "junio junho giugno czerwca jul july juli juillet juil julio julho luglio lipca aug august août "
    "agosto ago augustus sierpnia sep sept september septembre septiembre setembro settembre września "
    "oct october oktober okt octobre octubre outubro ottobre października nov november novembre "
    "noviembre novembro listopada dec december dezember dez décembre diciembre dic dezembro dicembre "
    "grudnia ";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_arrow(std::string_view line) {
    line = trim(line);
    if (line.ends_with("↑")) line.remove_suffix("↑"sv.size());
    return trim(line);
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Where the digits end that stand at `at`, one or two of them; npos: there are none, or more.
std::size_t behind_figure(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end == at || end > at + 2 ? std::string_view::npos : end;
}

/// "3/6/2020", "14. 01. 2020": two figures with a sign behind each, and then a year.
bool is_date_in_figures(std::string_view text) {
    const auto behind_sign = [text](std::size_t at, char sign) {
        if (at >= text.size() || text[at] != sign) return std::string_view::npos;
        return at + (at + 1 < text.size() && text[at + 1] == ' ' ? 2 : 1);
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
        for (const char sign : {'/', '.'}) {
            const std::size_t month = behind_sign(behind_figure(text, at), sign);
            const std::size_t year = behind_sign(behind_figure(text, month), sign);
            if (year == std::string_view::npos || year + 1 >= text.size()) continue;
            if (is_digit(text[year]) && is_digit(text[year + 1])) return true;
        }
    }
    return false;
}

bool is_month(std::string_view word) {
    char key[16] = " ";
    if (word.size() + 2 > sizeof key) return false;
    std::transform(word.begin(), word.end(), key + 1, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    key[word.size() + 1] = ' ';
    return months.find(std::string_view{key, word.size() + 2}) != std::string_view::npos;
}

/// "June 3", "3. Mai": the name of a month beside a figure.
bool is_date_in_words(std::string_view text) {
    bool figure = false;  // stands before the word
    bool month = false;   // is the word before
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at])) ++at;
            if (month) return true;
            figure = true;
        } else if (is_letter(text[at])) {
            while (at < text.size() && is_letter(text[at])) ++at;
            month = is_month(text.substr(begin, at - begin));
            if (month && figure) return true;
            figure = false;
        } else {
            ++at;
        }
    }
    return false;
}

/// "01:26 PM IST": so an article says when it was published, and hardly a comment.
bool ends_with_zone(std::string_view line) {
    constexpr std::array zones{" IST"sv, " EST"sv, " EDT"sv, " ET"sv,  " GMT"sv, " BST"sv,
                               " UTC"sv, " CET"sv, " PST"sv, " PDT"sv, " CST"sv, " CDT"sv};
    return std::any_of(zones.begin(), zones.end(), [line](std::string_view zone) { return line.ends_with(zone); });
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
    return !ends_with_zone(line) && (is_date_in_figures(date) || is_date_in_words(date));
}

/// "#12", "Reply #12". ("Tip #12" is of an article.)
bool is_post_number(std::string_view line) {
    for (const std::string_view word : {"Reply "sv, "Comment "sv, "Post "sv, "Antwort "sv, "Beitrag "sv})
        if (line.starts_with(word)) line.remove_prefix(word.size());
    return line.front() == '#' && line.size() > 1 && is_digit(line[1]) &&
           line.find_first_not_of("#0123456789") == line.npos;
}

/// "Jo Doe subscriber 5pts", "Jo Doe • 3 years ago": who wrote, and how that was received or when. (Other points are
/// those of a table, and news says what was hours ago.)
bool is_standing(std::string_view line) {
    if (line.ends_with(" 5pts")) return true;
    const bool long_ago = line.ends_with("month ago") || line.ends_with("months ago") || line.ends_with("year ago") ||
                          line.ends_with("years ago");
    return long_ago && line.find(" • "sv) != std::string_view::npos;
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
    return is_post_number(line) || is_stamp(line) || is_standing(line);
}

/// The first line of the machinery; the number of lines if there is no discussion.
std::uint32_t discussion_begins(const Document& d) {
    const auto lines = static_cast<std::uint32_t>(d.scan.lines.size());
    std::uint32_t first = lines;
    int signs = 0;
    for (std::uint32_t line = 0; line < lines && signs < least_signs; ++line) {
        if (d.line(line).end - d.line(line).begin > 2 * longest_sign || !is_sign(d.line_text(line))) continue;
        if (signs++ == 0) first = line;
    }
    return signs < least_signs ? lines : first;
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

/// Does it go on with a quotation of several paragraphs? Each opens with a mark, and only the last one closes; what
/// closes between two of them was set there.
bool goes_on(const Document& d, std::uint32_t line) {
    const auto opens = [&](std::uint32_t i) { return i < d.scan.lines.size() && opens_with_quote(d.line_text(i)); };
    const auto open = [&](std::uint32_t i) { return opens(i) && inside_quotes(d.line_text(i)); };
    return line > 0 && open(line - 1) && (open(line) || (opens(line) && !opens(line + 1)));
}

}  // namespace

void leave_quotations(const Document& document, std::vector<Verdict>& verdicts) {
    if (verdicts.empty()) return;
    const std::uint32_t discussion = discussion_begins(document);
    std::stable_sort(verdicts.begin(), verdicts.end(),
                     [](const Verdict& a, const Verdict& b) { return a.victim < b.victim; });
    std::uint32_t line = UINT32_MAX;  // of the verdict before
    bool quotes = false;
    bool in_quotation = false;
    std::erase_if(verdicts, [&](const Verdict& verdict) {
        if (verdict.victim != line) {
            // What introduces a line that stands there twice says so twice itself.
            const bool follows = line != UINT32_MAX && verdict.victim == line + 1;
            line = verdict.victim;
            quotes = line > discussion || (follows ? quotes : line > 0 && introduces(document.line_text(line - 1)));
            quotes = quotes && !document.shape(line).captionlike();
            in_quotation = goes_on(document, line);
        }
        return (quotes && verdict.kept != line + 1) || is_taken_up(document, verdict) ||
               (verdict.rule == Rule::repeats_pull_quote && in_quotation);
    });
}

}  // namespace cutline::pass::repeats
