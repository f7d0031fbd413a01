#include "pass/repeats/shape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t npos = std::string_view::npos;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_list_item(std::string_view line) {
    for (std::string_view bullet : {"•"sv, "▪"sv,  "●"sv,  "·"sv,  "■"sv,   "►"sv,  "▶"sv,  "→"sv,   "✓"sv,    "◦"sv,
                                    "‣"sv, "* "sv, "- "sv, "– "sv, "-- "sv, "+ "sv, "# "sv, "## "sv, "### "sv, ">"sv})
        if (line.starts_with(bullet)) return true;
    std::size_t at = line.starts_with('(') ? 1 : 0;
    const std::size_t begin = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at == begin && at < line.size() && ((line[at] | 32) >= 'a' && (line[at] | 32) <= 'z')) ++at;
    return at > begin && at - begin <= 3 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
           (line[at + 1] == ' ' || line[at + 1] == '\t') && !is_upper(line[begin] == 'I' ? ' ' : line[begin]);
}

/// "SMITH:", "Q:", "Amy Goodman:": at most four words, each with a capital, before a colon.
bool begins_with_speaker(std::string_view line) {
    const std::size_t colon = line.substr(0, 48).find(':');
    if (colon == npos || colon == 0 || colon + 1 >= line.size() || line[colon + 1] != ' ') return false;
    const std::string_view name = line.substr(0, colon);
    if (is_prefix(line.substr(0, colon + 1)) || count_pieces(name) > 4) return false;
    bool start = true;
    for (char c : name) {
        if (start && c >= 'a' && c <= 'z') return false;
        start = c == ' ';
    }
    return true;
}

bool is_label(std::string_view line, std::uint32_t words) {
    if (without_closers(line).ends_with(':')) return true;
    const std::size_t colon = line.substr(0, 48).find(':');
    if (colon == npos || colon + 1 >= line.size() || line[colon + 1] != ' ') return false;
    return words <= 12 && count_pieces(line.substr(0, colon)) <= 4 && !is_prefix(line.substr(0, colon + 1));
}

bool is_table_row(std::string_view line) {
    const auto cells = std::count(line.begin(), line.end(), '\t') + std::count(line.begin(), line.end(), '|');
    return cells >= 2;
}

/// "@name", "#tag": hardly anywhere but in posts.
bool has_handle(std::string_view line) {
    for (std::size_t at = line.find_first_of("@#"); at != npos && at + 1 < line.size();
         at = line.find_first_of("@#", at + 1)) {
        const char next = line[at + 1];
        const bool begins = at == 0 || std::string_view{" \t(\"'."}.find(line[at - 1]) != npos;
        if (begins && ((next | 32) >= 'a' && (next | 32) <= 'z')) return true;
    }
    return false;
}

bool is_code(std::string_view line) {
    return std::count_if(line.begin(), line.end(),
                         [](char c) { return std::string_view{"{}=<>_`\\"}.find(c) != npos; }) >= 3;
}

bool is_note(std::string_view line) {
    for (std::string_view sign : {"correction"sv, "clarification"sv, "update:"sv, "updated:"sv, "editor"sv, "note:"sv,
                                  "an earlier version"sv, "this story"sv, "this article"sv, "this post"sv})
        if (begins_with(without_openers(line), sign)) return true;
    return false;
}

bool is_post(std::string_view line) {
    return line.find("pic.twitter.com") != npos || line.find(" (@") != npos || line.find("A post shared by") != npos ||
           line.find("https://t.co/") != npos;
}

/// "Doe, J. (2010). …", "…, vol. 3, pp. 4–9", a DOI: entries that may well come again.
bool is_reference(std::string_view line) {
    for (std::string_view sign : {" pp. "sv, "doi:"sv, "doi.org/"sv, " et al. ("sv, "Retrieved from"sv, "ISBN"sv})
        if (line.find(sign) != npos) return true;
    return false;
}

bool names_picture(std::string_view line) {
    const std::string_view start = line.substr(0, 120);
    for (std::string_view sign :
         {"file -"sv, "file photo"sv, "file –"sv, "file —"sv, "file image"sv, "photo:"sv, "pictured"sv, "caption:"sv,
          "image:"sv, "image caption"sv, "media caption"sv, "video:"sv, "watch:"sv})
        if (begins_with(line, sign)) return true;
    for (std::string_view sign :
         {"in this photo"sv, "in this image"sv, "file photo"sv, "file image"sv, "this undated"sv, " photo shows"sv,
          "in this undated"sv, "photo released"sv, "photo provided"sv})
        if (find_lower(start, sign) != npos) return true;
    for (std::string_view sign : {", left,"sv, ", right,"sv, ", center,"sv, ", centre,"sv, "(left)"sv, "(right)"sv,
                                  "(l)"sv, "(r)"sv, "(pictured"sv, "(above"sv, "from left"sv})
        if (find_lower(line, sign) != npos) return true;
    const bool dated = find_lower(start, "in this ") != npos;
    return dated && (find_lower(start, " photo,") != npos || find_lower(start, " photo ") != npos);
}

/// Most of its longer words begin with a capital.
bool title_case(std::string_view line) {
    std::size_t capital = 0;
    std::size_t small = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(line.find(' ', at), line.size());
        if (end - at >= 4) (is_upper(line[at]) ? capital : small) += 1;
        at = end + 1;
    }
    return capital >= 2 && small * 3 <= capital;
}

}  // namespace

Shape shape_of(std::string_view line, std::uint32_t words) {
    line = trim(line);
    Shape shape;
    shape.words = words;
    shape.sentence = ends_sentence(line);
    shape.truncated = ends_with_ellipsis(line);
    shape.question = without_closers(line).ends_with('?');
    shape.quoted = is_one_quotation(line);
    shape.post = is_post(line);
    shape.handle = has_handle(line);
    shape.list_item = begins_list_item(line);
    shape.speaker = begins_with_speaker(line);
    shape.label = is_label(line, shape.words);
    shape.table_row = is_table_row(line);
    shape.code = is_code(line);
    shape.reference = is_reference(line);
    shape.credit = !trailing_credit(line).empty();
    shape.caption = names_picture(line);
    shape.note = is_note(line);
    shape.heading = !shape.sentence && !shape.captionlike() && (shape.words < 8 || title_case(line));
    return shape;
}

}  // namespace cutline::pass::repeats
