#include "pass/spacing/spacing.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "pass/unicode/unicode.hpp"

namespace cutline::pass {
namespace {

std::string run(Pass& pass, std::string_view text) {
    const text::Origin origin{.site = {}, .language = {}, .may_be_broken = true};
    text::Scan scan;
    edit::Splices splices;
    pass.propose(text::View{text, origin, scan}, splices);
    const std::size_t proposed = splices.size();
    edit::settle(splices);
    EXPECT_EQ(splices.size(), proposed) << "proposals overlap: " << testing::PrintToString(text);
    for (const edit::Splice& splice : splices)
        EXPECT_NE(text.substr(splice.begin, splice.end - splice.begin), splice.put);
    std::string out;
    edit::apply(text, splices, out);
    return out;
}

std::string clean(std::string_view text) { return run(*make_spacing(Config{}), text); }

std::string clean_with(Rule rule, std::string_view text) {
    Config config;
    config.rules = RuleSet{rule};
    return run(*make_spacing(config), text);
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        EXPECT_EQ(clean(row.text), row.expected) << testing::PrintToString(row.text);
        EXPECT_EQ(clean(row.expected), row.expected) << testing::PrintToString(row.expected);
    }
}

void check_left_alone(const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) EXPECT_EQ(clean(text), text);
}

TEST(Spacing, SpacesBecomeOne) {
    check({
        {"two  spaces.  And   three", "two spaces. And three"},
        {"thin\u2009space, em\u2003space, no\u00A0break, wide\u3000space, math\u205Fspace",
         "thin space, em space, no break, wide space, math space"},
        {"mixed \u00A0 run", "mixed run"},
        {"  indented  text", "  indented text"},
        {"a\r\nb  c\r\nd", "a\r\nb c\r\nd"},
    });
}

TEST(Spacing, AHoleStays) {
    check_left_alone({"It consists of  of forest.", "of  of", "from the   the north"});
    check({{"It is a roof  of wood", "It is a roof of wood"},
           {"harbour  harbour", "harbour harbour"},
           {"of \u00A0 often", "of often"},
           {"m\u00EAme  me", "m\u00EAme me"},
           {"le  le\u00E7on", "le le\u00E7on"},
           {"don't  t", "don't t"},
           {"The  the", "The the"}});
}

TEST(Spacing, NoBreakSpaceStaysWhereItBelongs) {
    check_left_alone({
        "«\u00A0Non\u00A0!\u00A0» dit-il\u00A0; pourquoi\u00A0?",
        "12\u00A0000 francs et 5\u202F%, soit\u202F: rien",
        "「はい」\u3000と言った",
        "\u3000段落の始まり",
    });
    check({{"Oui\u00A0 ! 10 \u00A0000", "Oui\u00A0! 10\u00A0000"}, {"Dr.\u00A0Smith", "Dr. Smith"}});
}

TEST(Spacing, WhatIsLaidOutStays) {
    check_left_alone({
        "col\tumn",
        "\tcode  here",
        "a\t\tb  c",
        "Name      Points\nAnders    12\nBo        7",
        "    if x:  # indented  code",
        "| a   | b  |",
        "alpha  beta\ngamma  delta\n",
        "usage:\n -f  read it from a\n     file",
        "  -v     say more",
    });
    check({{"one  two\nthree  four", "one two\nthree four"}, {"End.  Start\nEnd.  Start", "End. Start\nEnd. Start"}});
}

TEST(Spacing, Trailing) {
    check({
        {"a \nb\t \r\nc\u00A0", "a\nb\r\nc"},
        {"a\n   ", "a\n"},
        {"   ", ""},
        {" \r", " \r"},
    });
}

TEST(Spacing, BlankLines) {
    check({
        {"a\n\n\nb", "a\n\nb"},
        {"a\n \n\t\n\nb", "a\n\nb"},
        {"a\r\n\r\n\r\nb", "a\r\n\r\nb"},
        {"a\r\n \r\n\n\r\nb\r\n", "a\r\n\r\nb\r\n"},
        {"\n\n\na", "\na"},
        {"a\n\n\n\n", "a\n\n"},
        {"a\n\n \n ", "a\n\n"},
        {"\n\n\n", "\n"},
    });
    check_left_alone({"", "\n", "a", "a\n", "a\nb", "a\n\nb\n\n", "\r\n", "\ra\r\rb\r"});
    EXPECT_EQ(clean_with(Rule::spacing_blank_lines, "a\n  \n \nb \n"), "a\n  \nb \n");
    EXPECT_EQ(clean_with(Rule::spacing_trailing, "a\n  \n \nb \n"), "a\n\n\nb\n");
}

TEST(Spacing, BeforeComma) {
    check({
        {"he said , then left", "he said, then left"},
        {"“Yes” , she said", "“Yes”, she said"},
        {"in 2019  , and", "in 2019, and"},
        {"(twice) , and", "(twice), and"},
        {"at the end ,", "at the end,"},
        {"so\u00A0, then", "so, then"},
    });
    check_left_alone({
        "$1 ,000",
        "a , b , c , d , e",
        "call(a , b);",
        "le signe « , » ou \" , \"",
        "x = {1 , 2}",
        "Attention : ceci ; vraiment ! oui ?",
        ", so",
    });
}

