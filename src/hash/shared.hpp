/// Of many marks, those whose fingerprint comes more than once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hash/winnow.hpp"

namespace cutline::hash {

/// Keeps its scratch memory between calls.
class Shared {
  public:
    /// Moves to the front of `marks` those whose print another one has, sorted, and returns how many they are; what is
    /// behind them is of no account. First two bits for each print sort out nearly all others, without a table that
    /// could be filled up by an attacker; a stranger stays in about once in 64. O(n + m log m), for m that stay.
    std::size_t keep(Mark* marks, std::size_t count);

  private:
    std::vector<std::uint64_t> seen_, twice_;  // bits by print
};

/// Calls `f(later, earlier, first)` for each mark but the first of each print: with the mark before it and the first
/// one, in the order of their places, until `f` returns false. `marks`: as Shared::keep leaves them. O(count).
template <class F>
void for_each_repeat(const Mark* marks, std::size_t count, F f) {
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        while (end < count && marks[end].print() == marks[begin].print()) ++end;
        for (std::size_t i = begin; i + 1 < end; ++i)
            if (!f(marks[i].place(), marks[i + 1].place(), marks[end - 1].place())) return;
    }
}

}  // namespace cutline::hash
