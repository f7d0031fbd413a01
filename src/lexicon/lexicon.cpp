#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "text/lanes.hpp"

extern "C" {
extern const cutline::lexicon::Bucket cutline_lexicon_words[];
extern const unsigned char cutline_lexicon_spellings[];
extern const cutline::lexicon::LetterTable cutline_lexicon_letters;
extern const cutline::lexicon::PairBucket cutline_lexicon_pairs[];
extern const cutline::lexicon::FrequentTable cutline_lexicon_frequent;
extern const cutline::lexicon::SequenceTable cutline_lexicon_sequences;
}

namespace cutline::lexicon {

namespace {

/// The table of spellings, with its parts told apart.
struct Spellings {
    Spellings() {
        SpellingHeader header{};
        std::memcpy(&header, cutline_lexicon_spellings, sizeof header);
        const auto* pairs = reinterpret_cast<const SpellingPair*>(cutline_lexicon_spellings + sizeof header);
        to_british = {pairs, header.variants};
        to_american = {pairs + header.variants, header.variants};
        misspellings = {pairs + std::size_t{2} * header.variants, header.misspellings};
        text = reinterpret_cast<const char*>(misspellings.data() + misspellings.size());
    }
    /// What stands for `key` in `pairs`; empty: nothing.
    std::string_view find(std::span<const SpellingPair> pairs, std::string_view key) const {
        const auto from = [this](const SpellingPair& pair) {
            return std::string_view{text + pair.from, pair.from_size};
        };
        const auto hit =
            std::lower_bound(pairs.begin(), pairs.end(), key,
                             [&](const SpellingPair& pair, std::string_view sought) { return from(pair) < sought; });
        if (hit == pairs.end() || from(*hit) != key) return {};
        return {text + hit->to, hit->to_size};
    }

    std::span<const SpellingPair> to_british;
    std::span<const SpellingPair> to_american;
    std::span<const SpellingPair> misspellings;
    const char* text;
};

/// Bit i is set where slot i has that tag, or is free and the tag is 0.
std::uint64_t slots_with(const Bucket& bucket, std::uint32_t tag) {
    using text::Native;
    const auto is = [&](unsigned part, std::size_t at) {
        const auto* column = reinterpret_cast<const char*>(bucket.tags[part].data());
        return Native::load(column + at).is(static_cast<unsigned char>(tag >> 8 * part));
    };
    std::uint64_t slots = 0;
    for (std::size_t at = 0; at < bucket_slots; at += Native::width)
        slots |= (is(0, at) & is(1, at) & is(2, at)).bits() << at;
    return slots;
}

}  // namespace

Entry find(std::uint64_t hash) {
    const Place place = place_of(hash);
    for (std::size_t at = place.bucket;; at = (at + 1) % bucket_count) {
        const Bucket& bucket = cutline_lexicon_words[at];
        const std::uint64_t slots = slots_with(bucket, place.tag);
        if (slots != 0) return Entry{bucket.entries[static_cast<std::size_t>(std::countr_zero(slots))]};
        if (!bucket.full()) return Entry{};
    }
}

void prefetch(std::uint64_t hash) { __builtin_prefetch(&cutline_lexicon_words[place_of(hash).bucket]); }

void prefetch_frequent(std::uint64_t hash) {
    __builtin_prefetch(&cutline_lexicon_frequent[hash >> (64 - frequent_bits)]);
}

bool may_be_frequent(std::uint64_t hash) {
    return (frequent_mask(hash) & ~cutline_lexicon_frequent[hash >> (64 - frequent_bits)]) == 0;
}

std::optional<int> pair_points(std::uint64_t left, std::uint64_t right) {
    const Place place = pair_place(pair_hash(left, right));
    for (std::size_t bucket = place.bucket;; bucket = (bucket + 1) % pair_buckets) {
        for (const std::uint32_t entry : cutline_lexicon_pairs[bucket]) {
            if (entry == 0) return std::nullopt;
            if (entry >> 8 == place.tag) return static_cast<int>(entry & 0xFF) + pair_floor;
        }
    }
}

std::uint32_t letters_between(char before2, char before1, char after1, char after2) {
    const LetterTable& table = cutline_lexicon_letters;
    const auto index = letter_index;
    return table.after[index(before2)][index(before1)] & table.between[index(before1)][index(after1)] &
           table.before[index(after1)][index(after2)];
}

std::uint32_t letters_behind(char before2, char before1) {
    return cutline_lexicon_letters.after[letter_index(before2)][letter_index(before1)];
}

int strangeness(std::string_view key) {
    int sum = 0;
    std::size_t before2 = letter_edge;
    std::size_t before1 = letter_edge;
    for (std::size_t i = 0; i <= key.size(); ++i) {
        const std::size_t letter = i < key.size() ? letter_index(key[i]) : letter_edge;
        sum += cutline_lexicon_sequences[before2][before1][letter];
        before2 = before1;
        before1 = letter;
    }
    return sum;
}

std::string_view variant(std::string_view key, Side to) {
    const Spellings table;
    return table.find(to == Side::british ? table.to_british : table.to_american, key);
}

std::string_view misspelt(std::string_view key) {
    const Spellings table;
    return table.find(table.misspellings, key);
}

}  // namespace cutline::lexicon
