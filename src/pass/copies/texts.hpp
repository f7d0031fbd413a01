/// Where in the run the texts stood that are remembered.
#pragma once

#include <cstdint>
#include <deque>

#include "cutline/edit.hpp"

namespace cutline::pass::copies {

/// Numbers the bytes of all texts, one after another, so that one number, an address, tells document and place.
class Texts {
  public:
    /// A text whose first byte is `from`, and whose bytes stand before from.at + `size`. Returns its first byte's
    /// address; the next byte's is one more.
    std::uint64_t add(Place from, std::uint64_t size) {
        texts_.push_back({next_, from});
        next_ += size;
        return texts_.back().address;
    }
    /// `address` lies in a text that was added. O(log n).
    Place find(std::uint64_t address) const;
    std::uint64_t size() const { return texts_.size(); }
    /// The address that the next text gets.
    std::uint64_t next() const { return next_; }

  private:
    struct Text {
        std::uint64_t address;
        Place from;
    };
    std::deque<Text> texts_;
    std::uint64_t next_ = 0;
};

}  // namespace cutline::pass::copies
