/// What stands where in 64 bytes of text, as bit masks: bit i is byte i. Internal to src/text; what a kernel's source
/// uses of it is a member of that kernel (see text/word_kernel.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

#if defined(__SSE2__)
/// What every x86-64 has.
struct Sse2Blocks {
    static Block classify(const char* from) {
        Block block;
        for (std::size_t i = 0; i < block_size; i += 16) {
            const __m128i bytes = load(from + i);
            const __m128i signs = _mm_or_si128(equal(bytes, '+'), equal(bytes, '-'));
            block.letters |= bits(within(_mm_or_si128(bytes, _mm_set1_epi8(32)), 'a', 'z')) << i;
            block.digits |= bits(within(bytes, '0', '9')) << i;
            block.newlines |= bits(equal(bytes, '\n')) << i;
            block.apostrophes |= bits(equal(bytes, '\'')) << i;
            block.signs |= bits(signs) << i;
            block.units |= bits(equal(_mm_or_si128(bytes, _mm_set1_epi8(1)), '%')) << i;
            block.wide |= bits(bytes) << i;
        }
        return block;
    }

    static WideBlock classify_wide(const char* from) {
        WideBlock block;
        for (std::size_t i = 0; i < block_size; i += 16) {
            const __m128i bytes = load(from + i);
            block.e2 |= bits(equal(bytes, '\xE2')) << i;
            block.x80 |= bits(equal(bytes, '\x80')) << i;
            block.x99 |= bits(equal(bytes, '\x99')) << i;
            block.inner |= bits(_mm_cmplt_epi8(bytes, _mm_set1_epi8('\xC0'))) << i;
        }
        return block;
    }

    static Folded16 fold16(const char* from, std::size_t size, char* to) {
        const __m128i folded = _mm_or_si128(load(from), _mm_set1_epi8(32));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), folded);
        const __m128i kept = _mm_and_si128(folded, load(keep_first.bytes + 16 - size));
        return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(kept)),
                static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(kept, kept)))};
    }

  private:
    static __m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
    static std::uint64_t bits(__m128i is) { return static_cast<unsigned>(_mm_movemask_epi8(is)); }
    static __m128i equal(__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }
    /// Moves `last` to the greatest signed byte, so that one comparison tells the range.
    static __m128i within(__m128i bytes, char first, char last) {
        const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(127 - last)));
        return _mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(126 - last + first)));
    }
};
using PortableBlocks = Sse2Blocks;
#else
using PortableBlocks = BytewiseBlocks;
#endif

}  // namespace cutline::text
