/// Layout of the lexicon's binary tables: what src/lexicon/compile/compile_lexicon.cpp writes, and lexicon.cpp reads.
///
/// The word table is a hash set in buckets of one cache line. A word is told by 24 bits of its hash, its tag, and 16
/// more that are the bucket's number: of a million words that are not in it, about one is mistaken for one that is (and
/// is then left alone). Frequent words stand first in their bucket. A full bucket goes on in the next one.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cutline::lexicon {

static_assert(std::endian::native == std::endian::little, "the tables are little-endian");

inline constexpr std::size_t bucket_count = std::size_t{1} << 16;
inline constexpr std::size_t bucket_slots = 16;
inline constexpr std::size_t longest_key = 40;  ///< bytes; a longer word is not in the table

/// What an entry says of a word: a frequency class in the low four bits, and these.
inline constexpr std::uint8_t frequency_mask = 0x0F;
inline constexpr std::uint8_t word_bit = 0x10;          ///< lower-case word of a dictionary
inline constexpr std::uint8_t name_bit = 0x20;          ///< name, or another word that is written with a capital
inline constexpr std::uint8_t abbreviation_bit = 0x40;  ///< abbreviation or Roman numeral
inline constexpr std::uint8_t obscure_bit = 0x80;       ///< lower-case form of the largest lists alone

// Entries that have none of these bits: no words of the lexicon, without a frequency.
inline constexpr std::uint8_t term_entry = 0x01;         ///< term of computing
inline constexpr std::uint8_t misspelling_entry = 0x02;  ///< usual misspelling; see the table of spellings

/// Bytes of a kind stand side by side, so that all words of a bucket are compared with one at once. Slots are filled
/// from the first one on.
struct Bucket {
    using Column = std::array<std::uint8_t, bucket_slots>;
    std::array<Column, 3> tags;  ///< their low, middle and high bytes
    Column entries;              ///< what is said of the words; 0: free
    bool full() const { return entries.back() != 0; }
};
static_assert(sizeof(Bucket) == 64);

struct Place {
    std::size_t bucket;
    std::uint32_t tag;
};

namespace detail {
/// Up to eight bytes.
inline std::uint64_t load(const char* from, std::size_t size) {
    std::uint64_t value = 0;
    if (size >= 4) {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::memcpy(&low, from, 4);
        std::memcpy(&high, from + size - 4, 4);
        value = (std::uint64_t{high} << 32) | low;
    } else {
        for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
    }
    return value;
}
}  // namespace detail

/// 64 bits of a folded word, the same on every machine. O(size).
inline std::uint64_t hash_of(std::string_view key) {
    std::uint64_t hash = key.size() * 0x9E3779B97F4A7C15U;
    const auto add = [&](std::uint64_t bits) {
        hash = (hash ^ bits) * 0xD6E8FEB86659FD93U;
        hash ^= hash >> 32;
    };
    std::size_t at = 0;
    for (; at + 8 < key.size(); at += 8) add(detail::load(key.data() + at, 8));
    add(detail::load(key.data() + at, key.size() - at));
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 29);
}

inline Place place_of(std::uint64_t hash) {
    return {static_cast<std::size_t>(hash >> 48), static_cast<std::uint32_t>(hash >> 16) & 0xFFFFFFU};
}

/// The everyday words, told by their hashes in the scan (text::word_hash), so that most words of a text need no look at
/// the word table: a set that stays in a core's own cache. Words by falling frequency, and names of usual pairs of
/// words among them, as long as their bucket has room.
inline constexpr unsigned everyday_bits = 14;  ///< the highest ones of a hash: the bucket's number
inline constexpr unsigned least_everyday = 4;  ///< frequency class
using EverydayBucket = std::array<std::uint32_t, 2>;

/// The words with a frequency as a Bloom filter, whose three bits of a word stand in one number (Putze, Sanders and
/// Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007): small enough to stay in a core's own cache.
inline constexpr unsigned frequent_bits = 14;  ///< the highest ones of a hash: which number it is
using FrequentTable = std::array<std::uint64_t, std::size_t{1} << frequent_bits>;
inline std::uint64_t frequent_mask(std::uint64_t hash) {
    constexpr std::uint64_t one = 1;
    return one << (hash & 63) | one << (hash >> 6 & 63) | one << (hash >> 12 & 63);
}

/// The pair table has buckets, too: a pair is told by 24 bits of its hash and 14 that are the bucket's number. A slot
/// is tag << 8 | how much likelier the pair is than by chance, in points above `pair_floor`; 0: free.
using PairBucket = std::array<std::uint32_t, bucket_slots>;
inline constexpr std::size_t pair_buckets = std::size_t{1} << 14;
inline constexpr int pair_floor = -50;

/// 64 bits of the pair of words with these hashes.
inline std::uint64_t pair_hash(std::uint64_t left, std::uint64_t right) {
    const std::uint64_t hash = (std::rotl(left, 23) + right) * 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 32);
}

inline Place pair_place(std::uint64_t hash) {
    return {static_cast<std::size_t>(hash >> 50), static_cast<std::uint32_t>(hash >> 16) & 0xFFFFFFU};
}

/// Which letters (a to z, bit by bit) stand beside which two others in the words that have a frequency. Index 26 is the
/// edge of the word. Tells nearly all strings that are no words without a look at the word table.
struct LetterTable {
    using Masks = std::array<std::array<std::uint32_t, 27>, 27>;
    Masks after;    ///< [a][b]: c of "abc"
    Masks between;  ///< [a][c]: b
    Masks before;   ///< [b][c]: a
};

inline constexpr std::size_t letter_edge = 26;
constexpr std::size_t letter_index(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : letter_edge;
}

/// How likely a letter is behind two others in the words and names of the lexicon, each counted once: [a][b][c], in
/// points (see lexicon.hpp) against.
using SequenceTable = std::array<std::array<std::array<std::uint8_t, 27>, 27>, 27>;

/// Two spellings; offsets are bytes in the text that follows the pairs.
struct SpellingPair {
    std::uint32_t from;
    std::uint32_t to;
    std::uint16_t from_size;
    std::uint16_t to_size;
};

/// The table of spellings: this header, `variants` pairs from American to British in order of `from`, as many the other
/// way round, `misspellings` pairs from a misspelling to the word, in order, too; then the text.
struct SpellingHeader {
    std::uint32_t variants;
    std::uint32_t misspellings;
};

}  // namespace cutline::lexicon
