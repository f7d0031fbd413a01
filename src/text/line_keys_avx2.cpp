// Compiled for AVX2 and BMI2 (see CMakeLists.txt); called only where they are.
#include "text/line_finder.hpp"

#if defined(__AVX2__) && defined(__BMI2__)

#include <immintrin.h>

namespace cutline::text {

namespace {

struct Avx2Keys {
    static __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
    static __m256i all(char c) { return _mm256_set1_epi8(c); }
    static __m256i is(__m256i bytes, char c) { return _mm256_cmpeq_epi8(bytes, all(c)); }
    /// Moves `last` to the greatest signed byte, so that one comparison tells the range.
    static __m256i within(__m256i bytes, char first, char last) {
        const __m256i moved = _mm256_add_epi8(bytes, all(static_cast<char>(127 - last)));
        return _mm256_cmpgt_epi8(moved, all(static_cast<char>(126 - last + first)));
    }
    static std::uint64_t mask(__m256i low, __m256i high) {
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
               static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
    }
    static __m256i kept(__m256i bytes) {
        const __m256i letters = within(_mm256_or_si256(bytes, all(32)), 'a', 'z');
        return _mm256_or_si256(letters, is(_mm256_or_si256(bytes, all(1)), '%'));
    }
    static __m256i sign(__m256i bytes) { return _mm256_or_si256(is(bytes, '+'), is(bytes, '-')); }

    static std::uint64_t odd(__m256i low, __m256i high) {
        const std::uint64_t wide = mask(low, high);
        if (wide == 0) return 0;
        const auto below = [](__m256i bytes) { return _mm256_cmpgt_epi8(all('\xC0'), bytes); };
        const std::uint64_t first = mask(is(low, '\xE2'), is(high, '\xE2')) &
                                    (mask(is(low, '\x80'), is(high, '\x80')) >> 1) &
                                    (mask(below(low), below(high)) >> 2);
        return wide & ~(first | first << 1 | first << 2);
    }

    static KeyBlock classify(const char* from) {
        const __m256i low = load(from);
        const __m256i high = load(from + 32);
        const std::uint64_t digits = mask(within(low, '0', '9'), within(high, '0', '9'));
        return {mask(is(low, '\n'), is(high, '\n')), digits, mask(kept(low), kept(high)) | digits,
                mask(sign(low), sign(high)), odd(low, high)};
    }

    /// Eight bytes at a time, by parallel extraction of bits.
    static void compress(const char* from, std::uint64_t kept, std::uint64_t separators, char* to) {
        alignas(32) char folded[64];
        _mm256_store_si256(reinterpret_cast<__m256i*>(folded), _mm256_or_si256(load(from), all(32)));
        _mm256_store_si256(reinterpret_cast<__m256i*>(folded + 32), _mm256_or_si256(load(from + 32), all(32)));
        for (; separators != 0; separators &= separators - 1) folded[__builtin_ctzll(separators)] = '\x1F';
        for (unsigned i = 0; i < 64; i += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, folded + i, 8);
            const std::uint64_t which = (kept >> i) & 0xFF;
            const std::uint64_t packed = _pext_u64(bytes, _pdep_u64(which, 0x0101010101010101U) * 0xFF);
            std::memcpy(to, &packed, 8);
            to += __builtin_popcountll(which);
        }
    }
};

}  // namespace

Paused find_lines_avx2(LineSearch& search) { return LineFinder<Avx2Keys>::find(search); }

}  // namespace cutline::text

#else

namespace cutline::text {
Paused find_lines_avx2(LineSearch& search) { return find_lines_scalar(search); }
}  // namespace cutline::text

#endif
