#include "pass/repeats/extras.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;
constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_credit = 120;  // bytes: agency, photographer, place and date
constexpr std::size_t longest_prefix = 40;
constexpr std::size_t most_site_words = 6;
constexpr std::size_t most_pointing_words = 8;  // "pictured right with her deckhand"
constexpr std::size_t most_attribution_words = 14;
constexpr std::size_t most_name_words = 4;

/// A credit has one of these …
constexpr std::array credit_words{
    "afp"sv,        "alamy"sv,      "courtesy"sv,     "credit"sv,       "credits"sv,    "flickr"sv,       "getty"sv,
    "handout"sv,    "istock"sv,     "photo"sv,        "photos"sv,       "photograph"sv, "photographer"sv, "reuters"sv,
    "screengrab"sv, "screenshot"sv, "shutterstock"sv, "illustration"sv, "wikimedia"sv,  "sipa"sv,         "zuma"sv};
/// … or one of these, which mean other things as well, behind a slash or "via", or in brackets …
constexpr std::array agency_words{"ap"sv,        "bloomberg"sv, "epa"sv, "file"sv,    "image"sv,    "images"sv,
                                  "instagram"sv, "npr"sv,       "pa"sv,  "picture"sv, "pictures"sv, "pool"sv,
                                  "source"sv,    "tass"sv,      "upi"sv, "wire"sv,    "xinhua"sv};
/// … and apart from names and these nothing.
constexpr std::array between_names{"a"sv,       "and"sv, "at"sv,  "by"sv,       "de"sv,       "for"sv,   "from"sv,
                                   "in"sv,      "of"sv,  "on"sv,  "provided"sv, "supplied"sv, "taken"sv, "the"sv,
                                   "through"sv, "van"sv, "via"sv, "von"sv,      "with"sv,     "com"sv,   "org"sv};
constexpr std::array credit_labels{"Photograph: "sv,
                                   "Photograph by "sv,
                                   "Photographer: "sv,
                                   "Photo: "sv,
                                   "Photo by "sv,
                                   "Photos: "sv,
                                   "Photos by "sv,
                                   "Credit: "sv,
                                   "Image: "sv,
                                   "Illustration: "sv,
                                   "Illustration by "sv,
                                   "PHOTO: "sv,
                                   "Photo credit: "sv,
                                   "Image credit: "sv,
                                   "Courtesy of "sv,

                                   "©"sv};
constexpr std::array pointing_words{"above"sv, "below"sv, "bottom"sv, "center"sv, "centre"sv,   "far"sv,
                                    "file"sv,  "inset"sv, "left"sv,   "middle"sv, "pictured"sv, "pictures"sv,
                                    "right"sv, "seen"sv,  "shown"sv,  "top"sv};
constexpr std::array prefix_words{"breaking"sv, "caption"sv,  "exclusive"sv, "file"sv,  "gallery"sv, "image"sv,
                                  "images"sv,   "listen"sv,   "media"sv,     "photo"sv, "photos"sv,  "picture"sv,
                                  "pictured"sv, "pictures"sv, "play"sv,      "read"sv,  "see"sv,     "update"sv,
                                  "updated"sv,  "video"sv,    "view"sv,      "watch"sv};
constexpr std::array page_controls{
    "click to enlarge"sv, "close"sv, "continue reading"sv, "enlarge"sv,  "enlarge this image"sv,
    "hide caption"sv,     "more"sv,  "read more"sv,        "see more"sv, "toggle caption"sv};

template <class List>
bool in(std::string_view word, const List& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A full stop behind one of these, or behind a single letter, ends no sentence.
constexpr std::array abbreviations{"apr"sv,  "aug"sv, "capt"sv, "col"sv, "dec"sv,  "dr"sv,   "feb"sv, "ft"sv,  "gen"sv,
                                   "gov"sv,  "hon"sv, "jan"sv,  "jr"sv,  "lt"sv,   "maj"sv,  "mr"sv,  "mrs"sv, "ms"sv,
                                   "mt"sv,   "no"sv,  "nov"sv,  "oct"sv, "prof"sv, "reps"sv, "rep"sv, "rev"sv, "sen"sv,
                                   "sens"sv, "sep"sv, "sept"sv, "sgt"sv, "sr"sv,   "st"sv,   "vs"sv};

/// Is every word of small letters in one of the lists?
bool only_names(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        const bool inside_word =
            at > 0 && (static_cast<unsigned char>(text[at - 1]) >= 0x80 || text[at - 1] == '@' || text[at - 1] == '\'');
        if (word.front() >= 'a' && !inside_word && !in(word, between_names) && !in(word, credit_words) &&
            !in(word, agency_words))
            return false;
        at = end;
    }
    return true;
}

