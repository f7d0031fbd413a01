// Compiled for AVX-512 with VBMI2 (see CMakeLists.txt); called only where it is.
#include "text/line_finder.hpp"

#if defined(__AVX512BW__) && defined(__AVX512VBMI2__)

#include <immintrin.h>

namespace cutline::text {

namespace {

struct Avx512Keys {
    static __m512i load(const char* from) { return _mm512_loadu_si512(from); }
    static __m512i all(char c) { return _mm512_set1_epi8(c); }
    static std::uint64_t is(__m512i bytes, char c) { return _mm512_cmpeq_epi8_mask(bytes, all(c)); }
    static std::uint64_t within(__m512i bytes, char first, char last) {
        return _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, all(first)), all(static_cast<char>(last - first)));
    }

    static std::uint64_t odd(__m512i bytes) {
        const std::uint64_t wide = _mm512_movepi8_mask(bytes);
        if (wide == 0) return 0;
        const std::uint64_t tails = _mm512_cmplt_epi8_mask(bytes, all('\xC0'));
        const std::uint64_t first = is(bytes, '\xE2') & (is(bytes, '\x80') >> 1) & (tails >> 2);
        return wide & ~(first | first << 1 | first << 2);
    }

    static KeyBlock classify(const char* from) {
        const __m512i bytes = load(from);
        const std::uint64_t digits = within(bytes, '0', '9');
        const std::uint64_t letters = within(_mm512_or_si512(bytes, all(32)), 'a', 'z');
        return {is(bytes, '\n'), digits, digits | letters | is(_mm512_or_si512(bytes, all(1)), '%'),
                is(bytes, '+') | is(bytes, '-'), odd(bytes)};
    }

    static void compress(const char* from, std::uint64_t kept, std::uint64_t separators, char* to) {
        const __m512i folded = _mm512_mask_mov_epi8(_mm512_or_si512(load(from), all(32)), separators, all('\x1F'));
        _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(kept, folded));
    }
};

}  // namespace

Paused find_lines_avx512(LineSearch& search) { return LineFinder<Avx512Keys>::find(search); }

}  // namespace cutline::text

#else

namespace cutline::text {
Paused find_lines_avx512(LineSearch& search) { return find_lines_scalar(search); }
}  // namespace cutline::text

#endif
