#include "pass/boilerplate/user_lines.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"

namespace cutline::pass::boilerplate {
namespace {

bool matches(const std::string& rule, const std::string& line, const std::string& site = "") {
    const UserLines lines{{rule}, "cut-lines"};
    text::Scan scan;
    text::scan(line, scan);
    return lines.match(line, scan.lines.front(), site);
}

struct Row {
    const char* rule;
    const char* line;
    bool matches;
};
class UserLinesTable : public testing::TestWithParam<Row> {};

TEST_P(UserLinesTable, Match) { EXPECT_EQ(matches(GetParam().rule, GetParam().line), GetParam().matches); }

INSTANTIATE_TEST_SUITE_P(
    Table, UserLinesTable,
    testing::Values(Row{"Tip line: 555", "  tip LINE 555.", true}, Row{"Tip line: 555", "tip line: 556", false},
                    Row{"Tip line", "The tip line", false}, Row{"***", "***", true}, Row{"***", " *** ", true},
                    Row{"***", "****", false}, Row{"/^Tip/", "Tip line", true}, Row{"/^Tip/", "  Tip line", true},
                    Row{"/^Tip/", "A Tip", false}, Row{"/tip/", "A tip here", true}, Row{"/(?i)TIP$/", "a tip", true},
                    Row{"//", "//", true}, Row{"//", "anything", false}, Row{"/[0-9]{3}/", "call 555 now", true},
                    Row{"# a note", "a note", false}, Row{"#", "#", false}, Row{"#note", "note", true},
                    Row{"Tip line\r\n", "tip line", true}, Row{"", "x", false}, Row{"  ", "x", false}));

TEST(UserLines, HoldForTheirSiteAlone) {
    for (const std::string rule : {"news.example\tTip line", "News.Example\t/^Tip/", "news.example\t***"}) {
        const std::string line = rule.back() == '*' ? "***" : "Tip line";
        EXPECT_TRUE(matches(rule, line, "news.example"));
        EXPECT_FALSE(matches(rule, line, "other.example"));
        EXPECT_FALSE(matches(rule, line));
    }
    EXPECT_TRUE(matches("\tTip line", "Tip line", "any.example"));
}

TEST(UserLines, NameTheLineOfABadExpression) {
    try {
        const UserLines lines{{"fine", "/(/"}, "keep-lines"};
        FAIL();
    } catch (const Error& error) {
        const std::string what = error.what();
        EXPECT_NE(what.find("keep-lines, line 2"), std::string::npos) << what;
        EXPECT_EQ(what.find('\n'), std::string::npos) << what;
    }
}

TEST(UserLines, TakeBytesThatAreNotUtf8) { EXPECT_TRUE(matches("/x$/", "\xFF\xFEx")); }

}  // namespace
}  // namespace cutline::pass::boilerplate
