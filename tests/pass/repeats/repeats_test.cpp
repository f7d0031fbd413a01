#include "pass/repeats/repeats.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/repeats/clean.hpp"

namespace cutline::pass {
namespace {

using Lines = std::vector<std::string>;

const std::string ferry =
    "Ferry crews in the northern harbour refused to sail on Tuesday after the old pier gave way under a coal lorry.";
const std::string ferry_bare = ferry.substr(0, ferry.size() - 1);
const std::string master =
    "The harbour master, who had asked for repairs since spring, promised an answer before the end of the month.";
const std::string quote =
    "“Nobody should have to choose between a wage and a dry pair of boots on that pier,” said Ada Quill.";
const std::string paragraph =
    "Her crew agreed with her. The pier was built for fishing boats and has not seen an inspector in eleven years. It "
    "carries forty lorries a day.";
const std::string sentence = "The pier was built for fishing boats and has not seen an inspector in eleven years.";
const std::string more = "Talks go on at the town hall on Friday, behind closed doors and without the unions.";
const std::string last = "No ferry is expected to leave the northern harbour before then, crews say.";

struct Cut {
    const char* name;
    Lines before;
    Lines after;
    Rule rule;
};

const std::vector<Cut> cuts{
    {"a paragraph under the page's title, and above a credit",
     {"The old pier", ferry, "The storm", ferry, "Photo: Jo Doe/Agency"},
     {"The old pier", ferry, "The storm", "Photo: Jo Doe/Agency"},
     Rule::repeats_same},
    {"a paragraph again", {ferry, master, ferry}, {ferry, master}, Rule::repeats_same},
    {"in other quotation marks and case",
     {quote, master,
      "\"NOBODY should have to choose between a wage and a dry pair of boots on that pier,\" said Ada Quill."},
     {quote, master},
     Rule::repeats_same},
    {"a short line next to its copy",
     {master, "Crews want a new pier now", "Crews want a new pier now", last},
     {master, "Crews want a new pier now", last},
     Rule::repeats_same},
    {"a caption without a full stop, before its paragraph",
     {ferry_bare, master, ferry},
     {master, ferry},
     Rule::repeats_same},
    {"two captions, and the paragraph",
     {ferry, master, ferry_bare + " (pictured above)", ferry_bare + " (pictured above)", last},
     {ferry, master, last},
     Rule::repeats_restates},
    {"brackets in the middle",
     {ferry, master,
      "Ferry crews in the northern harbour (pictured) refused to sail on Tuesday after the old pier gave way under a "
      "coal lorry"},
     {ferry, master},
     Rule::repeats_restates},
    {"a credit in brackets",
     {ferry_bare + ". (AP Photo/Jo Doe)", master, ferry},
     {master, ferry},
     Rule::repeats_restates},
    {"a credit with a label",
     {master, ferry, ferry_bare + " Photograph: Jo Doe/AFP"},
     {master, ferry},
     Rule::repeats_restates},
    {"of two captions the one without the credit",
     {ferry_bare + " (AP Photo/Jo Doe)", master, ferry_bare},
     {master, ferry_bare},
     Rule::repeats_restates},
    {"a prefix", {"WATCH: " + ferry, master, ferry}, {master, ferry}, Rule::repeats_restates},
    {"a prefix before a quotation", {quote, master, "FILE - " + quote}, {quote, master}, Rule::repeats_restates},
    {"a typo",
     {ferry, master,
      "Ferry crews in the northern harbour refsued to sail on Tuesday after the old pier gave way under a coal lorry."},
     {ferry, master},
     Rule::repeats_restates},
    {"a word taken apart",
     {master, "The half-mile pier gave way on Tuesday, and no ferry has left the harbour since then.",
      "The halfmile pier gave way on Tuesday, and no ferry has left the harbour since then (pictured)"},
     {master, "The half-mile pier gave way on Tuesday, and no ferry has left the harbour since then."},
     Rule::repeats_restates},
    {"truncated",
     {master, "Ferry crews in the northern harbour refused to sail on Tuesday after the…", ferry},
     {master, ferry},
     Rule::repeats_restates},
    {"a caption of the paragraph's first sentence",
     {master, paragraph, last,
      "Her crew agreed with her. The pier was built for fishing boats and has not seen an inspector in eleven years "
      "(pictured)"},
     {master, paragraph, last},
     Rule::repeats_restates},
    {"a caption made of two sentences",
     {paragraph, master, more + " " + last,
      last + " The pier was built for fishing boats and has not seen an inspector in eleven years. (AP Photo/Jo Doe)",
      ferry},
     {paragraph, master, more + " " + last, ferry},
     Rule::repeats_restates},
    {"a pull quote", {paragraph, master, sentence, last}, {paragraph, master, last}, Rule::repeats_pull_quote},
    {"a pull quote before its paragraph",
     {master, sentence, last, paragraph},
     {master, last, paragraph},
     Rule::repeats_pull_quote},
    {"a quotation set again",
     {quote, master, "“Nobody should have to choose between a wage and a dry pair of boots on that pier”", last},
     {quote, master, last},
     Rule::repeats_pull_quote},
    {"a quotation and who said it",
     {quote, master,
      "“Nobody should have to choose between a wage and a dry pair of boots on that pier.” — Ada Quill, deckhand",
      last},
     {quote, master, last},
     Rule::repeats_pull_quote},
    {"a page's title",
     {"Ferry crews walk out | The Daily Example", "Ferry crews walk out", master, ferry},
     {"Ferry crews walk out", master, ferry},
     Rule::repeats_title},
    {"a headline again below the byline",
     {"Ferry crews walk out over the old pier", "By Ada Quill", "Ferry crews walk out over the old pier", master,
      ferry},
     {"Ferry crews walk out over the old pier", "By Ada Quill", master, ferry},
     Rule::repeats_title},
    {"a line twice",
     {master, ferry_bare + ", police said. " + ferry_bare + ", police said.", last},
     {master, ferry_bare + ", police said.", last},
     Rule::repeats_self},
    {"a doubled credit",
     {master, "Enlarge this image toggle caption Jo Doe/Getty Images Jo Doe/Getty Images", last},
     {master, "Enlarge this image toggle caption Jo Doe/Getty Images", last},
     Rule::repeats_self},
    {"a headline twice within a line",
     {master, "Related Video Crews walk out as the old pier gives way Crews walk out as the old pier gives way", last},
     {master, "Related Video Crews walk out as the old pier gives way", last},
     Rule::repeats_self},
    {"a passage with its short lines",
     {ferry, "Why now?", paragraph, "So it goes.", master, more, ferry, "Why now?", paragraph, "So it goes.", master,
      last},
     {ferry, "Why now?", paragraph, "So it goes.", master, more, last},
     Rule::repeats_same},
};

class Cuts : public testing::TestWithParam<Cut> {};

TEST_P(Cuts, Text) {
    const Cut& row = GetParam();
    const Cleaned cleaned = clean(join(row.before));
    EXPECT_EQ(cleaned.text, join(row.after)) << row.name;
    ASSERT_FALSE(cleaned.first.empty()) << row.name;
    EXPECT_TRUE(std::ranges::any_of(cleaned.first, [&](const auto& splice) { return splice.rule == row.rule; }))
        << row.name;
}

INSTANTIATE_TEST_SUITE_P(Repeats, Cuts, testing::ValuesIn(cuts));

struct Guard {
    const char* name;
    Lines lines;
};

const std::vector<Guard> guards{
    {"a number differs",
     {master, "The pier gave way on Tuesday after 14 lorries had crossed it in an hour.",
      "The pier gave way on Tuesday after 41 lorries had crossed it in an hour."}},
    {"a date differs",
     {"Crews will meet the harbour master on Monday at the town hall to talk about the pier.", master,
      "Crews will meet the harbour master on Friday at the town hall to talk about the pier."}},
    {"a name differs by a letter",
     {"Adams beat Johns in the last race of the day, the harbour master said on Tuesday.", master,
      "Adams beat Jones in the last race of the day, the harbour master said on Tuesday."}},
    {"one of them denies it",
     {"Crews in the northern harbour will sail before the end of the month, the master said.", master,
      "Crews in the northern harbour will not sail before the end of the month, the master said."}},
    {"words put in",
     {ferry, master,
      "Ferry crews in the northern harbour refused, to nobody's surprise, to sail on Tuesday after the old pier gave "
      "way under a coal lorry."}},
    {"two words that look alike",
     {"The harbour lost a million crowns in trade last spring, and more in the summer that came.", master,
      "The harbour lost a billion crowns in trade last spring, and more in the summer that came."}},
    {"a short line far from its copy", {"They want it now.", master, ferry, "They want it now."}},
    {"headings followed by new text",
     {"What the crews say", master, "What the town says", ferry, "What the crews say", more}},
    {"a heading that its text begins with", {last, "Ferry crews in the northern harbour refused to sail", ferry, more}},
    {"list items", {ferry, master, "• " + ferry}},
    {"numbered items", {"1. " + ferry, master, "2. " + ferry}},
    {"labels", {"Status: the pier is closed to all", master, ferry, "Status: the pier is closed to all"}},
    {"lines that introduce something",
     {"Here is what the crews of the northern harbour asked the master for again:", master, ferry,
      "Here is what the crews of the northern harbour asked the master for again:", more}},
    {"table rows",
     {"Monday | 14 lorries | no ferries at all from the northern harbour", master,
      "Monday | 14 lorries | no ferries at all from the northern harbour"}},
    {"dialogue",
     {"QUILL: We have said it again and again, and nobody at the town hall has listened to us.", master,
      "QUILL: We have said it again and again, and nobody at the town hall has listened to us."}},
    {"a question to several people",
     {"What would you do about the northern harbour in your first hundred days?", master,
      "What would you do about the northern harbour in your first hundred days?", ferry}},
    {"a refrain",
     {"Row, boys, row", "the tide is on the turn", "Row, boys, row", "and we shall not return", "Row, boys, row"}},
    {"live-blog signatures", {ferry, "- Ada Quill", master, "- Ada Quill", more, "- Ada Quill"}},
    {"time stamps", {"10:42 a.m.", ferry, "11:05 a.m.", master, "10:42 a.m."}},
    {"separators", {"***", ferry, "***", master, "***"}},
    {"digits", {"1 2 3 4 5 6", ferry, "1 2 3 4 5 6", master}},
    {"bibliography entries",
     {"Quill, A., et al. (2010). Piers of the northern coast and what became of them. pp. 3-9.", master,
      "Quill, A., et al. (2010). Piers of the northern coast and what became of them. pp. 3-9."}},
    {"a sentence and the post that it quotes",
     {"“We sail when the pier is safe and not a day before that,” Ms. Quill wrote.", master,
      "We sail when the pier is safe and not a day before that — Ada Quill (@adaquill) June 3, 2019"}},
    {"a post whose signature stands on the next line",
     {"“We sail when the pier is safe and not a day before that, and not for less,” Ms. Quill wrote on Tuesday.",
      master, "We sail when the pier is safe and not a day before that",
      "and not for less — Ada Quill (@adaquill) June 3, 2019"}},
    {"a statement after the sentence that quotes it",
     {"“The pier was built for fishing boats and has not seen an inspector in eleven years,” the union wrote. “It "
      "carries forty lorries a day.”",
      "The union wrote this on the door of the town hall:", sentence, master}},
    {"a correction that quotes the article",
     {sentence, master,
      "Correction: An earlier version was wrong. The pier was built for fishing boats and has not seen an inspector in "
      "eleven years."}},
    {"a paragraph that a caption says more of",
     {sentence, master, sentence + " It is due to be taken down in May. (AP Photo/Jo Doe)"}},
    {"brackets with something new",
     {ferry, master,
      "Ferry crews in the northern harbour (and most in the southern one) refused to sail on Tuesday after the old "
      "pier gave way under a coal lorry."}},
    {"other brackets",
     {"The crews (not the master) asked for a new pier in the northern harbour last spring.", master,
      "The crews (and the master) asked for a new pier in the northern harbour last spring."}},
    {"a speaker's repetition",
     {ferry,
      "“They never asked us. They never asked us about the old pier. They never asked us about the old pier. Never,” "
      "she said."}},
    {"a speech that takes itself up behind a dash",
     {master,
      "That is why I ask for a new pier. Nobody—nobody who loads forty lorries a day—nobody who loads forty lorries a "
      "day should have to swim home. And we asked for a lamp at the end of the pier--a lamp at the end of the pier, "
      "I said, and not a candle. I speak for the people of the town—you who live and work in the town—you who live and "
      "work in the town know it."}},
    {"what is taken up behind other signs",
     {master,
      "So it is I who load forty lorries a day ― I who load forty lorries a day and swim home. There was a lamp at the "
      "end of the pier… a lamp at the end of the pier, he said, and not a candle."}},
    {"entries under labels of their own",
     {master, "Monday", "Mostly clear, with a low around six degrees and a light wind from the west.", "Tuesday",
      "Cloudy all day.", "Wednesday", "Mostly clear, with a low around six degrees and a light wind from the west.",
      "Thursday", "Rain."}},
    {"answers to several questions",
     {"Will the ferry sail on Tuesday, and will it take lorries as before?",
      "The harbour master did not answer the question, though we put it to him three times.",
      "Will the pier be mended before the winter, and who will pay for it?",
      "The harbour master did not answer the question, though we put it to him three times."}},
    {"lines of verse near the top",
     {"Two crows upon the harbour wall", "and nobody to feed them,", "the tide is coming up the hall",
      "Two crows upon the harbour wall", "and nobody to heed them."}},
    {"what is said twice within quotation marks",
     {master, "“The pier was never mine at all, my dear. The pier was never mine at all, my dear.”", more}},
    {"code",
     {"for (int i = 0; i < n; ++i) { crew[i] = pier[i]; } for (int i = 0; i < n; ++i) { crew[i] = pier[i]; }", master}},
};

class Guards : public testing::TestWithParam<Guard> {};

TEST_P(Guards, Stay) {
    for (Preset preset : {Preset::careful, Preset::balanced}) {
        const std::string text = join(GetParam().lines);
        EXPECT_EQ(clean(text, with_preset(preset)).text, text) << GetParam().name;
    }
}

INSTANTIATE_TEST_SUITE_P(Repeats, Guards, testing::ValuesIn(guards));

struct Setting {
    const char* name;
    std::string before;
    std::string after;
};

const std::vector<Setting> settings{
    {"final newline", ferry + "\n\n" + master + "\n\n" + ferry + "\n", ferry + "\n\n" + master + "\n"},
    {"no final newline", ferry + "\n\n" + master + "\n\n" + ferry, ferry + "\n\n" + master},
    {"CRLF", ferry + "\r\n\r\n" + ferry + "\r\n\r\n" + master + "\r\n", ferry + "\r\n\r\n" + master + "\r\n"},
    {"single newlines", ferry + "\n" + ferry + "\n" + master, ferry + "\n" + master},
    {"the first lines go", ferry_bare + "\n\n" + ferry_bare + " (pictured)\n\n" + master + "\n\n" + ferry,
     master + "\n\n" + ferry},
    {"the last lines go", ferry + "\n\n" + master + "\n\n" + ferry_bare + "\n\n" + ferry_bare + "\n",
     ferry + "\n\n" + master + "\n"},
    {"several follow one another",
     ferry + "\n\n" + ferry_bare + "\n\n" + ferry_bare + "\n\n" + ferry_bare + "\n\n" + master,
     ferry + "\n\n" + master},
    {"a paragraph break stays", ferry + "\n" + last + "\n" + ferry_bare + "\n\n" + master,
     ferry + "\n" + last + "\n\n" + master},
    {"indented", "  " + ferry + "\n\n  " + master + "\n\n  " + ferry + "\n\n  " + last,
     "  " + ferry + "\n\n  " + master + "\n\n  " + last},
};

class Settings : public testing::TestWithParam<Setting> {};

TEST_P(Settings, AreKept) { EXPECT_EQ(clean(GetParam().before).text, GetParam().after) << GetParam().name; }

INSTANTIATE_TEST_SUITE_P(Repeats, Settings, testing::ValuesIn(settings));

TEST(Repeats, SaysWhy) {
    const std::string text = join({ferry, master, ferry_bare + " (pictured)"});
    const Cleaned cleaned = clean(text);
    ASSERT_EQ(cleaned.first.size(), 1U);
    const edit::Splice& splice = cleaned.first[0];
    EXPECT_EQ(splice.rule, Rule::repeats_restates);
    EXPECT_EQ(splice.like, 0U);
    EXPECT_EQ(splice.seen[0], 1U);
    EXPECT_EQ(splice.seen[1], 21U);
    EXPECT_LT(splice.score, 1000U);
    EXPECT_EQ(splice.put, "");
}

TEST(Repeats, PointsAtWhatStaysInTheEnd) {
    // The second caption is equal to the first, which restates the paragraph.
    const std::string text = join({ferry_bare + " (pictured)", ferry_bare + " (pictured)", master, ferry});
    const Cleaned cleaned = clean(text);
    ASSERT_EQ(cleaned.first.size(), 2U);
    for (const edit::Splice& splice : cleaned.first) EXPECT_EQ(splice.like, text.rfind(ferry));
}

TEST(Repeats, PointsIntoTheParagraphOfAPullQuote) {
    const std::string text = join({paragraph, master, sentence});
    const Cleaned cleaned = clean(text);
    ASSERT_EQ(cleaned.first.size(), 1U);
    EXPECT_EQ(cleaned.first[0].like, text.find(sentence));
}

TEST(Repeats, EachRuleCanBeSwitchedOff) {
    for (const Cut& row : cuts) {
        Config config;
        config.rules = RuleSet{};
        EXPECT_EQ(clean(join(row.before), config).text, join(row.before));
        config.rules = *find_rules("repeats");
        config.rules.erase(row.rule);
        for (const edit::Splice& splice : clean(join(row.before), config).first)
            EXPECT_NE(splice.rule, row.rule) << row.name;
    }
}

TEST(Repeats, PresetsAskForMoreOrLess) {
    const std::string text = join({"Crews want a new pier here now. Nobody has listened so far.", master, ferry,
                                   "Crews want a new pier here now."});
    EXPECT_EQ(clean(text, with_preset(Preset::balanced)).text, text);
    const std::string twelve = join({"No ferry left the northern harbour on any day of last week.", master, ferry,
                                     "No ferry left the northern harbour on any day of last week."});
    EXPECT_EQ(clean(twelve, with_preset(Preset::careful)).text, twelve);
    EXPECT_NE(clean(twelve, with_preset(Preset::thorough)).text, twelve);
}

TEST(Repeats, OtherScripts) {
    const std::string russian =
        "Экипажи паромов северной гавани во вторник отказались выходить в море из-за старого причала.";
    const std::string greek = "Ο λιμενάρχης υποσχέθηκε απάντηση πριν από το τέλος του μήνα, είπε την Τρίτη.";
    EXPECT_EQ(clean(join({russian, greek, russian})).text, join({russian, greek}));
    const std::string chinese = "北方港口的渡轮船员星期二拒绝出航因为旧码头在一辆运煤卡车下面倒塌了没有人受伤";
    EXPECT_EQ(clean(join({chinese, greek, chinese})).text, join({chinese, greek}));
}

TEST(Repeats, AnyBytesWillDo) {
    std::string bytes;
    for (int i = 0; i < 3000; ++i) bytes.push_back(static_cast<char>(i * 7919 >> 3));
    EXPECT_NO_THROW(clean(bytes));
    EXPECT_EQ(clean("").text, "");
    EXPECT_EQ(clean("\n\n\n").text, "\n\n\n");
}

}  // namespace
}  // namespace cutline::pass
