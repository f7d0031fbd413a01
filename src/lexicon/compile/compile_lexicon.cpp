// compile_lexicon DATA-FOLDER WORDS-OUT SPELLINGS-OUT LETTERS-OUT PAIRS-OUT SEQUENCES-OUT EVERYDAY-OUT FREQUENT-OUT:
// makes the binary tables of lexicon/table.hpp from the text tables. Runs while the program is built.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "lexicon/table.hpp"
#include "text/words.hpp"

namespace {

using namespace cutline::lexicon;

struct List {
    const char* file;
    std::uint8_t bits;
};

constexpr List lists[] = {
    {"common.tsv", word_bit},     {"words.txt", word_bit},        {"modern-words.txt", word_bit},
    {"more-words.txt", word_bit}, {"obscure-1.txt", obscure_bit}, {"obscure-2.txt", obscure_bit},
    {"names.txt", name_bit},      {"modern-names.txt", name_bit}, {"abbreviations.txt", abbreviation_bit},
};

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path + ": cannot be read");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    return lines;
}

std::map<std::string, std::uint8_t> read_words(const std::string& folder) {
    std::map<std::string, std::uint8_t> words;
    for (const List& list : lists) {
        for (const std::string& line : lines_of(folder + "/" + list.file)) {
            const std::size_t tab = line.find('\t');
            const unsigned frequency =
                tab == std::string::npos ? 0U : static_cast<unsigned>(std::stoul(line.substr(tab)));
            if (frequency > frequency_mask) throw std::runtime_error(line + ": no such frequency class");
            words[line.substr(0, tab)] |= static_cast<std::uint8_t>(list.bits | frequency);
        }
    }
    return words;
}

using Spellings = std::vector<std::pair<std::string, std::string>>;

Spellings read_spellings(const std::string& path) {
    Spellings pairs;
    for (const std::string& line : lines_of(path)) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) throw std::runtime_error(path + ": " + line + ": no tab");
        pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
    return pairs;
}

/// And misspellings, which the largest lists have as well. No models of how words are spelt: only the word table has
/// them.
std::map<std::string, std::uint8_t> with_terms(std::map<std::string, std::uint8_t> words, const std::string& folder) {
    for (const std::string& line : lines_of(folder + "/terms.txt")) words.try_emplace(line, term_entry);
    for (const auto& [written, meant] : read_spellings(folder + "/misspellings.tsv"))
        if (std::uint8_t& entry = words[written]; (entry & ~obscure_bit) == 0)
            entry = misspelling_entry;
        else
            throw std::runtime_error(written + ": a misspelling, and a word");
    return words;
}

std::vector<std::pair<std::string, std::uint8_t>> by_frequency(const std::map<std::string, std::uint8_t>& words) {
    std::vector<std::pair<std::string, std::uint8_t>> order(words.begin(), words.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return (a.second & frequency_mask) > (b.second & frequency_mask);
    });
    return order;
}

std::uint32_t tag_of(const Bucket& bucket, std::size_t slot) {
    return bucket.tags[0][slot] | std::uint32_t{bucket.tags[1][slot]} << 8 | std::uint32_t{bucket.tags[2][slot]} << 16;
}

/// To the entry with that tag, or to the first free one.
void add_word(const Place& place, std::uint8_t bits, std::vector<Bucket>& table) {
    for (std::size_t at = place.bucket;; at = (at + 1) % table.size()) {
        Bucket& bucket = table[at];
        for (std::size_t slot = 0; slot < bucket_slots; ++slot) {
            if (bucket.entries[slot] != 0 && tag_of(bucket, slot) != place.tag) continue;
            for (std::size_t i = 0; i < bucket.tags.size(); ++i)
                bucket.tags[i][slot] = static_cast<std::uint8_t>(place.tag >> 8 * i);
            bucket.entries[slot] |= bits;
            return;
        }
    }
}

