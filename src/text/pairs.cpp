#include "text/pairs.hpp"

#include <cstring>

#if defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace cutline::text {

#if defined(__ARM_NEON) && defined(__aarch64__)

namespace {

uint8x16_t kinds_of(const char* from, const unsigned char* high, const unsigned char* low) {
    const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const std::uint8_t*>(from));
    return vandq_u8(vqtbl1q_u8(vld1q_u8(high), vshrq_n_u8(bytes, 4)),
                    vqtbl1q_u8(vld1q_u8(low), vandq_u8(bytes, vdupq_n_u8(15))));
}

std::uint64_t mark16(const PairTables& tables, const char* from) {
    constexpr std::array<std::uint8_t, 16> places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t first = kinds_of(from - 1, tables.first_high, tables.first_low);
    const uint8x16_t second = kinds_of(from, tables.second_high, tables.second_low);
    const uint8x16_t set = vandq_u8(vtstq_u8(first, second), vld1q_u8(places.data()));
    return vaddv_u8(vget_low_u8(set)) | (static_cast<std::uint64_t>(vaddv_u8(vget_high_u8(set))) << 8);
}

}  // namespace

void mark_pairs_portable(const PairTables& tables, const char* from, std::size_t blocks, std::uint64_t* marks) {
    for (std::size_t block = 0; block < blocks; ++block, from += PairMarker::block) {
        marks[block] = 0;
        for (unsigned i = 0; i < PairMarker::block; i += 16) marks[block] |= mark16(tables, from + i) << i;
    }
}

#else

void mark_pairs_portable(const PairTables& tables, const char* from, std::size_t blocks, std::uint64_t* marks) {
    std::array<unsigned char, 256> first;
    std::array<unsigned char, 256> second;
    for (std::size_t byte = 0; byte < 256; ++byte) {
        first[byte] = tables.first_high[byte >> 4] & tables.first_low[byte & 15];
        second[byte] = tables.second_high[byte >> 4] & tables.second_low[byte & 15];
    }
    const auto* bytes = reinterpret_cast<const unsigned char*>(from);
    for (std::size_t block = 0; block < blocks; ++block, bytes += PairMarker::block) {
        marks[block] = 0;
        for (unsigned i = 0; i < PairMarker::block; ++i)
            marks[block] |= std::uint64_t{(first[*(bytes + i - 1)] & second[bytes[i]]) != 0} << i;
    }
}

#endif

PairMarker::PairMarker(const PairTables& tables, Kernel kernel)
    : tables_(&tables), mark_pairs_(kernel == Kernel::scalar ? mark_pairs_portable : mark_pairs_avx2) {}

std::size_t PairMarker::mark(std::string_view text, std::size_t at, Marks& marks) const {
    const std::size_t left = text.size() - at;
    if (at > 0 && left >= block) {
        const std::size_t blocks = std::min(left / block, marks.size());
        mark_pairs_(*tables_, text.data() + at, blocks, marks.data());
        return blocks * block;
    }
    // The ragged ends are copied to where there is room around them.
    std::array<char, 1 + block> edge{};
    edge[0] = at > 0 ? text[at - 1] : '\n';
    const std::size_t size = std::min(left, block);
    std::memcpy(edge.data() + 1, text.data() + at, size);
    mark_pairs_(*tables_, edge.data() + 1, 1, marks.data());
    if (size < block) marks[0] &= (std::uint64_t{1} << size) - 1;
    return size;
}

}  // namespace cutline::text
