/// Words that a site uses of itself and of its pages: "subscribe", "share", "comments", "terms". A line in which they
/// stand close together is about the page, not about the world.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace cutline::index {

class SiteTalk {
  public:
    SiteTalk();
    /// `hash`: text::Word::hash. O(1).
    bool has(std::uint32_t hash) const { return (bits_[hash % bits_.size()] && find(hash)); }

  private:
    bool find(std::uint32_t hash) const;

    std::array<bool, 8192> bits_{};
    std::vector<std::uint32_t> hashes_;  // sorted
};

}  // namespace cutline::index
