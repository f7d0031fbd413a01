/// The words of one document: each type once, with its counts and what the lexicon says of it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// How a word is written. Mixed: all capitals, camel case, with an apostrophe before a capital, with digits or marks.
enum class Shape : std::uint8_t { lower, capital, mixed };

/// A word in the text without its possessive ending ("Ukraine's", "Ukraine’s": the first seven bytes).
struct Stem {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view key;  ///< folded; into the scan
};

/// O(1).
Stem stem_of(const text::View& view, const text::Word& word);

/// The shape of text[stem.begin, stem.end). O(size).
Shape shape_of(std::string_view word);

struct Type {
    std::uint64_t hash = 0;         ///< lexicon::hash_of(key)
    std::uint32_t word = 0;         ///< first occurrence, in Scan::words
    std::uint32_t last = 0;         ///< last occurrence
    std::uint32_t count = 0;        ///< occurrences, of any shape
    std::uint32_t capitals = 0;     ///< of these, with a capital first and a small letter second
    std::uint32_t first_capital{};  ///< the first of these, in Scan::words
    std::uint32_t lowers = 0;       ///< occurrences with a small letter first
    std::uint32_t first_lower{};    ///< the first of these
    std::uint32_t letters = 0;      ///< which of a to z it has, bit by bit; bit 26: others
    lexicon::Entry entry;
    std::uint16_t size = 0;  ///< of the key, in bytes
    char first = 0;          ///< of the key
};

/// Types of at least four bytes: a shorter word is neither corrected nor a correction. Storage is used again from
/// document to document.
class Vocabulary {
  public:
    /// O(words).
    void read(const text::View& view);
    std::span<const Type> types() const { return types_; }
    std::string_view key(const text::View& view, const Type& type) const;
    /// The type with that lexicon::hash_of; nullptr: the document has none. O(1).
    const Type* find(std::uint64_t hash) const;

  private:
    void add(const text::View& view, std::uint32_t index);
    std::size_t slot(std::uint64_t hash) const;

    std::vector<Type> types_;
    std::vector<std::uint32_t> slots_;  // a type's index plus one; 0: free
    std::size_t mask_ = 0;
};

inline constexpr std::size_t shortest_type = 4;

}  // namespace cutline::pass::spelling
