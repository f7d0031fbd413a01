#include "pass/boilerplate/teasers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cutline::pass::boilerplate {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_kicker = 5;  // words
constexpr std::size_t least_headline = 4;
constexpr std::size_t longest_headline = 24;
constexpr std::size_t least_small = 2;
constexpr std::size_t least_shouted = 7;
constexpr std::size_t long_word = 4;  // bytes; from here on a headline has it in capitals

/// ":" and then, maybe, an opening quotation mark: no space of any kind, and no "::".
bool is_glue(std::string_view gap) {
    constexpr std::array quotes{""sv, "\""sv, "'"sv, "\u201C"sv, "\u2018"sv, "\u00AB"sv};
    return gap.starts_with(':') && std::find(quotes.begin(), quotes.end(), gap.substr(1)) != quotes.end();
}

/// "Q:", "A:" (who speaks), "Where:" (a listing).
bool is_label(const LineWords& line, std::size_t end) {
    constexpr std::array labels{
        "address"sv,     "admission"sv, "answer"sv, "author"sv,    "authors"sv,  "cast"sv,   "cost"sv,
        "date"sv,        "director"sv,  "friday"sv, "genre"sv,     "hours"sv,    "how"sv,    "info"sv,
        "ingredients"sv, "location"sv,  "method"sv, "missing"sv,   "monday"sv,   "note"sv,   "opens"sv,
        "phone"sv,       "price"sv,     "ps"sv,     "published"sv, "question"sv, "rated"sv,  "rating"sv,
        "runtime"sv,     "saturday"sv,  "source"sv, "starring"sv,  "stars"sv,    "sunday"sv, "thursday"sv,
        "tickets"sv,     "time"sv,      "title"sv,  "tuesday"sv,   "updated"sv,  "venue"sv,  "wednesday"sv,
        "what"sv,        "when"sv,      "where"sv,  "who"sv,       "why"sv,      "winner"sv};
    const std::string_view key = line.key(line.first());
    return line.first() + 1 == end && (key.size() == 1 || std::find(labels.begin(), labels.end(), key) != labels.end());
}

/// "Covid-19", "S7".
bool has_digit(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_small(std::string_view bytes) { return bytes.front() >= 'a' && bytes.front() <= 'z'; }

/// Do words [begin, last()) say something, and are they more than names ("Windows Vista, Windows 7")?
bool is_clause(const LineWords& line, std::size_t begin) {
    constexpr std::array function{"a"sv,    "about"sv, "after"sv, "an"sv,   "and"sv,   "are"sv,   "as"sv,   "at"sv,
                                  "be"sv,   "but"sv,   "by"sv,    "can"sv,  "could"sv, "for"sv,   "from"sv, "has"sv,
                                  "have"sv, "her"sv,   "his"sv,   "how"sv,  "in"sv,    "into"sv,  "is"sv,   "it"sv,
                                  "its"sv,  "more"sv,  "no"sv,    "not"sv,  "of"sv,    "on"sv,    "or"sv,   "out"sv,
                                  "over"sv, "says"sv,  "than"sv,  "that"sv, "the"sv,   "their"sv, "this"sv, "to"sv,
                                  "up"sv,   "was"sv,   "what"sv,  "who"sv,  "why"sv,   "will"sv,  "with"sv, "you"sv};
    std::size_t small = 0;
    bool english = false;
    for (std::size_t i = begin; i < line.last(); ++i) {
        if (i > begin && (line.gap_before(i) & gap::bar) != 0) return false;
        if (i == begin + 1 && line.gap_text(i) == ":") return false;  // "HH:MM:SS"
        if (!is_small(line.bytes(i))) continue;
        ++small;
        english = english || std::find(function.begin(), function.end(), line.key(i)) != function.end();
    }
    return small >= (english ? least_small : least_small + 1);
}

}  // namespace

bool is_glued_kicker(const LineWords& line) {
    const std::size_t words = line.last() - line.first();
    if (words <= least_headline || words > longest_headline || line.ends_sentence() || !line.cased(line.first()))
        return false;
    const std::size_t end = std::min(line.first() + longest_kicker, line.last() - least_headline);
    for (std::size_t i = line.first() + 1; i <= end; ++i) {
        const unsigned gap = line.gap_before(i);
        if ((gap & (gap::end | gap::ask)) != 0) return false;
        if ((gap & gap::colon) != 0)
            return is_glue(line.gap_text(i)) && line.cased(i) && !line.number(i) && !has_digit(line.bytes(i - 1)) &&
                   !is_label(line, i) && is_clause(line, i);
    }
    return false;
}

Shouted shouted(const LineWords& line) {
    const std::size_t words = line.last() - line.first();
    if (words < 2 || words > longest_headline) return Shouted::no;
    if ((line.gap_before(line.last()) & (gap::end | gap::ask | gap::colon)) != 0) return Shouted::no;
    std::size_t loud = 0;
    for (std::size_t i = line.first(); i < line.last(); ++i) {
        if (!line.capitals(i) || (i > line.first() && (line.gap_before(i) & (gap::end | gap::ask)) != 0))
            return Shouted::no;
        loud += line.shouts(i) ? 1 : 0;
    }
    if (2 * loud <= words) return Shouted::no;
    return words < least_shouted ? Shouted::subhead : Shouted::headline;
}

bool is_date(const LineWords& line) {
    constexpr std::size_t longest_date = 8;  // words
    const std::size_t words = line.last() - line.first();
    if (words < 2 || words > longest_date) return false;
    const auto is_figure = [&](std::size_t i, std::size_t most) {
        const std::string_view bytes = line.bytes(i);
        return bytes.size() <= most &&
               std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const std::string_view year = line.bytes(line.last() - 1);
    if (year.size() != 4 || !is_figure(line.last() - 1, 4) || !(year.starts_with("19") || year.starts_with("20")))
        return false;
    return is_figure(line.last() - 2, 2) || (words > 2 && is_figure(line.last() - 3, 2));
}

bool is_byline(const LineWords& line) {
    constexpr std::array stamps{"posted"sv, "published"sv, "updated"sv};
    const std::size_t first = line.first();
    if (line.last() - first < 2) return false;
    const bool stamp = std::find(stamps.begin(), stamps.end(), line.key(first)) != stamps.end();
    if (stamp && ((line.gap_before(first + 1) & gap::colon) != 0 || line.number(first + 1))) return true;
    const auto names = [&](std::size_t begin) {
        for (std::size_t i = begin; i < line.last(); ++i)
            if (!line.cased(i) && line.key(i) != "and") return false;
        return begin < line.last();
    };
    for (std::size_t i = first; i < line.last(); ++i)
        if (line.key(i) == "by" && (i == first || (line.gap_before(i) & gap::bar) != 0)) return names(i + 1);
    return false;
}

bool is_headline(const LineWords& line) {
    const std::size_t words = line.last() - line.first();
    if (words < 3 || words > longest_headline || line.ends_sentence() || !line.cased(line.first())) return false;
    std::size_t small = 0;
    std::size_t capital = 0;
    for (std::size_t i = line.first(); i < line.last(); ++i) {
        if (i > line.first() && (line.gap_before(i) & gap::end) != 0) return false;
        if (line.bytes(i).size() >= long_word) (line.cased(i) ? capital : small) += 1;
    }
    return capital >= 2 && capital > 3 * small;
}

}  // namespace cutline::pass::boilerplate
