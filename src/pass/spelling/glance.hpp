/// What spelling asks of every word of a document, answered by one loop.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::spelling {

/// Words are named by their indices in Scan::words, in order. Keeps its storage from document to document.
class Glance {
  public:
    static constexpr std::size_t block = 64;  ///< words

    /// O(words): a few instructions for each.
    void look(const text::Scan& scan);

    /// Those that are not plainly everyday words of the lexicon (of any size: nearly all of one or two bytes are such),
    /// and those with signs that the key lacks: a possessive ending, an apostrophe.
    std::span<const std::uint32_t> rare() const { return {rare_.data(), rare_count_}; }
    /// Those with the hash of the word before.
    std::span<const std::uint32_t> repeated() const { return {repeated_.data(), repeated_count_}; }
    /// Of all words: Word::fold_size modulo 256. Behind them `block` more bytes may be read.
    std::span<const std::uint8_t> sizes() const { return {sizes_.data(), count_}; }

  private:
    static constexpr std::size_t stretch = 4096;  // words that room is made for at a time

    void look_at(const std::vector<text::Word>& words, std::size_t begin, std::size_t end);

    std::size_t count_ = 0;
    std::size_t rare_count_ = 0;
    std::size_t repeated_count_ = 0;
    std::vector<std::uint32_t> rare_;  // here and below the first ones are the document's
    std::vector<std::uint32_t> repeated_;
    std::vector<std::uint8_t> sizes_;
};

}  // namespace cutline::pass::spelling
