#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <unordered_map>

#include <gtest/gtest.h>

#include "lexicon/everyday.hpp"
#include "text/scan.hpp"

namespace cutline::lexicon {
namespace {

const std::filesystem::path data = std::filesystem::path{CUTLINE_SOURCE_DIR} / "src/lexicon/data";

/// The obvious lexicon: every line of the text tables, in a map.
std::unordered_map<std::string, std::uint8_t> read_tables() {
    const std::pair<const char*, std::uint8_t> files[] = {
        {"common.tsv", word_bit},     {"words.txt", word_bit},        {"modern-words.txt", word_bit},
        {"more-words.txt", word_bit}, {"obscure-1.txt", obscure_bit}, {"obscure-2.txt", obscure_bit},
        {"names.txt", name_bit},      {"modern-names.txt", name_bit}, {"abbreviations.txt", abbreviation_bit}};
    std::unordered_map<std::string, std::uint8_t> words;
    for (const auto& [file, bits] : files) {
        std::ifstream in(data / file);
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with('#')) continue;
            const std::size_t tab = line.find('\t');
            const unsigned frequency =
                tab == std::string::npos ? 0 : static_cast<unsigned>(std::stoul(line.substr(tab)));
            words[line.substr(0, tab)] |= static_cast<std::uint8_t>(bits | frequency);
        }
    }
    return words;
}

