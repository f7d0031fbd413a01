/// Fingerprints of runs of words, few enough to be remembered of every document.
///
/// A rolling hash over word hashes (Karp, Rabin 1987) gives a print to each shingle of `shingle_words` words; winnowing
/// (Schleimer, Wilkerson, Aiken 2003) selects from each window of `window_shingles` neighbours the one with the least
/// print, the last of equals. Two texts that share a run of `passage_words` words share a selected shingle for certain;
/// one in eight is selected.
#pragma once

#include <cstdint>

#include "hash/fingerprint.hpp"

namespace cutline::pass::copies {

inline constexpr std::uint32_t passage_words = 30;  ///< the shortest passage
inline constexpr std::uint32_t shingle_words = 16;
inline constexpr std::uint32_t window_shingles = passage_words - shingle_words + 1;

/// Calls `select(word, print)` for each selected shingle of `count` words, in order, with its first word; `hash(i)` is
/// the hash of word i. Fewer than `passage_words` words have none. O(count).
template <class Hash, class Select>
void winnow(std::uint32_t count, Hash hash, Select select) {
    if (count < passage_words) return;
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
    constexpr std::uint64_t drop = [] {
        std::uint64_t power = 1;
        for (std::uint32_t i = 0; i < shingle_words; ++i) power *= base;
        return power;
    }();
    std::uint64_t prints[window_shingles] = {};  // of the window, by place modulo its size
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i + 1 < shingle_words; ++i) sum = sum * base + hash(i);
    std::uint32_t least = UINT32_MAX;  // place of the least in the window
    std::uint64_t least_print = UINT64_MAX;
    std::uint32_t selected = UINT32_MAX;
    for (std::uint32_t place = 0; place + shingle_words <= count; ++place) {
        sum = sum * base + hash(place + shingle_words - 1);
        if (place > 0) sum -= drop * hash(place - 1);
        const std::uint64_t print = hash::mix(sum);
        prints[place % window_shingles] = print;
        if (print <= least_print) {
            least = place;
            least_print = print;
        } else if (least + window_shingles == place) {
            least_print = UINT64_MAX;
            for (std::uint32_t i = place - window_shingles + 1; i <= place; ++i)
                if (prints[i % window_shingles] <= least_print) least = i, least_print = prints[i % window_shingles];
        }
        if (place + 1 < window_shingles || least == selected) continue;
        selected = least;
        select(least, least_print);
    }
}

}  // namespace cutline::pass::copies
