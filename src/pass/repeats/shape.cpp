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

/// A line's looks are told by so many bytes at its beginning and at its end: enough for any caption or post.
constexpr std::size_t window = 400;
constexpr std::size_t longest_name = 48;     // of a speaker, or a label
constexpr std::uint32_t longest_label = 12;  // words of `Label: value`
constexpr std::uint32_t shortest_line = 8;   // words; a shorter line that is no sentence is taken for a heading

constexpr std::string_view code_signs = "{}=<>_`\\";
constexpr std::uint32_t most_code_signs = 2;  // of a line that is none

std::string_view first_part(std::string_view line) { return line.substr(0, window); }
std::string_view last_part(std::string_view line) { return line.substr(line.size() - std::min(line.size(), window)); }

/// How many bytes of a kind stand in the first part of a line.
struct Counts {
    std::uint32_t lower = 0;
    std::uint32_t upper = 0;
    std::uint32_t cells = 0;  // signs between the cells of a table
    std::uint32_t code = 0;
};

/// All four in one sum: 16 bits each are enough for the window.
class Counter {
  public:
    constexpr Counter() {
        for (std::size_t c = 'a'; c <= 'z'; ++c) adds_[c] = one(0);
        for (std::size_t c = 'A'; c <= 'Z'; ++c) adds_[c] = one(1);
        for (const char c : "\t|"sv) adds_[static_cast<unsigned char>(c)] = one(2);
        for (const char c : code_signs) adds_[static_cast<unsigned char>(c)] = one(3);
    }
    Counts count(std::string_view line) const {
        std::uint64_t sum = 0;
        for (const char c : first_part(line)) sum += adds_[static_cast<unsigned char>(c)];
        return {field(sum, 0), field(sum, 1), field(sum, 2), field(sum, 3)};
    }

  private:
    static constexpr std::uint64_t one(int field) { return std::uint64_t{1} << (16 * field); }
    static std::uint32_t field(std::uint64_t sum, int field) {
        return static_cast<std::uint32_t>((sum >> (16 * field)) & 0xFFFF);
    }
    std::array<std::uint64_t, 256> adds_{};
};

constexpr Counter counter;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "• …", "3. …", "(b) …".
bool begins_list_item(std::string_view line) {
    for (std::string_view bullet : {"•"sv, "▪"sv, "●"sv, "·"sv, "■"sv, "►"sv, "▶"sv, "→"sv, "✓"sv, "◦"sv, "‣"sv})
        if (line.starts_with(bullet)) return true;
    for (std::string_view bullet : {"* "sv, "- "sv, "– "sv, "-- "sv, "+ "sv, "# "sv, "## "sv, "### "sv, ">"sv})
        if (line.starts_with(bullet)) return true;
    const std::size_t begin = line.starts_with('(') ? 1 : 0;
    std::size_t at = begin;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at == begin && at < line.size() && is_lower(line[at])) ++at;
    return at > begin && at - begin <= 3 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') &&
           (line[at + 1] == ' ' || line[at + 1] == '\t');
}

/// What stands before the first colon near the beginning; empty: nothing that could be a label.
std::string_view label_of(std::string_view line) {
    const std::size_t colon = line.substr(0, longest_name).find(':');
    if (colon == npos || colon + 1 >= line.size() || line[colon + 1] != ' ') return {};
    const std::string_view label = line.substr(0, colon);
    return count_pieces(label) <= 4 && !is_prefix(line.substr(0, colon + 1)) ? label : ""sv;
}

bool has_handle_at(std::string_view line, char sign) {
    for (std::size_t at = line.find(sign); at != npos && at + 1 < line.size(); at = line.find(sign, at + 1)) {
        const bool begins = at == 0 || " \t(\"'."sv.find(line[at - 1]) != npos;
        if (begins && (is_lower(line[at + 1]) || is_upper(line[at + 1]))) return true;
    }
    return false;
}

bool is_code(std::string_view line, const Counts& counts) {
    if (counts.code <= most_code_signs) return false;
    const std::string_view part = first_part(line);
    std::size_t signs = 0;
    for (std::size_t at = part.find_first_of(code_signs); at != npos; at = part.find_first_of(code_signs, at + 1)) {
        const bool quotation_mark = part.substr(at).starts_with("``");
        quotation_mark ? ++at : ++signs;
    }
    return signs > most_code_signs;
}

