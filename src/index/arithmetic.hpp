#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace cutline::index {

template <class Number>
constexpr Number saturating_add(Number a, Number b) {
    const auto sum = static_cast<Number>(a + b);
    return sum < a ? std::numeric_limits<Number>::max() : sum;
}

__extension__ using Wide = unsigned __int128;

/// The place that `part` of `whole` (0: 2^64) is of `size` places. Ascends with `part`.
constexpr std::size_t share(std::uint64_t part, std::uint64_t whole, std::size_t size) {
    const Wide product = static_cast<Wide>(part) * size;
    return static_cast<std::size_t>(whole == 0 ? product >> 64 : product / whole);
}

}  // namespace cutline::index
