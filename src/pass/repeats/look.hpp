/// Looking at a piece of text, byte by byte: small helpers of shape.cpp and align.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cutline::pass::repeats {

// What is taken off an end is 128 pieces at most: more of them are no text, and O(1) is what these must be.

/// Without spaces (also no-break ones) at its ends.
std::string_view trim(std::string_view text);

/// Quotation marks of all kinds, closing brackets and spaces at the end taken off.
std::string_view without_closers(std::string_view text);

/// Quotation marks of all kinds, opening brackets and spaces at the beginning taken off.
std::string_view without_openers(std::string_view text);

/// Quotation marks of all kinds and spaces at the beginning taken off.
std::string_view without_quotes_before(std::string_view text);

/// Is a quotation that began in `before` still open at its end?
bool inside_quotes(std::string_view before);
bool opens_with_quote(std::string_view text);
bool closes_with_quote(std::string_view text);
/// Is it one quotation from its beginning to its end, which may be missing?
bool is_one_quotation(std::string_view text);

/// From the last closing quotation mark on; empty: there is none.
std::string_view behind_quotation(std::string_view text);

/// Ends with a full stop, a question or an exclamation mark, or their kin in other scripts, maybe inside quotation
/// marks; with an ellipsis it does not.
bool ends_sentence(std::string_view text);
bool ends_with_ellipsis(std::string_view text);

/// Calls `f` with each ASCII word of `text` in lower case (at most 15 letters of it) until it returns true.
template <class F>
bool any_word(std::string_view text, F f) {
    char word[16];
    std::size_t size = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z')) {
            if (size < sizeof word) word[size++] = static_cast<char>(upper ? c + 32 : c);
            continue;
        }
        if (size > 0 && size < sizeof word && f(std::string_view{word, size})) return true;
        size = 0;
    }
    return false;
}

/// Is any of the ASCII words of `text`, without regard to case, in one of `lists` (lower case)?
template <class... List>
bool has_word(std::string_view text, const List&... lists) {
    std::array<std::uint16_t, 26> sizes{};  // by first letter, a bit for each size: most words need no comparison
    const auto initial = [](std::string_view word) { return static_cast<std::size_t>(word.front() - 'a'); };
    const auto take = [&](const auto& list) {
        for (std::string_view entry : list)
            sizes[initial(entry)] = static_cast<std::uint16_t>(sizes[initial(entry)] | (1U << entry.size()));
    };
    (take(lists), ...);
    return any_word(text, [&](std::string_view word) {
        return ((sizes[initial(word)] >> word.size()) & 1) != 0 &&
               ((std::find(lists.begin(), lists.end(), word) != lists.end()) || ...);
    });
}

/// Pieces between spaces and tabs.
std::size_t count_pieces(std::string_view text);

/// Does the lower-cased `text` begin with `lower`?
bool begins_with(std::string_view text, std::string_view lower);

/// Where `lower` stands in `text`, without regard to ASCII case; npos: nowhere.
std::size_t find_lower(std::string_view text, std::string_view lower);

}  // namespace cutline::pass::repeats
