/// Words of one document: each type once, with its counts and what the lexicon says of it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hash/secret.hpp"
#include "lexicon/lexicon.hpp"
#include "pass/spelling/stem.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

struct Type {
    std::uint32_t hash = 0;           ///< text::word_hash of the key
    std::uint16_t size = 0;           ///< of the key, in bytes
    lexicon::Entry entry;             ///< of the key; where all words were read
    std::uint32_t word = 0;           ///< first occurrence, in Scan::words
    std::uint32_t last = 0;           ///< last occurrence
    std::uint32_t count = 0;          ///< occurrences, of any shape
    std::uint32_t capitals = 0;       ///< of these, with a capital first and a small letter second
    std::uint32_t lowers = 0;         ///< of these, with a small letter first
    std::uint32_t first_capital = 0;  ///< the first of the capitals
    std::uint32_t first_lower = 0;    ///< the first of the lowers
};

/// Types of at least four bytes: a shorter word is neither corrected nor a correction. Storage is used again from
/// document to document. Types are found by open addressing; their places depend on a secret, what is found does not.
class Vocabulary {
  public:
    /// All words of the document. O(words).
    void read(const text::View& view);
    /// Of these, which are indices in Scan::words, in order. What the lexicon says of them is not looked up. O(words).
    void read(const text::View& view, std::span<const std::uint32_t> words);
    std::span<const Type> types() const { return {types_.data(), count_}; }
    std::string_view key(const text::View& view, const Type& type) const;
    /// The type with that key; nullptr: there is none among the words read. O(1).
    const Type* find(const text::View& view, std::string_view key) const;

    /// How many slots in a row are taken at most: what a search may take. O(slots).
    std::size_t longest_run() const;

  private:
    static constexpr std::size_t block = 1024;  // words that are looked at together

    struct Slot {
        std::uint32_t hash;  ///< with the size mixed in
        std::uint32_t type;  ///< plus one; 0: free
    };
    void begin(std::size_t words);
    std::span<const std::uint32_t> long_words(const std::vector<text::Word>& words, std::size_t begin);
    std::size_t home(std::uint32_t hash) const { return static_cast<std::size_t>((hash * secret_) >> 32) & mask_; }
    void note(const text::View& view, std::uint32_t word);
    void count(const text::View& view, std::uint32_t word, std::uint32_t hash, std::uint16_t size);
    void look_up(const text::View& view);

    std::vector<Type> types_;  // of which the first count_ are the document's
    std::uint32_t count_ = 0;
    std::array<std::uint32_t, block + 1> long_words_{};
    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    std::uint64_t secret_ = hash::fresh_secret() | 1;  // an odd multiplier (Knuth, The Art …, 6.4)
};

inline constexpr std::size_t shortest_type = 4;

}  // namespace cutline::pass::spelling
