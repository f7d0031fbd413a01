/// Fingerprints of lines, passages and documents.
#include "cutline/prints.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace cutline {
namespace {

std::string words(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += "word" + std::to_string(i) + " ";
    return text;
}

TEST(Prints, LinesOfOneKey) {
    const std::string text = "Photo: A. Smith\n\n***\nphoto a smith\n  The mill\n";
    const auto lines = line_prints(text);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].key, lines[1].key);
    EXPECT_NE(lines[0].key, lines[2].key);
    EXPECT_EQ(text.substr(lines[0].begin, lines[0].end - lines[0].begin), "Photo: A. Smith");
}

TEST(Prints, TextsThatShareThirtyWordsShareOne) {
    const auto print_sets = [](const std::string& text) {
        auto prints = passage_prints(text);
        std::sort(prints.begin(), prints.end());
        return prints;
    };
    const auto share = [&](const std::string& a, const std::string& b) {
        const auto one = print_sets(a);
        const auto other = print_sets(b);
        return std::any_of(one.begin(), one.end(),
                           [&](auto print) { return std::binary_search(other.begin(), other.end(), print); });
    };
    for (int begin = 0; begin < 40; ++begin)
        EXPECT_TRUE(share(words(0, 100), words(200, 217) + words(begin, begin + 30) + words(300, 320)));
    EXPECT_FALSE(share(words(0, 100), words(200, 217) + words(10, 25) + words(300, 320)));
    EXPECT_TRUE(passage_prints(words(0, 29)).empty());
}

TEST(Prints, DocumentsByIdWithinASite) {
    EXPECT_EQ(document_print("https://www.Mill.example/a", "7"), document_print("mill.example", "7"));
    EXPECT_NE(document_print("mill.example", "7"), document_print("mill.example", "8"));
    EXPECT_NE(document_print("mill.example", "7"), document_print("quay.example", "7"));
    EXPECT_EQ(document_print("mill.example", ""), 0U);
}

}  // namespace
}  // namespace cutline
