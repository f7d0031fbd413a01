#include "pass/repeats/look.hpp"

#include <array>

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;

constexpr std::array spaces{" "sv, "\t"sv, "\r"sv, "\u00A0"sv, "\u2009"sv, "\u202F"sv, "\u200B"sv};
constexpr std::array quotes{"\""sv, "'"sv, "``"sv, "“"sv, "”"sv, "‘"sv,  "’"sv,
                            "«"sv,  "»"sv, "„"sv,  "‹"sv, "›"sv, "「"sv, "」"sv};
constexpr std::array openers{"("sv, "["sv, "{"sv};
constexpr std::array closers{")"sv, "]"sv, "}"sv, "*"sv};
constexpr std::array stops{"."sv, "!"sv, "?"sv, "。"sv, "！"sv, "？"sv, "।"sv, "؟"sv};

template <class List>
bool strip_back(std::string_view& text, const List& list) {
    for (std::string_view piece : list)
        if (!text.empty() && text.back() == piece.back() && text.ends_with(piece))
            return text.remove_suffix(piece.size()), true;
    return false;
}

template <class List>
bool strip_front(std::string_view& text, const List& list) {
    for (std::string_view piece : list)
        if (!text.empty() && text.front() == piece.front() && text.starts_with(piece))
            return text.remove_prefix(piece.size()), true;
    return false;
}

/// Strips with `strip` until it finds nothing more. Not without a limit: lines are asked for again and again.
template <class Strip>
void strip_many(Strip strip) {
    constexpr int most = 128;
    for (int n = 0; n < most && strip(); ++n) {
    }
}

char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

}  // namespace

std::string_view trim(std::string_view text) {
    strip_many([&] { return strip_front(text, spaces); });
    strip_many([&] { return strip_back(text, spaces); });
    return text;
}

std::string_view without_closers(std::string_view text) {
    strip_many([&] { return strip_back(text, quotes) || strip_back(text, closers) || strip_back(text, spaces); });
    return text;
}

std::string_view without_openers(std::string_view text) {
    strip_many([&] { return strip_front(text, quotes) || strip_front(text, openers) || strip_front(text, spaces); });
    return text;
}

std::string_view without_quotes_before(std::string_view text) {
    strip_many([&] { return strip_front(text, quotes) || strip_front(text, spaces); });
    return text;
}

bool inside_quotes(std::string_view before) {
    bool straight = false;
    int curly = 0;
    for (std::size_t at = before.find_first_of("\"\xE2"); at != std::string_view::npos;
         at = before.find_first_of("\"\xE2", at + 1)) {
        if (before[at] == '"') straight = !straight;
        if (before.substr(at).starts_with("“")) ++curly;
        if (before.substr(at).starts_with("”")) curly = 0;
    }
    return straight || curly > 0;
}

bool opens_with_quote(std::string_view text) {
    text = trim(text);
    return strip_front(text, quotes);
}

bool closes_with_quote(std::string_view text) {
    text = trim(text);
    strip_many([&] { return strip_back(text, stops); });
    return strip_back(text, quotes);
}

bool is_one_quotation(std::string_view text) {
    if (!opens_with_quote(text)) return false;
    std::size_t marks = 0;
    for (std::string_view mark : {"\""sv, "“"sv, "”"sv})
        for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) ++marks;
    return closes_with_quote(text) ? marks <= 2 : marks == 1;
}

std::string_view behind_quotation(std::string_view text) {
    std::size_t at = std::string_view::npos;
    for (std::string_view mark : {"\""sv, "”"sv, "’ "sv, "»"sv}) {
        const std::size_t last = text.rfind(mark);
        if (last != std::string_view::npos && (at == std::string_view::npos || last > at)) at = last;
    }
    return at == std::string_view::npos ? ""sv : text.substr(at);
}

bool ends_sentence(std::string_view text) {
    text = without_closers(text);
    return !ends_with_ellipsis(text) && strip_back(text, stops);
}

bool ends_with_ellipsis(std::string_view text) {
    text = without_closers(text);
    return text.ends_with("...") || text.ends_with("…") || text.ends_with(". .");
}

std::size_t count_pieces(std::string_view text) {
    std::size_t pieces = 0;
    bool inside = false;
    for (char c : text) {
        const bool space = c == ' ' || c == '\t';
        pieces += static_cast<std::size_t>(!space && !inside);
        inside = !space;
    }
    return pieces;
}

bool begins_with(std::string_view text, std::string_view lowered) {
    if (text.size() < lowered.size()) return false;
    for (std::size_t i = 0; i < lowered.size(); ++i)
        if (lower(text[i]) != lowered[i]) return false;
    return true;
}

std::size_t find_lower(std::string_view text, std::string_view lowered) {
    for (std::size_t at = 0; at + lowered.size() <= text.size(); ++at)
        if (lower(text[at]) == lowered[0] && begins_with(text.substr(at), lowered)) return at;
    return std::string_view::npos;
}

}  // namespace cutline::pass::repeats