TEST(Lexicon, HoldsEveryLineOfItsTables) {
    const auto words = read_tables();
    EXPECT_GT(words.size(), 500'000U);
    std::size_t wrong = 0;
    for (const auto& [word, bits] : words) {
        const Entry entry = find(word);
        wrong += entry.word() == ((bits & word_bit) != 0) && entry.name() == ((bits & name_bit) != 0) &&
                         entry.frequency() == (bits & frequency_mask)
                     ? 0
                     : 1;
    }
    EXPECT_LE(wrong, 2U);  // words that share all 40 bits of their place
}

TEST(Lexicon, KnowsHardlyAnythingElse) {
    const auto words = read_tables();
    std::size_t asked = 0;
    std::size_t found = 0;
    for (const auto& [word, bits] : words) {
        const std::string other = word + "qz";
        if (words.contains(other)) continue;
        ++asked;
        found += find(other).known() ? 1 : 0;
    }
    EXPECT_LE(found, 4U) << "of " << asked;
}

TEST(Everyday, AreTheMostFrequentWords) {
    std::size_t found = 0;
    std::size_t mistaken = 0;
    for (const auto& [word, bits] : read_tables()) {
        if (!everyday(text::word_hash(word))) continue;
        ++found;
        mistaken += (bits & (word_bit | name_bit)) == 0 ? 1 : 0;
    }
    EXPECT_GT(found, 26'000U);
    EXPECT_LE(mistaken, 4U);  // words with the hash of another
    for (const char* word : {"the", "government", "because", "said", "iraq"})
        EXPECT_TRUE(everyday(text::word_hash(word))) << word;
    EXPECT_FALSE(everyday(text::word_hash("goverment")));
}

TEST(Lexicon, HoldsFewWordsToBeFrequentThatAreNot) {
    std::size_t others = 0;
    std::size_t mistaken = 0;
    for (const auto& [word, bits] : read_tables()) {
        const bool may_be = may_be_frequent(hash_of(word));
        if ((bits & frequency_mask) != 0) {
            ASSERT_TRUE(may_be) << word;
        } else {
            ++others;
            mistaken += may_be ? 1 : 0;
        }
    }
    EXPECT_LT(mistaken * 60, others);
}

TEST(Lexicon, TellsClassesApart) {
    EXPECT_TRUE(find("the").word());
    EXPECT_EQ(find("the").frequency(), 14U);
    EXPECT_GT(find("government").frequency(), find("gubernatorial").frequency());
    EXPECT_TRUE(find("ukraine").name());
    EXPECT_FALSE(find("ukraine").word());
    EXPECT_TRUE(find("nato").known());
    EXPECT_TRUE(find("don\u2019t").known() || find("dont").known());
    EXPECT_EQ(find("didnt").frequency(), 0U) << "known, but never to be written";
    EXPECT_TRUE(find("zürich").known());
    EXPECT_TRUE(find("zurich").known());
    for (const char* word : {"doomscrolling", "terroir", "wikipedians"}) EXPECT_TRUE(find(word).word()) << word;
}

TEST(Lexicon, TellsTermsFromWhatIsKnown) {
    for (const char* term : {"systemd", "passwd", "mmap", "rsyslogd"}) {
        EXPECT_TRUE(find(term).term()) << term;
        EXPECT_FALSE(find(term).known()) << term;
        EXPECT_EQ(find(term).frequency(), 0U) << term;
    }
    for (const char* other : {"the", "ukraine", "nato", "goverment"}) EXPECT_FALSE(find(other).term()) << other;
}

TEST(Lexicon, LacksSlips) {
    for (const char* slip :
         {"goverment", "ukraie", "beleive", "seperate", "occured", "reccommend", "commerical", "targetted", "", "x1"})
        EXPECT_FALSE(find(slip).known()) << slip;
}

TEST(Lexicon, TablesStaySmall) {
    for (const auto& file : std::filesystem::directory_iterator(data))
        EXPECT_LT(std::filesystem::file_size(file), 3'000'000U) << file.path();
}

struct Pair {
    const char* american;
    const char* british;
};

class Variants : public testing::TestWithParam<Pair> {};

TEST_P(Variants, LeadBothWays) {
    const auto [american, british] = GetParam();
    EXPECT_EQ(variant(american, Side::british), british);
    EXPECT_EQ(variant(british, Side::american), american);
    EXPECT_EQ(variant(american, Side::american), "");
    EXPECT_EQ(variant(british, Side::british), "");
}

INSTANTIATE_TEST_SUITE_P(Words, Variants,
                         testing::Values(Pair{"color", "colour"}, Pair{"organize", "organise"},
                                         Pair{"center", "centre"}, Pair{"traveler", "traveller"},
                                         Pair{"defense", "defence"}, Pair{"maneuver", "manoeuvre"},
                                         Pair{"analyze", "analyse"}));

TEST(Variants, HaveNoHomographs) {
    for (const char* word :
         {"check",   "cheque", "tire",    "tyre",    "program", "programme", "story",   "storey",   "draft",
          "draught", "curb",   "kerb",    "meter",   "metre",   "license",   "licence", "practice", "practise",
          "disk",    "disc",   "inquiry", "enquiry", "mum",     "mom",       "",        "zzz"}) {
        EXPECT_EQ(variant(word, Side::british), "") << word;
        EXPECT_EQ(variant(word, Side::american), "") << word;
    }
}

TEST(Variants, NeverLeadToAWordThatChangesAgain) {
    std::ifstream in(data / "variants.tsv");
    std::size_t count = 0;
    for (std::string line; std::getline(in, line); ++count) {
        const std::size_t tab = line.find('\t');
        ASSERT_EQ(variant(line.substr(0, tab), Side::british), line.substr(tab + 1));
        ASSERT_EQ(variant(line.substr(tab + 1), Side::british), "") << line;
        ASSERT_EQ(variant(line.substr(0, tab), Side::american), "") << line;
    }
    EXPECT_GT(count, 4000U);
}

TEST(Lexicon, MisspellingsAreNoWordsAndMeanOne) {
    std::ifstream in(data / "misspellings.tsv");
    std::size_t count = 0;
    for (std::string line, last; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        const std::string written = line.substr(0, line.find('\t'));
        const std::string meant = line.substr(written.size() + 1);
        EXPECT_LT(last, written);
        EXPECT_FALSE(find(written).word() || find(written).name()) << written;
        EXPECT_TRUE(find(meant).word() && find(meant).frequency() > 0) << meant;
        EXPECT_EQ(misspelt(written), meant);
        EXPECT_EQ(misspelt(meant), "") << meant;
        last = written;
        ++count;
    }
    EXPECT_GT(count, 1000U);
    EXPECT_EQ(misspelt(""), "");
    EXPECT_EQ(misspelt("zzz"), "");
}

}  // namespace
}  // namespace cutline::lexicon
