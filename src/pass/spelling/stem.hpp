/// A word of the text without its possessive ending, and how it is written.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// How a word is written. Mixed: all capitals, camel case, with an apostrophe, with digits or marks.
enum class Shape : std::uint8_t { lower, capital, mixed };

/// A word in the text without its possessive ending ("Ukraine's", "Ukraine’s": the first seven bytes).
struct Stem {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view key;  ///< folded; into the scan
};

/// O(1).
Stem stem_of(const text::View& view, const text::Word& word);

/// Stem::key of the word. O(1).
inline std::string_view stem_key(const text::View& view, const text::Word& word) {
    return word.size == word.fold_size ? view.scan().key(word) : stem_of(view, word).key;
}

/// A to Z; a to z.
inline bool capital_letter(char c) { return static_cast<unsigned char>(c - 'A') < 26; }
inline bool small_letter(char c) { return static_cast<unsigned char>(c - 'a') < 26; }

/// The shape of a stem's text. O(size).
Shape shape_of(std::string_view stem);

}  // namespace cutline::pass::spelling
