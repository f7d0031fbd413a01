/// The loops of the kernels of the scan's words. Internal to src/text.
#pragma once

#include "text/block.hpp"
#include "text/word_kernel.hpp"
#include "text/words.hpp"

namespace cutline::text {

/// `K` as the classes of text/block.hpp.
template <class K>
struct WordFinder {
    static BlockMarks marks_of(const char* from) {
        const Block is = K::classify(from);
        const std::uint64_t words = is.letters | is.digits;
        const std::uint64_t letters = is.letters | is.wide;  // as far as can be told from their first bytes
        BlockMarks marks{words, is.digits, runs_of_17(words) | (is.apostrophes & maybe_before(letters, 1)),
                         is.newlines | is.units | (is.signs & maybe_before(is.digits, 1))};
        if (is.wide == 0) return marks;
        const WideBlock wide = K::classify_wide(from);
        // U+2000 to U+203F, spaces, dashes, quotation marks, are of no account, but for an apostrophe inside a word.
        const std::uint64_t signs = wide.e2 & (wide.x80 >> 1) & (wide.inner >> 2);
        const std::uint64_t rest = is.wide & ~(signs | signs << 1 | signs << 2);
        marks.joined |= rest | (signs & (wide.x99 >> 2) & maybe_before(letters, 3));
        marks.events |= rest;
        return marks;
    }

    static std::uint64_t take_short_words(std::uint64_t words, std::uint64_t below, std::uint64_t odd,
                                          ShortWords& out) {
        ShortWords o = out;
        while ((words & below) != 0) {
            // Adding its first bit to a run of ones carries through it to the bit behind it.
            const std::uint64_t carried = words + (words & (0 - words));
            if (((words ^ carried) & odd) != 0) break;
            const std::size_t from = lowest(words);
            const std::size_t size = lowest(carried) - from;
            const Folded16 folded = K::fold16(o.here + from, size, o.to);
            put(*o.next++, o.place + from, finish(mix_in(folded.low, folded.high)), size);
            o.to += size;
            o.place += std::uint64_t{size} << 32;
            words = carried & (carried - 1);
        }
        out = o;
        return words;
    }

  private:
    /// A word in two stores, not five: on all processors that cutline is for the first byte is the lowest.
    static void put(Word& word, std::uint64_t begin_and_fold, std::uint32_t hash, std::uint64_t size) {
        static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
        static_assert(sizeof(Word) == 16 && offsetof(Word, fold) == 4 && offsetof(Word, hash) == 8 &&
                      offsetof(Word, size) == 12 && offsetof(Word, fold_size) == 14);
        const std::uint64_t halves[2]{begin_and_fold, hash | size << 32 | size << 48};
        __builtin_memcpy(&word, halves, sizeof word);
    }

    /// The bytes from the first on that `bits` has, where 17 of them or more are in a row.
    static std::uint64_t runs_of_17(std::uint64_t bits) {
        std::uint64_t runs = bits & (bits >> 1);
        runs &= runs >> 2;
        runs &= runs >> 4;
        runs &= runs >> 8;
        return runs & (bits >> 16);
    }

    /// The bytes `distance` before those of `bits`, and before those that stand behind the block: what they are is
    /// unknown.
    static std::uint64_t maybe_before(std::uint64_t bits, unsigned distance) {
        return bits >> distance | ~(~std::uint64_t{0} >> distance);
    }
};

}  // namespace cutline::text
