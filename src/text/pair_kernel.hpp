/// What the kernels of `search_pairs` have in common. Internal to src/text. One source is compiled for processors that
/// this one may not be: what it uses must be inlined or stand elsewhere, so nothing here is of the standard library.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cutline::text {

/// Kinds of pairs, a bit each, by the halves of their bytes: a pair is of the kinds that all four entries have.
struct PairTables {
    alignas(16) unsigned char first_high[16];
    alignas(16) unsigned char first_low[16];
    alignas(16) unsigned char second_high[16];
    alignas(16) unsigned char second_low[16];
};

/// Bit i of marks[n] becomes set where the byte before from[64 * n + i] and that byte are a pair of any kind.
using MarkPairs = void(const PairTables& tables, const char* from, std::size_t blocks, std::uint64_t* marks);

MarkPairs mark_pairs_portable;
MarkPairs mark_pairs_avx2;

}  // namespace cutline::text
