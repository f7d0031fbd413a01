/// What stands where in 64 bytes of text, as bit masks: bit i is byte i. Internal to src/text; what a kernel's source
/// uses of it is a member of that kernel (see text/word_kernel.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/lanes.hpp"

namespace cutline::text {

inline constexpr std::size_t block_size = 64;

struct Block {
    std::uint64_t letters = 0;  ///< A–Z, a–z
    std::uint64_t digits = 0;   ///< 0–9
    std::uint64_t newlines = 0;
    std::uint64_t apostrophes = 0;  ///< '
    std::uint64_t signs = 0;        ///< + and -
    std::uint64_t units = 0;        ///< $ and %
    std::uint64_t wide = 0;         ///< bytes from 0x80
    bool operator==(const Block&) const = default;
};

/// Of the bytes from 0x80 on.
struct WideBlock {
    std::uint64_t e2 = 0;
    std::uint64_t x80 = 0;
    std::uint64_t x99 = 0;
    std::uint64_t inner = 0;  ///< 0x80 to 0xBF: none that a character begins with
    bool operator==(const WideBlock&) const = default;
};

struct Folded16 {
    std::uint64_t low;
    std::uint64_t high;
};

/// 16 bytes that are kept, then 16 that are not: a window on it masks the first bytes.
inline constexpr struct KeepFirst {
    unsigned char bytes[32]{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                            0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
} keep_first;

/// The definition, which the other kernels agree with.
struct BytewiseBlocks {
    static Block classify(const char* from) {
        Block block;
        for (std::size_t i = 0; i < block_size; ++i) {
            const auto c = static_cast<unsigned char>(from[i]);
            const auto bit = [i](bool is) { return std::uint64_t{is} << i; };
            block.letters |= bit((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
            block.digits |= bit(c >= '0' && c <= '9');
            block.newlines |= bit(c == '\n');
            block.apostrophes |= bit(c == '\'');
            block.signs |= bit(c == '+' || c == '-');
            block.units |= bit(c == '$' || c == '%');
            block.wide |= bit(c >= 0x80);
        }
        return block;
    }

    static WideBlock classify_wide(const char* from) {
        WideBlock block;
        for (std::size_t i = 0; i < block_size; ++i) {
            const auto c = static_cast<unsigned char>(from[i]);
            const auto bit = [i](bool is) { return std::uint64_t{is} << i; };
            block.e2 |= bit(c == 0xE2);
            block.x80 |= bit(c == 0x80);
            block.x99 |= bit(c == 0x99);
            block.inner |= bit((c & 0xC0) == 0x80);
        }
        return block;
    }

    /// The 16 bytes at `from`, of which the first `size` (1 to 16) are ASCII letters: writes them to `to` in lower case
    /// (the others are of no account) and returns the first `size` as two numbers.
    static Folded16 fold16(const char* from, std::size_t size, char* to) {
        std::uint64_t mask[2];
        std::uint64_t folded[2];
        std::memcpy(mask, keep_first.bytes + 16 - size, 16);
        std::memcpy(folded, from, 16);
        for (std::uint64_t& half : folded) half |= 0x2020202020202020U;
        std::memcpy(to, folded, 16);
        return {folded[0] & mask[0], folded[1] & mask[1]};
    }
};

/// With what any processor of its kind has.
struct PortableBlocks {
    static Block classify(const char* from) {
        Block block;
        for (std::size_t i = 0; i < block_size; i += Native::width) {
            const Native bytes = Native::load(from + i);
            block.letters |= (bytes.within('A', 'Z') | bytes.within('a', 'z')).bits() << i;
            block.digits |= bytes.within('0', '9').bits() << i;
            block.newlines |= bytes.is('\n').bits() << i;
            block.apostrophes |= bytes.is('\'').bits() << i;
            block.signs |= (bytes.is('+') | bytes.is('-')).bits() << i;
            block.units |= bytes.within('$', '%').bits() << i;
            block.wide |= bytes.below(0).bits() << i;
        }
        return block;
    }

    static WideBlock classify_wide(const char* from) {
        WideBlock block;
        for (std::size_t i = 0; i < block_size; i += Native::width) {
            const Native bytes = Native::load(from + i);
            block.e2 |= bytes.is(0xE2).bits() << i;
            block.x80 |= bytes.is(0x80).bits() << i;
            block.x99 |= bytes.is(0x99).bits() << i;
            block.inner |= bytes.below(-64).bits() << i;
        }
        return block;
    }

    static Folded16 fold16(const char* from, std::size_t size, char* to) {
        return BytewiseBlocks::fold16(from, size, to);
    }
};

}  // namespace cutline::text
