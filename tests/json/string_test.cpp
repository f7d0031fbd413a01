#include "json/string.hpp"

#include <random>

#include <gtest/gtest.h>

namespace cutline::json {
namespace {

struct Row {
    std::string raw;
    std::string text;
    bool good = true;
};

TEST(JsonString, Unescapes) {
    const std::vector<Row> rows{
        {"", ""},
        {"plain – text", "plain – text"},
        {R"(a\"b\\c\/d)", "a\"b\\c/d"},
        {R"(\n\r\t\b\f)", "\n\r\t\b\f"},
        {R"(\u00e9\u2019)", "é’"},
        {R"(\uD83D\uDE00)", "😀"},
        {R"(\u0000)", std::string(1, '\0')},
        {R"(\ud800)", "\xED\xA0\x80"},
        {R"(\ude00\ud83d)", "\xED\xB8\x80\xED\xA0\xBD"},
        {R"(\ud83dx)", "\xED\xA0\xBDx"},
        {R"(\x)", "", false},
        {R"(\u12)", "", false},
        {R"(\u12G4)", "", false},
        {"\\", "", false},
    };
    for (const Row& row : rows) {
        std::string text;
        EXPECT_EQ(unescape(row.raw, text), row.good) << row.raw;
        if (row.good) {
            EXPECT_EQ(text, row.text) << row.raw;
        }
    }
}

TEST(JsonString, UnescapesWhereverTheEscapesStand) {
    for (std::size_t before = 0; before < 70; ++before)
        for (std::size_t behind = 0; behind < 70; ++behind) {
            const std::string a(before, 'a');
            const std::string b(behind, 'b');
            std::string text;
            ASSERT_TRUE(unescape(a + "\\n\\u2019" + b + "\\\\", text));
            ASSERT_EQ(text, a + "\n\u2019" + b + "\\");
        }
}

TEST(JsonString, EscapesWhatItMust) {
    std::string out;
    escape("a\"b\\\n\x01 é😀\xED\xA0\x80", out);
    EXPECT_EQ(out, "a\\\"b\\\\\\n\\u0001 é😀\\ud800");
    out.clear();
    escape("é😀", out, true);
    EXPECT_EQ(out, "\\u00e9\\ud83d\\ude00");
}

TEST(JsonString, RawOffsetsAgreeWithUnescapingEachPrefix) {
    const std::vector<std::string> parts{"a", "–", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "\\\"", "xyz"};
    std::mt19937 random{3};
    for (int n = 0; n < 2000; ++n) {
        std::string raw;
        std::vector<std::size_t> raw_at{0};
        std::vector<std::size_t> text_at{0};
        for (std::size_t i = random() % 12; i > 0; --i) {
            // A lone surrogate before the other half of a pair would be a pair.
            const std::string& part = parts[random() % parts.size()];
            raw += part;
            std::string text;
            ASSERT_TRUE(unescape(raw, text));
            raw_at.push_back(raw.size());
            text_at.push_back(text.size());
        }
        RawOffsets offsets{raw};
        for (std::size_t i = 0; i < raw_at.size(); ++i) ASSERT_EQ(offsets.find(text_at[i]), raw_at[i]) << raw;
    }
}

TEST(JsonString, RawOffsetsKnowNoPlaceInsideAnEscape) {
    RawOffsets offsets{R"(\u00e9x)"};
    EXPECT_EQ(offsets.find(1), std::nullopt);
}

}  // namespace
}  // namespace cutline::json
