#include "pass/spelling/spelling.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/cases.hpp"
#include "support/generator.hpp"

namespace cutline::pass {
namespace {

struct Result {
    std::string text;
    edit::Splices splices;
};

Result run(std::string_view text, const Config& config = {}, std::string_view language = {}) {
    text::Scan scan;
    text::Origin origin;
    origin.language = language;
    const text::View view(text, origin, scan);
    Result result;
    make_spelling(config)->propose(view, result.splices);
    edit::settle(result.splices);
    edit::apply(text, result.splices, result.text);
    return result;
}

std::string clean(std::string_view text, const Config& config = {}) { return run(text, config).text; }

/// English prose that has each word in it once, and nothing else of note.
const std::string prose =
    "They said on Monday that the work would be done by the end of the year, and that it was not late.\n";

/// A document in which `name` stands three times, then `sentence`.
std::string about(const std::string& name, const std::string& sentence) {
    return name + " was in the news. We asked the people of " + name + " what they had seen, and then " + name +
           " was all that they spoke of.\n" + sentence + "\n" + prose;
}

struct Row {
    const char* name;
    const char* sentence;
    const char* corrected;
};

class OwnWords : public testing::TestWithParam<Row> {};

TEST_P(OwnWords, AreEvidence) {
    const Row row = GetParam();
    const std::string text = about(row.name, row.sentence);
    EXPECT_EQ(clean(text), about(row.name, row.corrected)) << row.sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Corrected, OwnWords,
    testing::Values(
        Row{"Brandovia", "The border with Brandvia is closed.", "The border with Brandovia is closed."},
        Row{"Brandovia", "The border with Brandoiva is closed.", "The border with Brandovia is closed."},
        Row{"Brandovia", "The border with Brandoovria is closed.", "The border with Brandoovria is closed."},
        Row{"Brandovia", "The border with Vrandovia is closed.", "The border with Brandovia is closed."},
        Row{"Brandovia", "The border with Randovia is closed.", "The border with Brandovia is closed."},
        Row{"Brandovia", "The Elland-Brandvia line is closed.", "The Elland-Brandovia line is closed."},
        Row{"Brandovia", "It is Brandvia's line now.", "It is Brandovia's line now."},
        Row{"Brandovia", "It is Brandvia\u2019s line now.", "It is Brandovia\u2019s line now."},
        Row{"Brandovia", "They call it \u201CBrandvia\u201D now.", "They call it \u201CBrandovia\u201D now."},
        Row{"Ukraine", "The Russia-Ukraie war goes on.", "The Russia-Ukraine war goes on."}));

INSTANTIATE_TEST_SUITE_P(
    LeftAlone, OwnWords,
    testing::Values(
        Row{"Brandovia", "The Brandovian border is closed.", "The Brandovian border is closed."},
        Row{"Brandovia", "The two Brandovias met in town.", "The two Brandovias met in town."},
        Row{"Brandovia", "The border with BRANDVIA is closed.", "The border with BRANDVIA is closed."},
        Row{"Brandovia", "The border with BrandVia is closed.", "The border with BrandVia is closed."},
        Row{"Brandovia", "Write to @Brandvia about it.", "Write to @Brandvia about it."},
        Row{"Brandovia", "Write to #Brandvia about it.", "Write to #Brandvia about it."},
        Row{"Brandovia", "See www.Brandvia.org for more.", "See www.Brandvia.org for more."},
        Row{"Brandovia", "See Brandvia.txt for more.", "See Brandvia.txt for more."},
        Row{"Brandovia", "See Brandvia_map for more.", "See Brandvia_map for more."},
        Row{"Brandovia", "See Brandvia/index for more.", "See Brandvia/index for more."},
        Row{"Brandovia", "The Brandvia (sic) is closed.", "The Brandvia (sic) is closed."},
        Row{"Brandovia", "It is Brandvia, not Brandovia.", "It is Brandvia, not Brandovia."},
        Row{"Brandovia", "Brandvia and Brandvia are one.", "Brandvia and Brandvia are one."},
        Row{"Obama", "The tape was made by Osama that year.", "The tape was made by Osama that year."},
        Row{"James", "The throw was by Jameis that day.", "The throw was by Jameis that day."},
        Row{"Energy", "The power was sold by Entergy that year.", "The power was sold by Entergy that year."},
        Row{"Johnson", "The vote was lost by Johnston that day.", "The vote was lost by Johnston that day."},
        Row{"Stephen", "The vote was lost by Stephan that day.", "The vote was lost by Stephan that day."},
        Row{"Brandovia", "They call it \u201CBrandoviay\u201D now.", "They call it \u201CBrandoviay\u201D now."},
        Row{"Taad", "The vote was lost by Tiad that day.", "The vote was lost by Tiad that day."},
        Row{"Code", "The app was made with Xcode in that year.", "The app was made with Xcode in that year."},
        Row{"Qaeda", "The group al-Qaida said the same.", "The group al-Qaida said the same."}));

struct Sentence {
    const char* before;
    const char* after;
};

class LexiconRule : public testing::TestWithParam<Sentence> {};

TEST_P(LexiconRule, Decides) {
    const auto [before, after] = GetParam();
    EXPECT_EQ(clean(prose + before + "\n"), prose + (after == nullptr ? before : after) + "\n");
}

INSTANTIATE_TEST_SUITE_P(Corrected, LexiconRule,
                         testing::Values(Sentence{"The goverment has said that it will pay for the bridge.",
                                                  "The government has said that it will pay for the bridge."},
                                         Sentence{"She did not immediatley answer to our questions.",
                                                  "She did not immediately answer to our questions."},
                                         Sentence{"The new rules have not occured to him before that.",
                                                  "The new rules have not occurred to him before that."},
                                         Sentence{"He was beleived to have left the town with them.",
                                                  "He was believed to have left the town with them."},
                                         Sentence{"He was not sure tht she had seen it on that day.",
                                                  "He was not sure that she had seen it on that day."},
                                         Sentence{"overnment money was not what they had asked for.",
                                                  "Government money was not what they had asked for."},
                                         Sentence{"The number of workers worldwid e has been on the rise.",
                                                  "The number of workers worldwide has been on the rise."},
                                         Sentence{"The pub lic was not told of the plan that they had.",
                                                  "The public was not told of the plan that they had."},
                                         Sentence{
                                             "He told us that \u201Cthe goverxnment is not to blame\u201D for it.",
                                             "He told us that \u201Cthe government is not to blame\u201D for it."}));

INSTANTIATE_TEST_SUITE_P(
    LeftAlone, LexiconRule,
    testing::Values(Sentence{"The reshoring of work has been good for the town.", nullptr},
                    Sentence{"The backend of the shop was written by his sister.", nullptr},
                    Sentence{"They wanted to deplatform the man and were doomscrolling.", nullptr},
                    Sentence{"He had to pre-empt the vote and to re-elect the board.", nullptr},
                    Sentence{"He was fightin' for the town and for its people.", nullptr},
                    Sentence{"They were good boyz and they were with us that day.", nullptr},
                    Sentence{"The motto of the town was \u201Cunidos para siempre\u201D and it was old.", nullptr},
                    Sentence{"He wrote that \u201Cthe goverment [sic] is bad for us\u201D and left.", nullptr},
                    Sentence{"It was the \u201C[d]espite\u201D that they did not like in the text.", nullptr},
                    Sentence{"We are gonna tell the goverment that it is wrong.", nullptr},
                    Sentence{"See goverment.example.org or mail to goverment@example.org for it.", nullptr},
                    Sentence{"Then type the_goverment or goverment_list and it is done.", nullptr},
                    Sentence{"The GOVERMENT has said that it will pay for the bridge.", nullptr},
                    Sentence{"The govErment has said that it will pay for the bridge.", nullptr},
                    Sentence{"She said that she was rlly glad of it and of the rest.", nullptr},
                    Sentence{"The road will have to changein to one that is for all.", nullptr},
                    Sentence{"It was there that the lyght was seen by all of the people.", nullptr},
                    Sentence{"It was frm him tht we had our txt msg that day.", nullptr},
                    Sentence{"He sent me three gifs of his cat and of the house.", nullptr},
                    Sentence{"Il governo non ha goverment per la nostra casa.", nullptr}));

class Doubled : public testing::TestWithParam<Sentence> {};

TEST_P(Doubled, Decides) {
    const auto [before, after] = GetParam();
    EXPECT_EQ(clean(prose + before), prose + (after == nullptr ? before : after));
}

INSTANTIATE_TEST_SUITE_P(Corrected, Doubled,
                         testing::Values(Sentence{"He left the the house.", "He left the house."},
                                         Sentence{"The the house was empty.", "The house was empty."},
                                         Sentence{"One of of them was in.", "One of them was in."},
                                         Sentence{"She wants me and and him.", "She wants me and him."},
                                         Sentence{"It was was late by then.", "It was late by then."}));

INSTANTIATE_TEST_SUITE_P(
    LeftAlone, Doubled,
    testing::Values(Sentence{"He said that that was true.", nullptr}, Sentence{"What she had had was lost.", nullptr},
                    Sentence{"What it is is a shame.", nullptr}, Sentence{"What it was was a shame.", nullptr},
                    Sentence{"He works less than he used to to save time.", nullptr},
                    Sentence{"It is on the side of of course the town.", nullptr},
                    Sentence{"They saw The The on stage.", nullptr}, Sentence{"He left the\nthe house.", nullptr},
                    Sentence{"He left the, the house.", nullptr}, Sentence{"He left the  the house.", nullptr},
                    Sentence{"He left the the the house.", nullptr}, Sentence{"Vitamin A a day is good.", nullptr},
                    Sentence{"The A-to-to road is shut.", nullptr},
                    Sentence{"She will take either or or both.", nullptr},
                    Sentence{"It is a slip to write \"the the\" there.", nullptr}));

TEST(Spelling, SaysWhy) {
    const std::string text = about("Brandovia", "The border with Brandvia is closed.");
    const Result result = run(text);
    ASSERT_EQ(result.splices.size(), 1U);
    const edit::Splice& splice = result.splices[0];
    EXPECT_EQ(splice.rule, Rule::spelling_own_words);
    EXPECT_EQ(text.substr(splice.begin, splice.end - splice.begin), "Brandvia");
    EXPECT_EQ(splice.put, "Brandovia");
    EXPECT_EQ(splice.seen, (std::array<std::uint32_t, 2>{3, 1}));
    EXPECT_EQ(text.substr(splice.like, 9), "Brandovia");
    EXPECT_GE(splice.score, 970U);
}

TEST(Spelling, HeedsTheRules) {
    const std::string text =
        about("Brandovia", "The border with Brandvia is closed by the the goverment and the people there.");
    const auto only = [&](Rule rule) {
        Config config;
        config.rules = RuleSet{rule};
        std::vector<Rule> rules;
        for (const edit::Splice& splice : run(text, config).splices) rules.push_back(splice.rule);
        return rules;
    };
    for (const Rule rule : {Rule::spelling_own_words, Rule::spelling_lexicon, Rule::spelling_doubled})
        EXPECT_EQ(only(rule), std::vector<Rule>{rule}) << info(rule).name;
    EXPECT_TRUE(only(Rule::repeats_same).empty());
}

TEST(Spelling, HeedsTheUsersWords) {
    Config config;
    config.words = {"goverment", "Brandvia"};
    const std::string text = about("Brandovia", "The border with Brandvia is closed by the goverment of the town.");
    EXPECT_EQ(clean(text, config), text);
}

TEST(Spelling, HeedsTheConfidence) {
    Config config;
    config.confidence = 1000;
    const std::string text = about("Brandovia", "The border with Brandvia is closed by the goverment of the town.");
    EXPECT_EQ(clean(text, config), text);
}

TEST(Spelling, IsForEnglish) {
    const std::string text = prose + "The goverment has said that it will pay for the bridge.\n";
    EXPECT_EQ(run(text, {}, "de").text, text);
    EXPECT_EQ(run(text, {}, "enm").text, text);
    for (const char* english : {"en", "EN", "en-GB", "en_US"}) EXPECT_NE(run(text, {}, english).text, text) << english;
    const std::string german =
        "Der Goverment hat gesagt, dass die Bruecke bezahlt wird, und dass die Stadt nicht mehr warten muss.\n"
        "Das Wetter war gestern in der Stadt und auf dem Land sehr schoen, aber heute ist es wieder kalt geworden.\n";
    EXPECT_EQ(clean(german), german);
}

TEST(Spelling, DoubledWithCare) {
    Config config;
    config.rules = RuleSet{Rule::spelling_doubled};
    struct Pair {
        std::string_view twice;
        std::string_view once;
    };
    for (const auto& [twice, once] : std::vector<Pair>{{"he saw the the boat", "he saw the boat"},
                                                       {"The the boat left", "The boat left"},
                                                       {"if if it rains", "if it rains"},
                                                       {"it went through through the gate", "it went through the gate"},
                                                       {"a deal with with the club", "a deal with the club"},
                                                       {"it would would be late", "it would be late"}})
        EXPECT_EQ(clean(prose + std::string{twice}, config), prose + std::string{once});
    for (const std::string_view kept :
         {"the fact that that boat left", "they had had enough", "what it is is a boat",
          "the man they talked to to get in", "things to deal with with care", "the end we go back to to start anew",
          "what it was was fear", "The The were a band", "to to to", "the, the boat", "the\nthe boat",
          "many many boats", "very very late", "of of course", "the band the A\u2019s a a-side"})
        EXPECT_EQ(clean(prose + std::string{kept}, config), prose + std::string{kept});
}

TEST(Spelling, ComesToRest) {
    Config config;
    config.rules.insert(Rule::spelling_names);
    config.rules.insert(Rule::spelling_variant);
    config.variant = Variant::us;
    for (std::uint64_t seed = 0; seed < test::cases(200); ++seed) {
        test::Generator generator(seed);
        std::string text;
        for (int i = 0; i < 400; ++i) {
            std::string word{generator.pick(std::array<std::string_view, 24>{
                "the",       "of",        "and",          "government", "government",   "Brandovia",
                "Brandovia", "ministers", "believed",     "colour",     "question",     "their",
                "was",       "to",        "Tarkenski",    "Tarkensky",  "immediately",  "hospital",
                "said",      "that",      "announcement", "they",       "announcement", "parliament"})};
            if (generator.chance(15)) word.erase(generator.below(word.size()), 1);
            if (generator.chance(10)) std::swap(word.front(), word[generator.below(word.size())]);
            text += word + (generator.chance(5) ? ".\n" : generator.chance(4) ? "-" : " ");
        }
        // Names are made one when nothing else is left to do, and count as evidence then.
        std::string now = text;
        for (int round = 0; round < 4; ++round) now = clean(now, config);
        EXPECT_TRUE(run(now, config).splices.empty()) << seed;
    }
}

TEST(Spelling, ComesToRestAtOnceOnNews) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        test::Generator generator(seed);
        const std::string once = clean(generator.scraped());
        EXPECT_TRUE(run(once).splices.empty()) << seed;
    }
}

TEST(Spelling, BearsAnyBytes) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::Generator generator(seed);
        std::string text = seed % 2 == 0 ? prose : "";
        for (int i = 0; i < 300; ++i)
            text.push_back(static_cast<char>(generator.chance(60) ? 'a' + generator.below(26) : generator.below(256)));
        const Result result = run(text, {}, "en");
        for (const edit::Splice& splice : result.splices) ASSERT_LE(splice.end, text.size());
    }
}

TEST(Spelling, TakesTimeInProportion) {
    std::string text;
    test::Generator generator(7);
    for (int i = 0; i < 200'000; ++i) {
        text += generator.chance(30) ? "the" : "";
        for (int n = 0; n < 7; ++n) text.push_back(static_cast<char>('a' + generator.below(4)));
        text += i % 20 == 19 ? "\n" : " ";
    }
    EXPECT_NO_FATAL_FAILURE(run(text, {}, "en"));
}

}  // namespace
}  // namespace cutline::pass
