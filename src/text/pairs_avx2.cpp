// Compiled for AVX2 (see CMakeLists.txt); called only where it is.
#include "text/pair_kernel.hpp"

#if defined(__AVX2__)

#include <immintrin.h>

namespace cutline::text {

namespace {

__m256i table(const unsigned char* entries) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(entries)));
}

}  // namespace

void mark_pairs_avx2(const PairTables& tables, const char* from, std::size_t blocks, std::uint64_t* marks) {
    const __m256i first_high = table(tables.first_high);
    const __m256i first_low = table(tables.first_low);
    const __m256i second_high = table(tables.second_high);
    const __m256i second_low = table(tables.second_low);
    const __m256i half = _mm256_set1_epi8(15);
    const auto kinds_of = [&](const char* bytes, __m256i high, __m256i low) {
        const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
        return _mm256_and_si256(_mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(all, 4), half)),
                                _mm256_shuffle_epi8(low, _mm256_and_si256(all, half)));
    };
    const auto mark32 = [&](const char* bytes) {
        const __m256i kinds =
            _mm256_and_si256(kinds_of(bytes - 1, first_high, first_low), kinds_of(bytes, second_high, second_low));
        const __m256i none = _mm256_cmpeq_epi8(kinds, _mm256_setzero_si256());
        return std::uint64_t{~static_cast<std::uint32_t>(_mm256_movemask_epi8(none))};
    };
    for (std::size_t block = 0; block < blocks; ++block, from += 64)
        marks[block] = mark32(from) | mark32(from + 32) << 32;
}

}  // namespace cutline::text

#else

namespace cutline::text {
void mark_pairs_avx2(const PairTables& tables, const char* from, std::size_t blocks, std::uint64_t* marks) {
    mark_pairs_portable(tables, from, blocks, marks);
}
}  // namespace cutline::text

#endif