bool has_content(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// Takes spaces, quotation marks and punctuation off the front, but no bracket that opens; true if some of it sets
/// apart what follows.
bool take_gap(std::string_view& text) {
    bool apart = false;
    for (;;) {
        text = without_quotes_before(text);
        std::string_view sign;
        for (std::string_view s :
             {"."sv, ","sv, ";"sv, ":"sv, "!"sv, "?"sv, "|"sv, "-"sv, "–"sv, "—"sv, "…"sv, "·"sv, "/"sv, ")"sv, "]"sv})
            if (text.starts_with(s)) sign = s;
        if (sign.empty()) return apart;
        apart = apart || sign != ",";
        text.remove_prefix(sign.size());
    }
}

bool strip_quotes_and_stops(std::string_view& text) {
    const std::string_view before = text;
    text = without_openers(text);
    if (text.starts_with('.') || text.starts_with(',') || text.starts_with('!') || text.starts_with('?'))
        text.remove_prefix(1);
    return text.size() < before.size();
}

/// Takes "(…)" or "[…]" that is about a picture off the front.
bool take_brackets(std::string_view& text) {
    const std::string_view trimmed = trim(text);
    if (!trimmed.starts_with('(') && !trimmed.starts_with('[')) return false;
    const std::size_t close = trimmed.find(trimmed.front() == '(' ? ')' : ']');
    if (!is_about_picture(trimmed.substr(1, std::min(close, trimmed.size()) - 1))) return false;
    text = close == npos ? ""sv : trimmed.substr(close + 1);
    return true;
}

/// Where the first label of a credit begins; the size of `line` if there is none.
std::size_t first_label(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] < 'C' || line[at] > 'P' || (at > 0 && is_letter(line[at - 1]))) continue;
        for (std::string_view label : credit_labels)
            if (line.substr(at).starts_with(label)) return at;
    }
    return line.size();
}

/// Where begins what the last end of a sentence, bar, dash or bracket sets apart; 0: nothing does.
std::size_t last_piece(std::string_view line) {
    std::string_view head = without_closers(line);
    while (head.ends_with('.')) head.remove_suffix(1);
    for (std::size_t at = head.size(); at-- > 0;) {
        if (head[at] != ' ' && head[at] != '.' && head[at] != '\t') continue;
        for (std::string_view end :
             {". "sv, ".) "sv, ".” "sv, ".\" "sv, " | "sv, " – "sv, " — "sv, " - "sv, "\t"sv, " ("sv})
            if (head.substr(at).starts_with(end)) return at + end.size();
    }
    return 0;
}

bool is_abbreviation(std::string_view word) {
    return word.size() == 1 || (word.size() <= 5 && has_word(word, abbreviations));
}

/// Does a sentence end within it ("October. Photo: Jo Doe")?
bool has_sentence_end(std::string_view text) {
    for (std::size_t at = text.find(". "); at != npos; at = text.find(". ", at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_letter(text[begin - 1])) --begin;
        if (!is_abbreviation(text.substr(begin, at - begin))) return true;
    }
    return false;
}

bool ends_abbreviated(std::string_view text) {
    return text.size() >= 3 && text.ends_with('.') && !is_letter(text[text.size() - 3]);
}

/// Set a site's name apart from a headline.
constexpr std::array site_signs{"|"sv, "- "sv, "– "sv, "— "sv, "· "sv, "•"sv, "« "sv, "» "sv, ":: "sv};

std::string_view leading_sign(std::string_view text) {
    const auto sign = std::find_if(site_signs.begin(), site_signs.end(),
                                   [text](std::string_view its) { return text.starts_with(its); });
    return sign == site_signs.end() ? ""sv : *sign;
}

/// Without what a headline ends with: "?", "!" and quotation marks that close.
std::string_view without_closing(std::string_view text) {
    for (std::size_t before = 0; before != text.size();) {
        before = text.size();
        for (std::string_view closer : {"?"sv, "!"sv, "\""sv, "'"sv, "”"sv, "’"sv, "…"sv, "..."sv})
            if (text.starts_with(closer)) text.remove_prefix(closer.size());
    }
    return text;
}

/// "Jo Doe for The Daily Example".
bool is_for_outlet(std::string_view text) {
    const std::size_t at = text.find(" for ");
    return at != npos && text.size() <= longest_credit && text.front() >= 'A' && text.front() <= 'Z' &&
           count_pieces(text.substr(0, at)) >= 2 && count_pieces(text.substr(0, at)) <= 4 && only_names(text) &&
           !ends_sentence(text);
}

}  // namespace

