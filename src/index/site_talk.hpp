/// Words that a site uses of itself and of its pages: "subscribe", "share", "comments", "terms". A line in which they
/// stand close together is about the page, not about the world.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>

namespace cutline::index {

class SiteTalk {
  public:
    SiteTalk();
    /// `hash`: text::Word::hash. O(1).
    bool has(std::uint32_t hash) const { return may_have(hash) && find(hash); }
    /// No branches, and wrong for one word of a hundred: true though it has not.
    bool may_have(std::uint32_t hash) const { return filter_[hash >> (32 - filter_bits)]; }

  private:
    bool find(std::uint32_t hash) const {
        std::size_t at = hash % slots;
        while (hashes_[at] != 0 && hashes_[at] != hash) at = (at + 1) % slots;
        return hashes_[at] != 0;
    }

    static constexpr std::size_t slots = 1024;
    static constexpr std::size_t filter_bits = 15;

    std::array<std::uint32_t, slots> hashes_{};  // open addressing; 0: empty
    std::bitset<std::size_t{1} << filter_bits> filter_;
};

}  // namespace cutline::index