TEST(Spacing, AfterPeriod) {
    check({
        {"They lost the game.Now they go home", "They lost the game. Now they go home"},
        {"We will see.It's late", "We will see. It's late"},
        {"“We will see.”The coach left", "“We will see.” The coach left"},
        {"We will see.“It is late”", "We will see. “It is late”"},
        {"He said \"go home.\"Nobody went", "He said \"go home.\" Nobody went"},
        {"He slept.\"I was tired,\" he said", "He slept. \"I was tired,\" he said"},
        {"\"Go home.\"\"No, you go\" he said", "\"Go home.\" \"No, you go\" he said"},
        {"Is it true?Nobody knows", "Is it true? Nobody knows"},
        {"he moved to Paris.The city", "he moved to Paris. The city"},
        {"he moved to Paris.Friends of his came", "he moved to Paris. Friends of his came"},
        {"until next week.McBride was there", "until next week. McBride was there"},
        {"she will run in 2016.Bell said so", "she will run in 2016. Bell said so"},
        {"that was in 2011.The next year", "that was in 2011. The next year"},
        {"(or so they say).But it", "(or so they say). But it"},
        {"c’est fini.Le lendemain il part", "c’est fini. Le lendemain il part"},
    });
}

TEST(Spacing, AfterPeriodAbstains) {
    check_left_alone({
        "bought on Booking.Com today",
        "written in Node.Js and Asp.Net today",
        "see readme.Txt or Report.Pdf there",
        "mail anna.Berg@example.org now",
        "follow @anna.Berg for more",
        "http://example.org/a.Berg is down",
        "J.K. Rowling, a Ph.D. from the U.S.A. and J.R.R.Tolkien",
        "System.Out.println and foo.Bar(x)",
        "call obj.Method();",
        "Swift's Text.Length is slow",
        "wait...Then go",
        "version 2.0.Beta",
        "shares of BRK.A BERKSHIRE",
        "Yahoo!News said",
        "the .Net framework",
        "will.I.am sang",
        "wrote to Anna.Berg",
        "seen on example.Org",
        "one.TWO three",
        "he said \"go.\"Now",  // an odd number of quotation marks: who knows
    });
}

/// Whatever it is given, what comes out is left alone.
class Hostile : public testing::Test {
  protected:
    std::string text() {
        static const std::vector<std::string> pieces{"a",
                                                     "word",
                                                     "The",
                                                     "B",
                                                     "5",
                                                     "  ",
                                                     " ",
                                                     " ",
                                                     "\n",
                                                     "\n",
                                                     "\r\n",
                                                     "\r",
                                                     "\t",
                                                     ",",
                                                     ".",
                                                     "!",
                                                     "\"",
                                                     "”",
                                                     "“",
                                                     ")",
                                                     "«",
                                                     "%",
                                                     ":",
                                                     ";",
                                                     "|",
                                                     "\u00A0",
                                                     "é",
                                                     "\u2009",
                                                     "\u3000",
                                                     "\u202F",
                                                     "\u200B",
                                                     "\u0301",
                                                     "&nbsp;",
                                                     "\x80",
                                                     "\xE2\x80",
                                                     "Ã ",
                                                     "â€™",
                                                     "\u00AD",
                                                     "漢",
                                                     "\f",
                                                     "Ph.D",
                                                     "  x  y",
                                                     "word.Here it is",
                                                     " , "};
        std::string text;
        for (std::size_t size = random_() % 30; size > 0; --size) text += pieces[random_() % pieces.size()];
        return text;
    }
    std::mt19937 random_{20261124};
};

TEST_F(Hostile, CleaningTwiceChangesNothingMore) {
    for (int round = 0; round < 30000; ++round) {
        const std::string before = text();
        const std::string once = clean(before);
        ASSERT_EQ(clean(once), once) << testing::PrintToString(before);
    }
}

TEST_F(Hostile, WithUnicodeItComesToRest) {
    const auto unicode = make_unicode(Config{});
    const auto spacing = make_spacing(Config{});
    for (int round = 0; round < 20000; ++round) {
        const std::string before = text();
        std::string now = before;
        for (int i = 0; i < 3; ++i) now = run(*spacing, run(*unicode, now));
        ASSERT_EQ(run(*unicode, now), now) << testing::PrintToString(before);
        ASSERT_EQ(run(*spacing, now), now) << testing::PrintToString(before);
    }
}

TEST(Spacing, TakesLongRunsInItsStride) {
    const std::size_t many = 2'000'000;
    EXPECT_EQ(clean(std::string(many, ' ')), "");
    EXPECT_EQ(clean("a" + std::string(many, ' ') + "b"), "a b");
    EXPECT_EQ(clean(std::string(many, '\n')), "\n");
    std::string blank;
    std::string commas;
    std::string sentences;
    for (std::size_t i = 0; i < many / 10; ++i) {
        blank += " \r\n";
        commas += "a , b  c\"";
        sentences += "word.\"The ";
    }
    EXPECT_EQ(clean(blank), "\r\n");
    EXPECT_LT(clean(commas).size(), commas.size());
    EXPECT_GE(clean(sentences).size(), sentences.size());
}

}  // namespace
}  // namespace cutline::pass
