#include "pass/copies/runs.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/copies/shingles.hpp"
#include "support/cases.hpp"
#include "support/generator.hpp"

namespace cutline::pass::copies {
namespace {

using test::Generator;

Reading read(std::string_view text) {
    text::Scan scan;
    text::scan(text, scan);
    Reading reading;
    reading.read(scan);
    return reading;
}

std::vector<std::string> words_of(const Reading& reading) {
    std::vector<std::string> words;
    for (std::uint32_t i = 0; i < reading.words(); ++i)
        words.emplace_back(reading.bytes().substr(reading.begin(i), reading.begin(i + 1) - reading.begin(i)));
    return words;
}

using Grams = std::set<std::vector<std::string>>;

/// All runs of `passage_words` words: the slow and obvious reference.
void add_grams(const Reading& reading, Grams& grams) {
    const std::vector<std::string> words = words_of(reading);
    for (std::size_t i = 0; i + passage_words <= words.size(); ++i)
        grams.insert({words.begin() + static_cast<std::ptrdiff_t>(i),
                      words.begin() + static_cast<std::ptrdiff_t>(i + passage_words)});
}

std::vector<bool> covered_by_grams(const Reading& reading, const Grams& grams) {
    const std::vector<std::string> words = words_of(reading);
    std::vector<bool> covered(words.size());
    for (std::size_t i = 0; i + passage_words <= words.size(); ++i)
        if (grams.contains({words.begin() + static_cast<std::ptrdiff_t>(i),
                            words.begin() + static_cast<std::ptrdiff_t>(i + passage_words)}))
            std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(i), passage_words, true);
    return covered;
}

std::vector<bool> covered_by_runs(const Reading& reading, const SeenTexts& seen) {
    std::vector<copies::Run> runs;
    find_runs(reading, seen, runs);
    std::vector<bool> covered(reading.words());
    for (const copies::Run& run : runs) {
        EXPECT_LE(run.end, reading.words());
        EXPECT_GE(run.words(), passage_words);
        for (std::uint32_t i = run.begin; i < run.end; ++i) covered[i] = true;
    }
    return covered;
}

constexpr std::uint64_t plenty = std::uint64_t{1} << 30;

/// Words from a vocabulary, and stretches of the texts before, of lengths around that of a passage.
std::string some_text(Generator& random, const std::vector<std::string>& before, std::size_t vocabulary,
                      std::size_t most = 12) {
    std::string text;
    for (std::size_t n = random.below(most); n > 0; --n) {
        if (!before.empty() && random.chance(60)) {
            const std::vector<std::string> from = words_of(read(before[random.below(before.size())]));
            const std::size_t size = std::min(from.size(), 20 + random.below(20));
            const std::size_t begin = random.below(from.size() - size + 1);
            for (std::size_t i = begin; i < begin + size; ++i) text += from[i];
        }
        for (std::size_t i = random.below(30); i > 0; --i)
            text += (random.chance(3) ? "$" : "") + std::to_string(random.below(vocabulary)) +
                    (random.chance(50)   ? " w "
                     : random.chance(10) ? "\n"
                                         : " ");
    }
    return text;
}

TEST(CopiesRuns, AgreeWithAllRunsOfThirtyWords) {
    std::size_t covered = 0;
    for (std::uint64_t seed = 0; seed < test::cases(300); ++seed) {
        Generator random{seed};
        SeenTexts seen{plenty, false};
        Grams grams;
        std::vector<std::string> texts;
        const std::size_t vocabulary = 200 + random.below(10'000);
        for (int i = 0; i < 8; ++i) {
            texts.push_back(some_text(random, texts, vocabulary, 6));
            const Reading reading = read(texts.back());
            const std::vector<bool> expected = covered_by_grams(reading, grams);
            ASSERT_EQ(covered_by_runs(reading, seen), expected) << "seed " << seed << ", text " << i;
            covered += static_cast<std::size_t>(std::count(expected.begin(), expected.end(), true));
            seen.add(reading, {});
            add_grams(reading, grams);
        }
    }
    EXPECT_GT(covered, test::cases(10'000));
}

// Texts that repeat themselves have more places for a print than are remembered: copies may be missed, never made up.
TEST(CopiesRuns, AreNeverMadeUp) {
    for (std::uint64_t seed = 0; seed < test::cases(200); ++seed) {
        Generator random{seed};
        SeenTexts seen{random.chance(50) ? plenty : 3000 + random.below(20'000), random.chance(50)};
        Grams grams;
        std::vector<std::string> texts;
        for (int i = 0; i < 12; ++i) {
            texts.push_back(some_text(random, texts, 1 + random.below(4)));
            const Reading reading = read(texts.back());
            const std::vector<bool> truth = covered_by_grams(reading, grams);
            const std::vector<bool> found = covered_by_runs(reading, seen);
            for (std::size_t w = 0; w < found.size(); ++w) ASSERT_LE(found[w], truth[w]) << "seed " << seed;
            seen.add(reading, {});
            add_grams(reading, grams);
        }
    }
}

TEST(CopiesRuns, TellWhereTheCopyStands) {
    std::string shared;
    for (int i = 0; i < 40; ++i) shared += "word" + std::to_string(i) + " ";
    SeenTexts seen{plenty, true};
    const Reading first = read("intro line\nfoo " + shared + "\nend\n");
    seen.add(first, {{0, {7, 0}}, {2, {7, 11}}, {43, {7, 99}}});
    std::vector<copies::Run> runs;
    find_runs(read("bar\n" + shared + "baz\n"), seen, runs);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].begin, 1U);
    EXPECT_EQ(runs[0].end, 41U);
    EXPECT_EQ(seen.line_of(runs[0].address, runs[0].old), (Place{7, 11}));
}

TEST(CopiesRuns, TakeTimeInProportionWhateverTheText) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += i % 3 == 0 ? "a " : "b ";
    SeenTexts seen{plenty, false};
    for (int i = 0; i < 3; ++i) {
        const Reading reading = read(text);
        std::vector<copies::Run> runs;
        find_runs(reading, seen, runs);
        EXPECT_LT(runs.size(), 100U);
        seen.add(reading, {});
    }
}

TEST(CopiesShingles, SelectInEveryWindow) {
    for (std::uint64_t seed = 0; seed < test::cases(200); ++seed) {
        Generator random{seed};
        std::vector<std::uint64_t> hashes(random.below(300));
        for (std::uint64_t& hash : hashes) hash = random.below(1 + seed);
        std::vector<std::uint32_t> places;
        const auto count = static_cast<std::uint32_t>(hashes.size());
        winnow(
            count, [&](std::uint32_t i) { return hashes[i]; },
            [&](std::uint32_t word, std::uint64_t) { places.push_back(word); });
        ASSERT_TRUE(std::is_sorted(places.begin(), places.end()));
        ASSERT_EQ(places.empty(), count < passage_words);
        for (std::uint32_t begin = 0; begin + passage_words <= count; ++begin) {
            const auto place = std::lower_bound(places.begin(), places.end(), begin);
            ASSERT_TRUE(place != places.end() && *place + shingle_words <= begin + passage_words);
        }
    }
}

}  // namespace
}  // namespace cutline::pass::copies
