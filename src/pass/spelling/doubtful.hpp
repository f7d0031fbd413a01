/// The few words of a document that may be misspelt.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Does the lexicon lack it, or have it as something that is seldom meant?
inline bool doubtful(lexicon::Entry entry) {
    return !entry.known() || entry.only_obscure() || entry.only_abbreviation();
}

inline constexpr std::size_t shortest_doubtful = 3;  ///< bytes

/// Keeps its storage from document to document.
class DoubtfulWords {
  public:
    /// The indices in Scan::words of the words, possessive endings apart, that are doubtful, have three bytes or more
    /// and begin with no digit. In order; all occurrences of a word are among them. Valid until the next call.
    /// O(words): a few instructions for an everyday word.
    std::span<const std::uint32_t> find(const text::View& view);

  private:
    static constexpr std::size_t block = 512;  // words that are looked at together

    std::size_t gather_rare(const text::Scan& scan, std::size_t begin);
    void look_up(const text::View& view, std::size_t count);

    std::array<std::uint32_t, block> rare_{};    // of a block
    std::array<std::uint64_t, block> hashes_{};  // of their keys
    std::vector<std::uint32_t> found_;
};

}  // namespace cutline::pass::spelling
