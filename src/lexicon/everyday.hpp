/// The everyday words of English, to be told from the others at the cost of a few instructions.
#pragma once

#include <cstdint>

#include "lexicon/table.hpp"

extern "C" {
extern const cutline::lexicon::EverydayBucket cutline_lexicon_everyday[];
}

namespace cutline::lexicon {

/// Is the word with that hash in the scan (text::Word::hash) one of the 27,000 or so most frequent words of the
/// lexicon, which has them all as words with a frequency or as names? About six other words in a million are taken for
/// one of them. O(1): eight bytes of a table of 128 KiB.
inline bool everyday(std::uint32_t hash) {
    const EverydayBucket& bucket = cutline_lexicon_everyday[hash >> (32 - everyday_bits)];
    const auto is = [hash](std::uint32_t entry) { return static_cast<unsigned>(entry == hash); };
    return (is(bucket[0]) | is(bucket[1])) != 0;  // no branch, which could not be foretold
}

}  // namespace cutline::lexicon