/// Frequent words come first in their buckets.
std::vector<Bucket> make_table(const std::map<std::string, std::uint8_t>& words) {
    std::vector<Bucket> table(bucket_count);
    for (const auto& [word, bits] : by_frequency(words)) add_word(place_of(hash_of(word)), bits, table);
    return table;
}

/// Calls `visit` with the words and the points of each usual pair.
template <typename Visit>
void each_pair(const std::string& folder, Visit visit) {
    for (const char* file : {"/pairs-1.txt", "/pairs-2.txt"}) {
        for (const std::string& line : lines_of(folder + file)) {
            std::istringstream rest(line);
            std::string left;
            std::string right;
            int points = 0;
            rest >> left;
            while (rest >> right >> points) visit(left, right, points);
        }
    }
}

/// Names have no frequency, but those of usual pairs are about as frequent as words of this class.
std::vector<EverydayBucket> make_everyday(std::map<std::string, std::uint8_t> words, const std::string& folder) {
    constexpr std::uint8_t class_of_name = 8;
    each_pair(folder, [&](const std::string& left, const std::string& right, int) {
        for (const std::string& word : {left, right}) {
            const auto at = words.find(word);
            if (at == words.end() || (at->second & frequency_mask) != 0) continue;
            if ((at->second & (word_bit | name_bit)) != 0) at->second |= class_of_name;
        }
    });
    std::vector<EverydayBucket> table(std::size_t{1} << everyday_bits);
    for (const auto& [word, bits] : by_frequency(words)) {
        if ((bits & frequency_mask) < least_everyday) break;
        const std::uint32_t hash = cutline::text::word_hash(word.data(), word.size());
        EverydayBucket& bucket = table[hash >> (32 - everyday_bits)];
        const auto free = std::find(bucket.begin(), bucket.end(), 0U);
        if (free != bucket.end()) *free = hash;
    }
    return table;
}

FrequentTable make_frequent(const std::map<std::string, std::uint8_t>& words) {
    FrequentTable table{};
    for (const auto& [word, bits] : words) {
        const std::uint64_t hash = hash_of(word);
        if ((bits & frequency_mask) != 0) table[hash >> (64 - frequent_bits)] |= frequent_mask(hash);
    }
    return table;
}

LetterTable make_letters(const std::map<std::string, std::uint8_t>& words) {
    LetterTable table{};
    for (const auto& [word, bits] : words) {
        const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if ((bits & frequency_mask) == 0 || !plain) continue;
        std::vector<std::size_t> letters{26, 26};
        for (const char c : word) letters.push_back(static_cast<std::size_t>(c - 'a'));
        letters.insert(letters.end(), 2, 26);
        for (std::size_t i = 2; i < letters.size(); ++i) {
            const auto [a, b, c] = std::array{letters[i - 2], letters[i - 1], letters[i]};
            table.after[a][b] |= 1U << c;
            table.between[a][c] |= 1U << b;
            table.before[b][c] |= 1U << a;
        }
    }
    return table;
}

/// Points for one chance in `total / count`, with a little of every letter everywhere; a class is 1.536 bits.
std::uint8_t points_against(double count, double total) {
    const double bits = std::log2((total + 27 * 0.5) / (count + 0.5));
    return static_cast<std::uint8_t>(std::min(255.0, std::round(bits * 10 / 1.536)));
}

SequenceTable make_sequences(const std::map<std::string, std::uint8_t>& words) {
    std::array<std::array<std::array<double, 27>, 27>, 27> counts{};
    for (const auto& [word, bits] : words) {
        std::size_t a = letter_edge;
        std::size_t b = letter_edge;
        if ((bits & (word_bit | name_bit)) == 0) continue;
        for (std::size_t i = 0; i <= word.size(); ++i) {
            const std::size_t c = i < word.size() ? letter_index(word[i]) : letter_edge;
            ++counts[a][b][c];
            a = b;
            b = c;
        }
    }
    SequenceTable table{};
    for (std::size_t a = 0; a < 27; ++a) {
        for (std::size_t b = 0; b < 27; ++b) {
            const double total = std::accumulate(counts[a][b].begin(), counts[a][b].end(), 0.0);
            for (std::size_t c = 0; c < 27; ++c) table[a][b][c] = points_against(counts[a][b][c], total);
        }
    }
    return table;
}

