#include "pass/spelling/vocabulary.hpp"

#include <array>
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
    const std::string text =
        "Ukraine's war, Ukraine\u2019s UKRAINE ukraine Ukraine; don't dont M\u00FCller M\u00FCller's the";
    text::Scan scan;
    text::Origin origin;
    const text::View view(text, origin, scan);
    Vocabulary vocabulary;
    vocabulary.read(view);
    const Type* ukraine = vocabulary.find(view, "ukraine");
    ASSERT_NE(ukraine, nullptr);
    EXPECT_EQ(ukraine->count, 5U);
    EXPECT_EQ(ukraine->capitals, 3U);
    EXPECT_EQ(ukraine->lowers, 1U);
    EXPECT_TRUE(ukraine->entry.name());
    EXPECT_EQ(text.substr(scan.words[ukraine->first_capital].begin, 9), "Ukraine's");
    EXPECT_EQ(vocabulary.key(view, *ukraine), "ukraine");
    ASSERT_NE(vocabulary.find(view, "m\u00FCller"), nullptr);
    EXPECT_EQ(vocabulary.find(view, "m\u00FCller")->count, 2U);
    EXPECT_EQ(vocabulary.find(view, "dont")->count, 2U);
    EXPECT_EQ(vocabulary.find(view, "the"), nullptr);
    EXPECT_EQ(vocabulary.find(view, "ukraines"), nullptr);
}

TEST(Vocabulary, ReadsTheWordsItIsGiven) {
    const std::string text = "Ukraine's war, ukraine, the war and other wars";
    text::Scan scan;
    text::Origin origin;
    const text::View view(text, origin, scan);
    view.scan();
    Vocabulary vocabulary;
    vocabulary.read(view, std::array<std::uint32_t, 4>{0, 1, 3, 7});
    ASSERT_EQ(vocabulary.types().size(), 2U);
    EXPECT_EQ(vocabulary.find(view, "ukraine")->count, 1U);
    EXPECT_EQ(vocabulary.find(view, "wars")->word, 7U);
    EXPECT_EQ(vocabulary.find(view, "other"), nullptr);
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
