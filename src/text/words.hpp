/// What is done to each word of the scan: its hash, and the hottest loop, which takes words of up to 16 plain letters.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/block.hpp"
#include "text/scan.hpp"

namespace cutline::text {

inline constexpr std::size_t short_word = 16;  // folded and hashed at one go

inline std::uint64_t mix_in(std::uint64_t low, std::uint64_t high) {
    return low * 0x9E3779B97F4A7C15U + high * 0xD6E8FEB86659FD93U;
}

inline std::uint32_t finish(std::uint64_t hash) {
    hash ^= hash >> 32;
    return static_cast<std::uint32_t>((hash * 0xBF58476D1CE4E5B9U) >> 32);
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

/// The lowest bit of `bits`, which has one.
inline std::size_t lowest(std::uint64_t bits) {
    if (bits == 0) __builtin_unreachable();
    return static_cast<std::size_t>(std::countr_zero(bits));
}

/// Adding its first bit to a run of ones carries through it to the bit behind it.
struct Run {
    explicit Run(std::uint64_t bits) : carried(bits + (bits & (0 - bits))), itself_and_behind(bits ^ carried) {}
    std::uint64_t carried;            ///< `bits` without its lowest run, and with the bit behind that
    std::uint64_t itself_and_behind;  ///< the run and the bit behind it
    std::uint64_t behind() const { return carried & (0 - carried); }
    std::uint64_t rest() const { return carried & (carried - 1); }  ///< `bits` without the run
};

struct ShortWords {
    const char* here;    ///< where the masks begin
    char* to;            ///< folded letters go here
    Word* next;          ///< words go here
    std::uint32_t base;  ///< what `here` is in the text
    std::uint32_t fold;  ///< what `to` is in Scan::folded
};

/// The hottest loop: takes words, runs of ones, below the highest bit of `below`, until one has a bit of `odd` in it or
/// behind it. A function of its own so that all of it stays in registers.
[[gnu::noinline]] inline std::uint64_t take_short_words(std::uint64_t words, std::uint64_t below, std::uint64_t odd,
                                                        ShortWords& out) {
    ShortWords o = out;
    while ((words & below) != 0) {
        const Run run{words};
        if ((run.itself_and_behind & odd) != 0) break;
        const std::size_t from = lowest(words);
        const std::size_t size = lowest(run.carried) - from;
        const Folded16 folded = fold16(o.here + from, size, o.to);
        *o.next++ = Word{o.base + static_cast<std::uint32_t>(from), o.fold, finish(mix_in(folded.low, folded.high)),
                         static_cast<std::uint16_t>(size), static_cast<std::uint16_t>(size)};
        o.to += size;
        o.fold += static_cast<std::uint32_t>(size);
        words = run.rest();
    }
    out = o;
    return words;
}

}  // namespace cutline::text
