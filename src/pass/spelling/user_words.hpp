/// The words of `--words`: right as they are.
#pragma once

#include <cstdint>
#include <vector>

#include "cutline/config.hpp"

namespace cutline::pass::spelling {

class UserWords {
  public:
    explicit UserWords(const Config& config);
    /// By text::word_hash. O(log n).
    bool contains(std::uint32_t hash) const;

  private:
    std::vector<std::uint32_t> hashes_;  // in order
};

}  // namespace cutline::pass::spelling
