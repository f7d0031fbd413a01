#include "pass/spelling/vocabulary.hpp"

#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

/// Different words in a row, of eight letters.
std::string word_number(std::uint32_t number) {
    std::string word(8, 'a');
    for (std::size_t i = word.size(); i-- > 0; number /= 26) word[i] = static_cast<char>('a' + number % 26);
    return word;
}

TEST(Vocabulary, CountsEachTypeByHowItIsWritten) {
    std::string text = "Skarn's ferry left. The Ferry to Skarn, FERRY, is no ferryboat; Skarn\u2019s ferry it is.";
    text::Origin origin;
    text::Scan scan;
    const text::View view{text, origin, scan};
    Vocabulary vocabulary;
    vocabulary.read(view);
    const Type* ferry = vocabulary.find(view, "ferry");
    ASSERT_NE(ferry, nullptr);
    EXPECT_EQ(ferry->count, 4U);
    EXPECT_EQ(ferry->lowers, 2U);
    EXPECT_EQ(ferry->capitals, 1U);
    EXPECT_EQ(view.text().substr(scan.words[ferry->first_capital].begin, 5), "Ferry");
    EXPECT_TRUE(ferry->entry.word());
    const Type* skarn = vocabulary.find(view, "skarn");
    ASSERT_NE(skarn, nullptr);
    EXPECT_EQ(skarn->count, 3U);
    EXPECT_EQ(skarn->capitals, 3U);
    EXPECT_EQ(vocabulary.find(view, "the"), nullptr) << "too short";
    EXPECT_EQ(vocabulary.find(view, "ferries"), nullptr);
}

/// Words that were made to crowd: the lowest eleven bits of their hashes are the same.
TEST(Vocabulary, NobodyCanMakeWordsCrowd) {
    std::string text;
    for (std::uint32_t number = 0, found = 0; found < 600; ++number) {
        const std::string word = word_number(number);
        if ((text::word_hash(word) & 0x7FF) != 0) continue;
        text += word + ' ';
        ++found;
    }
    text::Origin origin;
    text::Scan scan;
    const text::View view{text, origin, scan};
    Vocabulary vocabulary;
    vocabulary.read(view);
    EXPECT_GT(vocabulary.types().size(), 590U);  // a few may have the same hash
    EXPECT_LT(vocabulary.longest_run(), 60U);
}

}  // namespace
}  // namespace cutline::pass::spelling