bool names_credit(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > longest_credit || is_digit(text.front()) || !only_names(text)) return false;
    const bool apart = text.find('/') != npos || find_lower(text, "via ") != npos || text.starts_with('(') ||
                       text.starts_with("©") || text.starts_with("Image: ");
    return has_word(text, credit_words) || (apart && has_word(text, agency_words));
}

std::string_view trailing_credit(std::string_view line) {
    line = trim(line);
    if (line.size() > 2 * longest_credit) line.remove_prefix(line.size() - 2 * longest_credit);
    if (!has_word(line, credit_words, agency_words)) return {};
    std::size_t at = first_label(line);
    if (at == line.size()) {
        at = last_piece(line);
        if (at == 0 && line.find('/') == npos && find_lower(line, "via ") == npos) return {};
    }
    const std::string_view credit = line.substr(at);
    return names_credit(credit) ? credit : ""sv;
}

bool is_about_picture(std::string_view text) {
    return names_credit(text) || (count_pieces(text) <= most_pointing_words && has_word(text, pointing_words)) ||
           (text.size() <= longest_credit && only_names(text) && has_word(text, agency_words));
}

bool is_prefix(std::string_view text) {
    const std::string_view whole = trim(text);
    text = without_closers(whole);
    if (text.size() > longest_prefix) return false;
    bool apart = (text.size() < whole.size() && whole.starts_with('(')) || begins_with(text, "image caption") ||
                 begins_with(text, "media caption");
    for (std::string_view end : {":"sv, "-"sv, "–"sv, "—"sv, "|"sv, "/"sv, ">"sv}) apart = apart || text.ends_with(end);
    return apart && has_word(text, prefix_words) &&
           !any_word(text, [](std::string_view word) { return !in(word, prefix_words); });
}

bool is_suffix(std::string_view text, std::string_view word_before, bool complete) {
    const bool goes_on = text.starts_with('.') && is_abbreviation(word_before);
    bool apart = (take_gap(text) || complete) && !goes_on;
    while (take_brackets(text)) {
        take_gap(text);
        apart = true;
    }
    if (text.starts_with('(') || text.starts_with('[')) apart = true;
    for (std::string_view label : credit_labels) apart = apart || text.starts_with(label);
    text = without_closers(without_openers(text));
    if (!has_content(text)) return true;
    for (std::string_view control : page_controls)
        if (begins_with(text, control) && text.size() <= control.size() + 2) return !goes_on;
    return apart && !has_sentence_end(text) && (names_credit(text) || is_for_outlet(text));
}

bool is_attribution(std::string_view text) {
    while (strip_quotes_and_stops(text)) {
    }
    std::string_view dash;
    for (std::string_view sign : {"—"sv, "–"sv, "--"sv, "-"sv, "―"sv})
        if (dash.empty() && text.starts_with(sign)) dash = sign;
    const std::string_view name = trim(text.substr(dash.size()));
    return !dash.empty() && !name.empty() && name.find('@') == npos && count_pieces(name) <= most_attribution_words &&
           !(name.front() >= 'a' && name.front() <= 'z') && (!ends_sentence(name) || ends_abbreviated(name));
}

bool is_name(std::string_view text) {
    text = trim(text);
    const std::size_t pieces = count_pieces(text);
    return pieces >= 2 && pieces <= most_name_words && text.front() >= 'A' && text.front() <= 'Z' && only_names(text) &&
           text.find_first_of("0123456789.,:;()") == npos && !has_word(text, between_names);
}

bool is_site_name(std::string_view text) {
    text = trim(without_closing(text));
    const std::string_view sign = leading_sign(text);
    if (sign.empty() || !has_content(text) || text.find_first_of("@()") != npos || ends_sentence(text)) return false;
    text.remove_prefix(sign.size());
    for (const std::string_view inner : site_signs) {
        const std::size_t at = text.find(inner);
        if (at == npos || at == 0 || text[at - 1] != ' ') continue;
        const std::string_view section = text.substr(0, at);
        return only_names(section) && count_pieces(section) <= most_site_words &&
               count_pieces(text.substr(at + inner.size())) <= most_site_words;
    }
    return count_pieces(text) <= most_site_words;
}

bool names_site_first(std::string_view text) {
    text = trim(text);
    bool apart = false;
    for (std::string_view sign : {"|"sv, " -"sv, " –"sv, " —"sv, " ·"sv, "•"sv, "»"sv, "::"sv})
        apart = apart || text.ends_with(sign);
    return apart && has_content(text) && text.front() >= 'A' && text.front() <= 'Z' &&
           text.find_first_of("@()") == npos && count_pieces(text) <= most_site_words + 1;
}

}  // namespace cutline::pass::repeats
