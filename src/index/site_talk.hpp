/// Words that a site uses of itself and of its pages: "subscribe", "share", "comments", "terms". A line in which they
/// stand close together is about the page, not about the world.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/word_marks.hpp"

namespace cutline::index {

class SiteTalk {
  public:
    SiteTalk();
    /// `hash`: text::Word::hash. O(1).
    bool has(std::uint32_t hash) const {
        std::size_t at = hash % slots;
        while (hashes_[at] != 0 && hashes_[at] != hash) at = (at + 1) % slots;
        return hashes_[at] != 0;
    }
    /// Marks them, and a few others.
    void add_to(text::WordMarks& marks, unsigned mark) const;

  private:
    static constexpr std::size_t slots = 1024;

    std::array<std::uint32_t, slots> hashes_{};  // open addressing; 0: empty
};

}  // namespace cutline::index
