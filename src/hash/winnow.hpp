/// Fingerprints of runs of words, few enough to compare every line with every other.
///
/// A rolling hash over word hashes (Karp, Rabin 1987) gives a fingerprint to each run of `shingle_words` words;
/// winnowing (Schleimer, Wilkerson, Aiken 2003) selects from each window of `window_shingles` neighbours the least one,
/// the last of equals. Two texts that share a run of `shingle_words + window_shingles - 1` words share a selected
/// shingle for certain; about two in `window_shingles + 1` are selected. The first shingle of a text is always selected
/// too, since lines that restate one another mostly begin alike.
///
/// A shared fingerprint is only a reason to look: whoever acts on it compares the words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cutline::hash {

inline constexpr std::uint32_t shingle_words = 4;
inline constexpr std::uint32_t window_shingles = 4;

/// A selected shingle. Marks sort by fingerprint, then from the last place to the first.
class Mark {
  public:
    constexpr Mark() = default;
    constexpr Mark(std::uint32_t print, std::uint32_t place)
        : value_((std::uint64_t{print} << 32) | (UINT32_MAX - place)) {}
    constexpr std::uint32_t print() const { return static_cast<std::uint32_t>(value_ >> 32); }
    constexpr std::uint32_t place() const { return UINT32_MAX - static_cast<std::uint32_t>(value_); }
    constexpr bool operator==(const Mark&) const = default;
    constexpr bool operator<(const Mark& other) const { return value_ < other.value_; }
    /// The lesser of two, by value: compiles to a conditional move, which a window needs.
    static constexpr Mark least(Mark a, Mark b) {
        a.value_ = a.value_ < b.value_ ? a.value_ : b.value_;
        return a;
    }

  private:
    std::uint64_t value_ = 0;
};

/// The rolling hash: sum of word[i] * base^(shingle_words - 1 - i), modulo 2^64.
class Rolling {
  public:
    constexpr void take(std::uint32_t in) { sum_ = sum_ * base + in; }
    constexpr void roll(std::uint32_t in, std::uint32_t out) { sum_ = (sum_ - out * drop) * base + in; }
    constexpr std::uint32_t print() const { return static_cast<std::uint32_t>((sum_ * spread) >> 32); }

  private:
    static constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
    static constexpr std::uint64_t spread = 0xD6E8FEB86659FD93U;
    static constexpr std::uint64_t drop = base * base * base;
    static_assert(shingle_words == 4);
    std::uint64_t sum_ = 0;
};

/// Writes the marks of the words [begin, end) to `to`, which has room for one for each word; their places are the
/// shingles' first words. `word_hash(i)` is the hash of word i. Returns one past the last. O(end - begin).
template <class WordHash>
Mark* winnow(std::uint32_t begin, std::uint32_t end, WordHash word_hash, Mark* to) {
    if (end - begin < shingle_words) return to;
    Rolling hash;
    for (std::uint32_t i = begin; i < begin + shingle_words; ++i) hash.take(word_hash(i));
    Mark last{hash.print(), begin};
    *to++ = last;
    // The least of the two newest shingles, of the two before them, and so on.
    Mark newest = last;
    Mark two = last;
    Mark two_before = last;
    const auto next = [&](std::uint32_t i) {
        hash.roll(word_hash(i), word_hash(i - shingle_words));
        const Mark mark{hash.print(), i + 1 - shingle_words};
        const Mark least_of_two = Mark::least(newest, mark);
        newest = mark;
        const Mark before = two_before;
        two_before = two;
        two = least_of_two;
        return Mark::least(before, least_of_two);
    };
    // Windows that are not full select nothing, unless the text ends with them.
    const std::uint32_t full = std::min(end, begin + shingle_words + window_shingles - 2);
    std::uint32_t i = begin + shingle_words;
    Mark least = last;
    for (; i < full; ++i) least = next(i);
    for (; i < end; ++i) {
        least = next(i);
        *to = least;
        to += static_cast<std::ptrdiff_t>(!(least == last));
        last = least;
    }
    if (full == end && !(least == last)) *to++ = least;
    return to;
}

}  // namespace cutline::hash
