/// What is done to each word of the scan: its hash. The kernels' sources use what is always inlined here.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace cutline::text {

[[gnu::always_inline]] inline std::uint64_t mix_in(std::uint64_t low, std::uint64_t high) {
    return low * 0x9E3779B97F4A7C15U + high * 0xD6E8FEB86659FD93U;
}

[[gnu::always_inline]] inline std::uint32_t finish(std::uint64_t hash) {
    hash ^= hash >> 32;
    return static_cast<std::uint32_t>((hash * 0xBF58476D1CE4E5B9U) >> 32);
}

/// The lowest bit of `bits`, which has one.
[[gnu::always_inline]] inline std::size_t lowest(std::uint64_t bits) {
    return static_cast<unsigned>(__builtin_ctzll(bits));
}

/// Of the folded bytes, 16 at a time.
inline std::uint32_t word_hash(const char* from, std::size_t size) {
    std::uint64_t hash = 0;
    for (std::size_t at = 0; at < size; at += 16) {
        std::array<std::uint64_t, 2> part{};
        std::memcpy(part.data(), from + at, std::min<std::size_t>(size - at, 16));
        hash = std::rotl(hash, 29) * 0x94D049BB133111EBU + mix_in(part[0], part[1]);
    }
    return finish(hash);
}

}  // namespace cutline::text
