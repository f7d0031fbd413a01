#include "text/normalise.hpp"

#include <string>

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace cutline::text {
namespace {

std::string composed(std::string_view text) {
    std::vector<Composed> changes;
    compose(text, changes);
    std::string out;
    std::size_t at = 0;
    for (const Composed& change : changes) {
        EXPECT_LE(at, change.begin);
        EXPECT_NE(text.substr(change.begin, change.end - change.begin), change.put);
        out += text.substr(at, change.begin - at);
        out += change.put;
        at = change.end;
    }
    return out.append(text.substr(at));
}

TEST(Normalise, ComposesWhatIsTakenApart) {
    EXPECT_EQ(composed("cafe\u0301 au lait"), "caf\u00E9 au lait");
    EXPECT_EQ(composed("tie\u0302\u0301ng Vie\u0323\u0302t"), "ti\u1EBFng Vi\u1EC7t");
    EXPECT_EQ(composed("\u1112\u1161\u11AB\u1100\u1173\u11AF"), "\uD55C\uAE00");
    EXPECT_EQ(composed("\u212B and \u2126"), "\u00C5 and \u03A9");
    EXPECT_EQ(composed("\u0628\u064E\u0651"), "\u0628\u064E\u0651");
    EXPECT_EQ(composed("\u0915\u093C"), "\u0915\u093C");
    EXPECT_EQ(composed("\u0E19\u0E49\u0E33"), "\u0E19\u0E49\u0E33");
    EXPECT_EQ(composed("\uFB2A"), "\u05E9\u05C1");
    EXPECT_EQ(composed("a\u0323\u0302"), composed("a\u0302\u0323"));
}

TEST(Normalise, LeavesWhatNoLanguageHas) {
    std::string zalgo = "a";
    for (int i = 0; i < 40; ++i) zalgo += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_EQ(composed(zalgo), zalgo);
}

// U+0345 has the highest combining class of all: any other mark would move in front of it.
TEST(Normalise, InertCharactersStayWhatAndWhereTheyAre) {
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (!is_inert(point) || (point >= 0xD800 && point <= 0xDFFF)) continue;
        std::string text = "q\u0345";
        encode(point, text);
        text += "\u0627";
        encode(point, text);
        text += "e";
        encode(point, text);
        ASSERT_EQ(composed(text), text) << std::hex << static_cast<unsigned>(point);
    }
}

TEST(Normalise, LettersUnderTheirMarks) {
    struct Row {
        char32_t point;
        char letter;
    };
    for (const auto [point, letter] :
         {Row{U'\u00E9', 'e'}, Row{U'\u1EAD', 'a'}, Row{U'\u0131', 'i'}, Row{U'\u00F8', 'o'}, Row{U'\u0142', 'l'},
          Row{U'\u01A1', 'o'}, Row{U'\u00E6', '\0'}, Row{U'\u00C9', '\0'}, Row{U'\u03AC', '\0'}, Row{U'a', '\0'},
          Row{U'\u4E2D', '\0'}, Row{U'\uFB01', '\0'}})
        EXPECT_EQ(letter_under(point), letter) << static_cast<unsigned>(point);
}

}  // namespace
}  // namespace cutline::text
