/// A bit for each word of a text, and questions about many of them at a time.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cutline::text {

/// Words are named by their index in Scan::words. A question about n words is O(n / 64), and as many more as it finds.
class WordBits {
  public:
    static constexpr std::size_t width = 64;

    /// Room for the bits of so many words. Those that were there stay.
    void resize(std::size_t words) { bits_.resize(words / width + 2); }
    /// Sets the bits of words from `at * width` on, those that `mask` has, to what they are in `bits`.
    void put(std::size_t at, std::uint64_t bits, std::uint64_t mask) {
        bits_[at] = (bits_[at] & ~mask) | (bits & mask);
    }
    /// Clears the bits of those of words [begin, end) that have theirs set and of which `is` says no.
    template <class Is>
    void narrow(std::size_t begin, std::size_t end, Is is) {
        for (std::size_t at = begin / width; at * width < end; ++at) {
            std::uint64_t gone = 0;
            for (std::uint64_t left = bits_[at] & among(at, begin, end); left != 0; left &= left - 1) {
                const bool stays = is(at * width + static_cast<std::size_t>(std::countr_zero(left)));
                gone |= stays ? 0 : left & (0 - left);
            }
            bits_[at] ^= gone;
        }
    }
    /// Ones for those of the words from `at * width` on that are among [begin, end), which is not empty.
    static std::uint64_t among(std::size_t at, std::size_t begin, std::size_t end) {
        const std::size_t from = at * width;
        const std::uint64_t first = begin > from ? ~std::uint64_t{0} << (begin - from) : ~std::uint64_t{0};
        return end < from + width ? first & ((std::uint64_t{1} << (end - from)) - 1) : first;
    }

    bool has(std::size_t i) const { return (bits_[i / width] >> (i % width) & 1) != 0; }
    /// The first of words [begin, end) that has its bit set; or `end`.
    std::size_t next(std::size_t begin, std::size_t end) const {
        if (begin >= end) return end;
        std::size_t at = begin / width;
        std::uint64_t bits = bits_[at] >> (begin % width) << (begin % width);
        while (bits == 0) {
            if (++at * width >= end) return end;
            bits = bits_[at];
        }
        return std::min(end, at * width + static_cast<std::size_t>(std::countr_zero(bits)));
    }
    bool any(std::size_t begin, std::size_t end) const { return next(begin, end) < end; }
    /// Of words [begin, end).
    std::uint32_t count(std::size_t begin, std::size_t end) const {
        std::uint32_t found = 0;
        for (std::size_t i = next(begin, end); i < end; i = next(i + 1, end)) ++found;
        return found;
    }
    /// Words [begin, begin + size) from the lowest bit on; `size` is at most 63.
    std::uint64_t window(std::size_t begin, std::size_t size) const {
        const std::size_t shift = begin % width;
        const std::uint64_t high = bits_[begin / width + 1] << 1 << (width - 1 - shift);
        return (bits_[begin / width] >> shift | high) & ((std::uint64_t{1} << size) - 1);
    }

  private:
    std::vector<std::uint64_t> bits_;
};

}  // namespace cutline::text
