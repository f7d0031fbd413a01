// Compiled for AVX2 and BMI2 (see CMakeLists.txt); called only where they are.
#include "text/word_finder.hpp"

#if defined(__AVX2__) && defined(__BMI2__)

#include <immintrin.h>

namespace cutline::text {

namespace {

struct Avx2Blocks {
    static Block classify(const char* from) {
        Block block;
        for (std::size_t i = 0; i < block_size; i += 32) {
            const __m256i bytes = load(from + i);
            const __m256i signs = _mm256_or_si256(equal(bytes, '+'), equal(bytes, '-'));
            block.letters |= bits(within(_mm256_or_si256(bytes, all(32)), 'a', 'z')) << i;
            block.digits |= bits(within(bytes, '0', '9')) << i;
            block.newlines |= bits(equal(bytes, '\n')) << i;
            block.apostrophes |= bits(equal(bytes, '\'')) << i;
            block.signs |= bits(signs) << i;
            block.units |= bits(equal(_mm256_or_si256(bytes, all(1)), '%')) << i;
            block.wide |= bits(bytes) << i;
        }
        return block;
    }

    static WideBlock classify_wide(const char* from) {
        WideBlock block;
        for (std::size_t i = 0; i < block_size; i += 32) {
            const __m256i bytes = load(from + i);
            block.e2 |= bits(equal(bytes, '\xE2')) << i;
            block.x80 |= bits(equal(bytes, '\x80')) << i;
            block.x99 |= bits(equal(bytes, '\x99')) << i;
            block.inner |= bits(_mm256_cmpgt_epi8(all('\xC0'), bytes)) << i;
        }
        return block;
    }

    static Folded16 fold16(const char* from, std::size_t size, char* to) {
        const __m128i folded = _mm_or_si128(load16(from), _mm_set1_epi8(32));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), folded);
        const __m128i kept = _mm_and_si128(folded, load16(keep_first.bytes + 16 - size));
        return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(kept)),
                static_cast<std::uint64_t>(_mm_extract_epi64(kept, 1))};
    }

  private:
    static __m256i load(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
    static __m128i load16(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
    static __m256i all(char c) { return _mm256_set1_epi8(c); }
    static __m256i equal(__m256i bytes, char c) { return _mm256_cmpeq_epi8(bytes, all(c)); }
    static std::uint64_t bits(__m256i is) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(is)); }
    static __m256i within(__m256i bytes, char first, char last) {
        const __m256i moved = _mm256_add_epi8(bytes, all(static_cast<char>(127 - last)));
        return _mm256_cmpgt_epi8(moved, all(static_cast<char>(126 - last + first)));
    }
};

}  // namespace

BlockMarks marks_of_avx2(const char* from) { return WordFinder<Avx2Blocks>::marks_of(from); }

std::uint64_t take_short_words_avx2(std::uint64_t words, std::uint64_t below, std::uint64_t odd, ShortWords& out) {
    return WordFinder<Avx2Blocks>::take_short_words(words, below, odd, out);
}

}  // namespace cutline::text

#else

namespace cutline::text {

BlockMarks marks_of_avx2(const char* from) { return marks_of_portable(from); }

std::uint64_t take_short_words_avx2(std::uint64_t words, std::uint64_t below, std::uint64_t odd, ShortWords& out) {
    return take_short_words_portable(words, below, odd, out);
}

}  // namespace cutline::text

#endif