bool is_note(std::string_view line) {
    line = without_openers(line);
    for (std::string_view sign : {"correction"sv, "clarification"sv, "update:"sv, "updated:"sv, "editor"sv, "note:"sv,
                                  "an earlier version"sv, "this story"sv, "this article"sv, "this post"sv})
        if (begins_with(line, sign)) return true;
    return false;
}

bool is_post(std::string_view line) {
    const std::string_view end = last_part(line);
    return end.find("(@") != npos || end.find(".twitter.com/") != npos || end.find("://t.co/") != npos ||
           end.find("A post shared by") != npos;
}

bool is_reference(std::string_view line) {
    const std::string_view part = first_part(line);
    for (std::string_view sign : {" pp. "sv, "doi:"sv, "doi.org/"sv, " et al. ("sv, "Retrieved from"sv, "ISBN"sv})
        if (part.find(sign) != npos) return true;
    return false;
}

/// Words without which nothing tells a caption.
constexpr std::array picture_words{"above"sv,   "center"sv,  "centre"sv, "file"sv,     "image"sv, "l"sv,
                                   "left"sv,    "photo"sv,   "photos"sv, "pictured"sv, "r"sv,     "right"sv,
                                   "undated"sv, "caption"sv, "video"sv,  "watch"sv};

bool names_picture(std::string_view line) {
    const std::string_view part = first_part(line);
    if (!has_word(part, picture_words)) return false;
    for (std::string_view sign :
         {"file -"sv, "file photo"sv, "file –"sv, "file —"sv, "file image"sv, "photo:"sv, "photos:"sv, "pictured"sv,
          "caption:"sv, "image:"sv, "image caption"sv, "media caption"sv, "video:"sv, "watch:"sv, "file--"sv})
        if (begins_with(line, sign)) return true;
    const std::string_view start = line.substr(0, 120);
    for (std::string_view sign : {"in this photo"sv, "in this image"sv, "file photo"sv, "file image"sv,
                                  "this undated"sv, " photo shows"sv, "photo released"sv, "photo provided"sv})
        if (find_lower(start, sign) != npos) return true;
    for (std::string_view sign : {", left,"sv, ", right,"sv, ", center,"sv, ", centre,"sv, "(left)"sv, "(right)"sv,
                                  "(pictured"sv, "(above"sv, "from left"sv})
        if (find_lower(part, sign) != npos) return true;
    // "(R)" alone is a party.
    if (part.find("(l)") != npos || part.find("(r)") != npos) return true;
    if (part.find("(L)") != npos && part.find("(R)") != npos) return true;
    return find_lower(start, "in this ") != npos &&
           (find_lower(start, " photo,") != npos || find_lower(start, " photo ") != npos);
}

/// Most of its longer words begin with a capital.
bool title_case(std::string_view line) {
    line = first_part(line);
    std::size_t capital = 0;
    std::size_t small = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (end - at >= 4) (is_upper(line[at]) ? capital : small) += 1;
        at = end + 1;
    }
    return capital >= 2 && small * 3 <= capital;
}

}  // namespace

bool begins_with_speaker(std::string_view line) {
    const std::string_view name = label_of(line);
    bool start = true;
    for (char c : name) {
        if (start && is_lower(c)) return false;
        start = c == ' ';
    }
    return !name.empty();
}

Shape shape_of(std::string_view line, std::uint32_t words) {
    line = trim(line);
    Shape shape;
    const Counts counts = counter.count(line);
    shape.words = words;
    shape.sentence = ends_sentence(line);
    shape.shouted = counts.upper >= 10 && counts.lower * 4 < counts.upper;
    shape.truncated = ends_with_ellipsis(line);
    const std::string_view end = without_closers(line);
    shape.question = end.ends_with('?');
    shape.quoted = is_one_quotation(line);
    shape.post = is_post(line);
    shape.handle = has_handle_at(first_part(line), '@') || has_handle_at(first_part(line), '#');
    shape.list_item = begins_list_item(line);
    shape.speaker = begins_with_speaker(line);
    shape.label = end.ends_with(':') || (words <= longest_label && !label_of(line).empty());
    shape.table_row = counts.cells >= 2;
    shape.code = is_code(line, counts);
    shape.figures = counts.lower + counts.upper == 0 && std::none_of(line.begin(), line.end(), is_letter);
    shape.reference = is_reference(line);
    shape.credit = !trailing_credit(line).empty();
    shape.caption = names_picture(line);
    shape.note = is_note(line);
    shape.heading = !shape.sentence && !shape.captionlike() && (words < shortest_line || title_case(line));
    return shape;
}

}  // namespace cutline::pass::repeats