/// The slot of the pair with that tag, or the free one for it.
std::uint32_t& slot_for(const Place& place, std::vector<PairBucket>& table) {
    for (std::size_t at = place.bucket;; at = (at + 1) % table.size()) {
        const auto slot = std::find_if(table[at].begin(), table[at].end(),
                                       [&](std::uint32_t taken) { return taken == 0 || taken >> 8 == place.tag; });
        if (slot != table[at].end()) return *slot;
    }
}

std::vector<PairBucket> make_pairs(const std::string& folder) {
    std::vector<PairBucket> table(pair_buckets);
    each_pair(folder, [&](const std::string& left, const std::string& right, int points) {
        const Place place = pair_place(pair_hash(hash_of(left), hash_of(right)));
        slot_for(place, table) = place.tag << 8 | static_cast<std::uint32_t>(points - pair_floor);
    });
    return table;
}

std::string make_spellings(const std::string& folder) {
    Spellings british = read_spellings(folder + "/variants.tsv");
    Spellings misspellings = read_spellings(folder + "/misspellings.tsv");
    Spellings american = british;
    for (auto& pair : american) std::swap(pair.first, pair.second);
    const SpellingHeader header{static_cast<std::uint32_t>(british.size()),
                                static_cast<std::uint32_t>(misspellings.size())};
    std::string out(reinterpret_cast<const char*>(&header), sizeof header);
    std::string text;
    for (Spellings* pairs : {&british, &american, &misspellings}) {
        std::sort(pairs->begin(), pairs->end());
        for (const auto& [from, to] : *pairs) {
            const auto at = static_cast<std::uint32_t>(text.size());
            const SpellingPair pair{at, at + static_cast<std::uint32_t>(from.size()),
                                    static_cast<std::uint16_t>(from.size()), static_cast<std::uint16_t>(to.size())};
            out.append(reinterpret_cast<const char*>(&pair), sizeof pair);
            text += from + to;
        }
    }
    return out + text;
}

void write(const std::string& path, const void* data, std::size_t size) {
    std::ofstream out(path, std::ios::binary);
    out.write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
    if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 9)
            throw std::runtime_error(
                "usage: compile_lexicon DATA-FOLDER WORDS-OUT SPELLINGS-OUT LETTERS-OUT PAIRS-OUT SEQUENCES-OUT "
                "EVERYDAY-OUT FREQUENT-OUT");
        const auto words = read_words(arguments[1]);
        const std::vector<Bucket> table = make_table(with_terms(words, arguments[1]));
        write(arguments[2], table.data(), table.size() * sizeof(Bucket));
        const std::string spellings = make_spellings(arguments[1]);
        write(arguments[3], spellings.data(), spellings.size());
        const LetterTable letters = make_letters(words);
        write(arguments[4], &letters, sizeof letters);
        const std::vector<PairBucket> pairs = make_pairs(arguments[1]);
        write(arguments[5], pairs.data(), pairs.size() * sizeof(PairBucket));
        const SequenceTable sequences = make_sequences(words);
        write(arguments[6], &sequences, sizeof sequences);
        const std::vector<EverydayBucket> everyday = make_everyday(words, arguments[1]);
        write(arguments[7], everyday.data(), everyday.size() * sizeof(EverydayBucket));
        const FrequentTable frequent = make_frequent(words);
        write(arguments[8], frequent.data(), sizeof frequent);
    } catch (const std::exception& error) {
        std::cerr << "compile_lexicon: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
