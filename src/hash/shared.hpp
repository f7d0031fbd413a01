/// Of many marks, those whose fingerprint comes more than once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hash/winnow.hpp"

namespace cutline::hash {

/// Keeps its scratch memory between calls.
class Shared {
  public:
    /// Those of `marks` whose print another one has, sorted, and few others among them. Valid until the next call.
    /// First two bits for each print sort out nearly all others, without a table that could be filled up by an
    /// attacker; a stranger stays in about once in 64. O(n + m log m), for m that stay.
    std::span<const Mark> find(std::span<const Mark> marks);

  private:
    std::vector<std::uint64_t> seen_, twice_;  // bits by print
    std::vector<Mark> found_;
};

/// Calls `f(later, earlier, first)` for each mark but the first of each print: with the mark before it and the first
/// one, in the order of their places, until `f` returns false. `marks`: as Shared::find gives them. O(size).
template <class F>
void for_each_repeat(std::span<const Mark> marks, F f) {
    for (std::size_t begin = 0, end = 0; begin < marks.size(); begin = end) {
        while (end < marks.size() && marks[end].print() == marks[begin].print()) ++end;
        for (std::size_t i = begin; i + 1 < end; ++i)
            if (!f(marks[i].place(), marks[i + 1].place(), marks[end - 1].place())) return;
    }
}

}  // namespace cutline::hash
