/// The everyday words of English, to be told from the others at the cost of a few instructions.
#pragma once

#include <cstdint>

#include "lexicon/table.hpp"

extern "C" {
extern const cutline::lexicon::EverydayBucket cutline_lexicon_everyday[];
}

namespace cutline::lexicon {

/// 1: the word with that hash in the scan (text::Word::hash) is one of the 27,000 or so most frequent words of the
/// lexicon, which has them all as words with a frequency; otherwise 0. About six other words in a million are taken
/// for one of them. O(1): eight bytes of a table of 128 KiB.
inline std::uint32_t everyday(std::uint32_t hash) {
    const EverydayBucket& bucket = cutline_lexicon_everyday[hash >> (32 - everyday_bits)];
    return static_cast<std::uint32_t>(bucket[0] == hash) | static_cast<std::uint32_t>(bucket[1] == hash);
}

}  // namespace cutline::lexicon
