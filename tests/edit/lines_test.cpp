#include "edit/lines.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/cases.hpp"

namespace cutline::edit {
namespace {

struct TextLine {
    std::size_t begin;
    std::size_t end;
    std::string_view content;
    bool blank() const { return content.find_first_not_of(" \t") == std::string_view::npos; }
};

std::vector<TextLine> lines_of(std::string_view text) {
    std::vector<TextLine> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = text.find('\n', at);
        std::size_t end = newline == std::string_view::npos ? text.size() : newline;
        const std::size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
        if (newline != std::string_view::npos && end > at && text[end - 1] == '\r') --end;
        out.push_back({at, end, text.substr(at, end - at)});
        at = next;
    }
    return out;
}

/// Cuts the lines that begin with X.
std::string cut(std::string_view text, Edges edges = {}) {
    Splices lines;
    for (const TextLine& line : lines_of(text)) {
        if (line.content.find('X') == std::string_view::npos) continue;
        Splice splice;
        splice.begin = static_cast<std::uint32_t>(line.begin);
        splice.end = static_cast<std::uint32_t>(line.end);
        lines.push_back(splice);
    }
    const std::size_t count = lines.size();
    lines = cut_lines(text, std::move(lines), edges);
    EXPECT_EQ(lines.size(), count);
    std::size_t at = 0;
    for (const Splice& line : lines) {
        EXPECT_LE(at, line.begin);
        EXPECT_LT(line.begin, line.end);
        EXPECT_LE(line.end, text.size());
        at = line.end;
    }
    std::string out;
    apply(text, lines, out);
    return out;
}

struct Row {
    const char* before;
    const char* after;
};

class CutLines : public testing::TestWithParam<Row> {};

TEST_P(CutLines, LeavesParagraphsAsTheyWere) { EXPECT_EQ(cut(GetParam().before), GetParam().after); }

INSTANTIATE_TEST_SUITE_P(
    Table, CutLines,
    testing::Values(
        // Between two lines.
        Row{"A\nX\nB\n", "A\nB\n"}, Row{"A\n\nX\n\nB\n", "A\n\nB\n"}, Row{"A\n\nX\nB\n", "A\n\nB\n"},
        Row{"A\nX\n\nB\n", "A\n\nB\n"}, Row{"A\n \t\nX\n\nB\n", "A\n \t\nB\n"}, Row{"A\n\n\nX\n\nB\n", "A\n\n\nB\n"},
        Row{"  A\n  X\n  B\n", "  A\n  B\n"},
        // Several, with and without blank lines between them.
        Row{"A\n\nX\n\nX\n\nB", "A\n\nB"}, Row{"A\nX\nX\nB", "A\nB"}, Row{"A\nX\n\nX\nB", "A\n\nB"},
        Row{"A\nX\n\nX\n\nX\nB", "A\n\nB"}, Row{"A\n\nX\n\nB\n\nX\n\nC", "A\n\nB\n\nC"},
        // At the beginning and at the end.
        Row{"X\n\nA\n", "A\n"}, Row{"\n\nX\n\nA\n", "A\n"}, Row{"X\nX\nA", "A"}, Row{"A\n\nX", "A"},
        Row{"A\n\nX\n", "A\n"}, Row{"A\n\nX\n\n", "A\n"}, Row{"A\nX", "A"}, Row{"A\nX\n", "A\n"},
        Row{"A\n\nX\n\n  ", "A"}, Row{"A  \n\nX", "A  "},
        // Nothing left.
        Row{"X", ""}, Row{"X\n", ""}, Row{"\n\nX\n\nX\n\n", ""}, Row{"X\r\n", ""},
        // The other line ending.
        Row{"A\r\n\r\nX\r\n\r\nB\r\n", "A\r\n\r\nB\r\n"}, Row{"A\r\n\r\nX", "A"}, Row{"A\r\nX\r\n", "A\r\n"},
        Row{"A\r\nX\r\n\r\nX\r\nB", "A\r\n\r\nB"}, Row{"X\r\n\r\nA", "A"},
        // A carriage return alone ends no line.
        Row{"A\n\r\rX\nB", "A\nB"}, Row{"A\n\r \nX\nB", "A\n\r \nB"}));

std::size_t longest_blank_run(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const TextLine& line : lines_of(text)) {
        run = line.blank() ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

void check(const std::string& text) {
    SCOPED_TRACE(testing::PrintToString(text));
    const std::string after = cut(text);
    std::vector<std::string_view> kept;
    for (const TextLine& line : lines_of(text))
        if (!line.blank() && line.content.find('X') == std::string_view::npos) kept.push_back(line.content);
    std::vector<std::string_view> left;
    for (const TextLine& line : lines_of(after))
        if (!line.blank()) left.push_back(line.content);
    EXPECT_EQ(left, kept);
    EXPECT_LE(longest_blank_run(after), longest_blank_run(text));
    EXPECT_EQ(cut(after), after);
    if (kept.empty()) {
        EXPECT_TRUE(after.empty() || text.find('X') == std::string::npos);
    } else {
        EXPECT_EQ(after.back() == '\n', text.back() == '\n');
    }
}

TEST(CutLines, OfAPieceLeaveWhatSeparatesItFromTheNext) {
    const struct {
        const char* before;
        const char* after;
        Edges edges;
        bool blank_end;
    } cases[] = {
        {"A\n\nX\n\n", "A\n\n", {true, false, false}, true},    // more comes behind
        {"A\nX\n", "A\n", {true, false, false}, false},         //
        {"A\nX\n\n", "A\n\n", {true, false, false}, true},      //
        {"X\n\n", "", {true, false, false}, false},             // the very beginning
        {"X\n\nB\n", "\nB\n", {false, false, false}, false},    // a line stands before
        {"X\n\nB\n", "B\n", {false, false, true}, false},       // a blank line does
        {"\nX\n\nB\n", "\nB\n", {false, false, false}, false},  //
        {"X\n\n", "", {false, false, true}, true},              // nothing is left: as before
        {"A\n\nX\n", "A\n", {false, true, false}, false},       // the very end
    };
    for (const auto& row : cases)
        EXPECT_EQ(cut(row.before, row.edges), row.after) << testing::PrintToString(row.before);
    for (const auto& row : cases)
        EXPECT_EQ(leaves_blank_end(row.after, {}, row.edges.after_blank), row.blank_end) << row.before;
}

TEST(CutLines, HoldsForEverySmallText) {
    const std::vector<std::string> parts{"A", "X", "", " "};
    const std::size_t most = 6;
    for (const char* ending : {"\n", "\r\n"}) {
        for (std::size_t length = 1; length <= most; ++length) {
            std::size_t count = 1;
            for (std::size_t i = 0; i < length; ++i) count *= parts.size();
            for (std::size_t code = 0; code < count; ++code) {
                std::string text;
                for (std::size_t i = 0, rest = code; i < length; ++i, rest /= parts.size())
                    text.append(i > 0 ? ending : "").append(parts[rest % parts.size()]);
                check(text);
            }
        }
    }
}

TEST(CutLines, HoldsForRandomText) {
    std::mt19937 random{7};
    const std::vector<std::string> parts{"A", "X", " ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "B\n", "X\n", "\n\nX"};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t n = random() % 20; n > 0; --n) text += parts[random() % parts.size()];
        if (!text.empty()) check(text);
    }
}

TEST(CutLines, TakesTenMillionBlankLinesInItsStride) {
    const std::string blank(test::cases(10'000'000), '\n');
    EXPECT_EQ(cut(blank + "X" + blank + "A"), "A");
    EXPECT_EQ(cut("A" + blank + "X" + blank), "A\n");
}

}  // namespace
}  // namespace cutline::edit
