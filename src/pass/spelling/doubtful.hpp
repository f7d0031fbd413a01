/// The few words of a document that may be misspelt.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Does the lexicon lack it, or have it as something that is seldom meant? It lacks terms, too.
inline bool doubtful(lexicon::Entry entry) {
    return !entry.known() || entry.only_obscure() || entry.only_abbreviation();
}

inline constexpr std::size_t shortest_doubtful = 3;  ///< bytes

/// Keeps its storage from document to document.
class DoubtfulWords {
  public:
    /// The indices in Scan::words of the words, possessive endings apart, that are doubtful, have three bytes or more
    /// and begin with no digit. In order; all occurrences of a word are among them. `rare` are those that may be (see
    /// Glance). Valid until the next call. O(size of `rare`).
    std::span<const std::uint32_t> find(const text::View& view, std::span<const std::uint32_t> rare);
    /// Those of the words found last that are usual misspellings. In order.
    std::span<const std::uint32_t> misspelt() const { return misspelt_; }

  private:
    static constexpr std::size_t together = 32;     // words on their way from memory
    static constexpr unsigned remembered_bits = 9;  // of words

    struct Asked {
        std::uint32_t word;        // in Scan::words
        std::uint32_t hash;        // text::word_hash of its key
        std::uint64_t in_lexicon;  // lexicon::hash_of its key
    };
    void ask(const text::View& view, std::uint32_t i);
    void answer(const text::View& view);
    std::uint32_t& remembered(std::uint32_t hash) { return remembered_[hash >> (32 - remembered_bits)]; }

    std::size_t count_ = 0;
    std::array<Asked, together> asked_{};  // of which the first count_ are to be answered
    std::array<std::uint32_t, std::size_t{1} << remembered_bits>
        remembered_{};  // hashes of words that are not doubtful
    std::vector<std::uint32_t> found_;
    std::vector<std::uint32_t> misspelt_;
};

}  // namespace cutline::pass::spelling
