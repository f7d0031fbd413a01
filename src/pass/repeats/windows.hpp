/// Fingerprints of windows on a text: 24 bytes, ASCII case aside, from where a word of four bytes or more begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hash/winnow.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

inline constexpr std::size_t window_size = 24;  ///< bytes: four words

/// Keeps its memory between texts.
class Windows {
  public:
    void clear();
    /// Adds those from `words` on, which are of `text` and stand behind the ones that were added before. A window that
    /// does not fit into the text is left out. O(size of `words`).
    void add(std::string_view text, std::span<const text::Word> words);

    /// A mark for each window, with where it begins, in order.
    std::span<const hash::Mark> marks() const { return {marks_.data(), count_}; }
    /// How many of the words do not begin with ASCII.
    std::size_t wide() const { return wide_; }

  private:
    std::vector<std::uint32_t> places_;
    std::vector<hash::Mark> marks_;
    std::size_t count_ = 0;
    std::size_t wide_ = 0;
};

}  // namespace cutline::pass::repeats
