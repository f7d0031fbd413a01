#include "pass/spelling/relatives.hpp"

#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

bool has(const std::string& text, std::string_view written, std::size_t at) {
    text::Scan scan;
    text::Origin origin;
    const text::View view(text, origin, scan);
    Vocabulary words;
    words.read(view);
    return Relatives{}.has(view, words, written, at);
}

TEST(Relatives, ShareTheSlipAndWhatStandsBehindIt) {
    EXPECT_TRUE(has("the artivists spoke of artivism", "artivists", 3));
    EXPECT_TRUE(has("carnapped, then carnapping", "carnapped", 3));
    EXPECT_FALSE(has("the artivists spoke", "artivists", 3)) << "it is not its own relative";
    EXPECT_FALSE(has("the artivists spoke of artistry", "artivists", 3)) << "the slip is behind what they share";
    EXPECT_FALSE(has("the artivists spoke of Artivism", "artivists", 3)) << "a name";
    EXPECT_FALSE(has("the carpeting carp", "carpeting", 1)) << "too long an ending: four letters and no more";
    EXPECT_TRUE(has("the carpeted carp", "carpeted", 1));
}

// Before, behind and between the others in order.
TEST(Relatives, AreFoundAmongManyWords) {
    std::string text;
    for (char a = 'a'; a <= 'z'; ++a)
        for (char b = 'a'; b <= 'z'; ++b) text += std::string{a, b} + "rstuvw ";
    for (char a = 'a'; a <= 'z'; ++a) {
        const std::string written = std::string{a} + "zqstuvs";
        EXPECT_FALSE(has(text, written, 1)) << written;
        EXPECT_TRUE(has(text + std::string{a} + "zqstuved", written, 1)) << written;
    }
}

}  // namespace
}  // namespace cutline::pass::spelling
