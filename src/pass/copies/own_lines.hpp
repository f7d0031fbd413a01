/// Lines of one text that stand there already.
#pragma once

#include <cstdint>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::copies {

/// Keeps its scratch memory from one text to the next.
class OwnLines {
  public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Begins with no lines, with room for those of `scan`, which outlives what follows. O(lines).
    void begin(const text::Scan& scan);
    /// The line before with the same key as line `index`, or `none`, and then that line is remembered. O(1): where
    /// keys crowd that were made for it, none is found.
    std::uint32_t find_or_add(std::uint32_t index);

  private:
    const text::Scan* scan_ = nullptr;
    std::vector<std::uint32_t> slots_;  // open addressing, half full at most; indexes of lines
};

}  // namespace cutline::pass::copies
