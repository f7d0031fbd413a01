// Which of two copies goes, and which lines are told for copies by what stands around them.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/repeats/clean.hpp"

namespace cutline::pass {
namespace {

using Lines = std::vector<std::string>;

const std::string crane =
    "The floating crane of the northern harbour lifted the sunken coal barge on Tuesday, eleven weeks after the storm.";
const std::string divers =
    "Divers had sealed the hull by hand. They worked in the dark, by touch, and for no more than twenty minutes a "
    "turn.";
const std::string by_touch = "They worked in the dark, by touch, and for no more than twenty minutes a turn.";
const std::string spoke =
    "“It came up like an old dog that does not want to be woken,” said Ada Quill, who leads the divers.";
const std::string owner = "The owner of the barge could not be found, the harbour office said.";
const std::string last =
    "The harbour office wants to sell the coal in spring, if it will burn at all. Nobody there has tried it yet.";
const std::string not_tried = "The harbour office wants to sell the coal in spring, if it will burn at all.";

struct Choice {
    const char* name;
    Lines before;
    Lines after;
};

const std::vector<Choice> choices{
    {"of two that differ in a typo, the one that the lexicon knows stays, wherever it stands",
     {"The floating crane of the northern harbour lifted the suhken coal barge on Tuesday, eleven weeks after the "
      "storm.",
      owner, crane},
     {owner, crane}},
    {"a typo at the end of a sentence",
     {crane + " It took an hour.", owner, crane.substr(0, crane.size() - 6) + "sotrm. (AP Photo/Jo Doe)"},
     {crane + " It took an hour.", owner}},
    {"what is shouted goes",
     {"THE FLOATING CRANE OF THE NORTHERN HARBOUR LIFTED THE SUNKEN COAL BARGE ON TUESDAY, ELEVEN WEEKS AFTER THE "
      "STORM.",
      owner, crane},
     {owner, crane}},
    {"a line joined from sentences of two others goes",
     {divers, owner, last, by_touch + " " + not_tried, crane},
     {divers, owner, last, crane}},
    {"so does a caption that is joined from two lines",
     {crane, last, owner, spoke, divers, owner + " " + crane + " (AP Photo/Jo Doe)"},
     {crane, last, owner, spoke, divers}},
    {"two lines joined below them", {crane, divers, owner, last, crane + " " + divers}, {crane, divers, owner, last}},
    {"a quotation with a name behind that nothing sets apart",
     {crane, "It came up like an old dog that does not want to be woken Ada Quill", divers, spoke},
     {crane, divers, spoke}},
    {"a quotation whose attribution the body has, too",
     {crane, "“We felt it come up like an old dog that does not want to be woken.” — Ada Quill",
      "“Nobody spoke and we felt it come up like an old dog that does not want to be woken,” Ada Quill said.", divers},
     {crane, "“Nobody spoke and we felt it come up like an old dog that does not want to be woken,” Ada Quill said.",
      divers}},
    {"a credit that names the outlet",
     {crane, owner, by_touch + " Jo Doe for The Daily Example", divers},
     {crane, owner, divers}},
    {"a long line without a full stop at the top",
     {"They worked in the dark, by touch, and for no more than twenty minutes a turn, said Quill", owner, crane,
      "Divers had sealed the hull by hand. They worked in the dark, by touch, and for no more than twenty minutes a "
      "turn, "
      "said Quill."},
     {owner, crane,
      "Divers had sealed the hull by hand. They worked in the dark, by touch, and for no more than twenty minutes a "
      "turn, "
      "said Quill."}},
    {"quotation marks of two accents",
     {crane, divers,
      "``It came up like an old dog that does not want to be woken,'' said Ada Quill, who leads the divers.", owner,
      spoke.substr(0, spoke.find(", who")) + ". “I patted it.”"},
     {crane, divers,
      "``It came up like an old dog that does not want to be woken,'' said Ada Quill, who leads the divers.", owner,
      spoke.substr(0, spoke.find(", who")) + ". “I patted it.”"}},
    {"a paragraph stays in its place, and its copy in the summary at the top goes",
     {spoke, divers, owner, last, "Oster has no crane.", "Holm has two.", "None of them floats.", crane + " It rained.",
      divers, "Nobody on the quay had seen anything like it, and few had thought that the barge would hold together."},
     {spoke, owner, last, "Oster has no crane.", "Holm has two.", "None of them floats.", crane + " It rained.", divers,
      "Nobody on the quay had seen anything like it, and few had thought that the barge would hold together."}},
    {"lines with a figure and a time, and no date",
     {"Day 1 in the main hall from 10:00 to noon", crane, "Day 2 at the market, doors at 12:30", owner,
      "List 3 of magazines, as of 10:45", crane},
     {"Day 1 in the main hall from 10:00 to noon", crane, "Day 2 at the market, doors at 12:30", owner,
      "List 3 of magazines, as of 10:45"}},
    {"a question and its answer, in a caption with a slip",
     {"Who paid for the crane? The mayor of Oster did, and he paid for the divers as well that day.", owner,
      "Who paid for the crane? The mayor of Oster did, and he paid for the divres as well that day. (AP Photo/Jo Doe)"},
     {"Who paid for the crane? The mayor of Oster did, and he paid for the divers as well that day.", owner}},
    {"a paragraph stays in its place, and its copy among links goes",
     {"Latest", divers, "More", owner, crane + " It rained.", divers, last + " The clerk said so."},
     {"Latest", "More", owner, crane + " It rained.", divers, last + " The clerk said so."}},
    {"an article that stands on its page three times, as its date does",
     {"Jun 03, 2020 10:42 PM IST", crane, owner, "Jun 03, 2020 10:42 PM IST", crane, "Oster.",
      "Jun 03, 2020 10:42 PM IST", crane, "Holm."},
     {"Jun 03, 2020 10:42 PM IST", crane, owner, "Jun 03, 2020 10:42 PM IST", "Oster.", "Jun 03, 2020 10:42 PM IST",
      "Holm."}},
    {"a caption behind a label, below a colon",
     {crane, owner, "Photo:", crane + " (AP Photo/Jo Doe)", last},
     {crane, owner, "Photo:", last}},
};

class Choices : public testing::TestWithParam<Choice> {};

TEST_P(Choices, Text) { EXPECT_EQ(clean(join(GetParam().before)).text, join(GetParam().after)) << GetParam().name; }

INSTANTIATE_TEST_SUITE_P(Repeats, Choices, testing::ValuesIn(choices));

struct Stay {
    const char* name;
    Lines lines;
};

const std::vector<Stay> stays{
    {"what a colon introduces", {crane, divers, "Let us read that again:", by_touch, owner}},
    {"and the lines that go with it",
     {divers, crane, "The notice on the door of the office says this:", crane, by_touch}},
    {"posts that quote posts",
     {crane, "saltmarsh_ed", "#1", by_touch, "Quill22", "#2", "saltmarsh_ed said:", by_touch, owner, "oldpier", "#3",
      "Quill22 said: ↑", owner, last}},
    {"an article quoted below it",
     {divers, crane, "saltmarsh_ed", "June 3, 2020 at 10:42 pm", by_touch, owner, "Quill22", "6/4/2020 at 9:05am", last,
      "oldpier", "Jun 5, 2020, 22:10", "Nobody asked the coal."}},
    {"an article quoted below it, with dates of other languages",
     {divers, crane, "saltmarsh", "14. 01. 2020, 08:45", by_touch, owner, "Quill am 18. Oktober 2023 - 13:11 Link",
      last, "oldpier 13 Dezember, 2015 um 01:10", by_touch, "Nobody asked the coal."}},
    {"an article quoted below it, by readers whose points are counted",
     {divers, crane, "saltmarsh subscriber 5pts", by_touch, owner, "Quill 5pts", last, "Jo Oldpier • 3 years ago",
      "Nobody asked the coal."}},
    {"an article quoted below it, in numbered replies",
     {divers, crane, "saltmarsh", "Reply #1", by_touch, owner, "Quill", "Reply #2", last, "oldpier", "Reply #3",
      "Nobody asked the coal."}},
    {"a quotation of several paragraphs, and what it was taken from",
     {crane, "“We went down at nine,” said Ada Quill, who leads the divers. “It was as black as coal.",
      "“It came up like an old dog that does not want to be woken.”", owner,
      "We went down at nine and it was dark. It came up like an old dog that does not want to be woken. Then we had "
      "tea and went home to Oster."}},
    {"a post below its handle", {crane, spoke, "Ada Quill", "@adaquill", spoke.substr(3, spoke.find(",”") - 3), owner}},
    {"a whole text in one line, above its lines", {crane + " " + divers + " " + owner, crane, divers, owner, last}},
    {"a paragraph whose sentences are set again near by",
     {crane, by_touch, by_touch + " " + not_tried, not_tried, spoke}},
    {"captions of two pictures by one photographer's first name",
     {"Enlarge this image toggle caption Mark Quill/Getty Images", crane,
      "Enlarge this image toggle caption Mark Osterveld/Getty Images", owner}},
    {"another month in a word, before a credit",
     {"The crane was rented in Oster on Jan. 23 and has earned the harbour a good deal of money since mid-March.",
      owner,
      "The crane was rented in Oster on Jan. 23 and has earned the harbour a good deal of money since mid-October. "
      "Photograph: Jo Doe/Alamy"}},
    {"another name behind a title, before a credit",
     {"The crane was shown to the visitors in the afternoon, and they were met there by Sen. Holt.", owner,
      "The crane was shown to the visitors in the afternoon, and they were met there by Sen. Brandt. (AP Photo/Jo "
      "Doe)"}},
    {"two words that are both known",
     {"Every employer on the quay was asked on Monday to sign the paper that the harbour office had sent.", owner,
      "Every employee on the quay was asked on Monday to sign the paper that the harbour office had sent."}},
    {"a party's letter is no caption",
     {"Mayor Jan Holub (R) paid for the crane himself. The coal is hers, he said.", owner,
      "Mayor Jan Holub (R) paid for the crane himself"}},
    {"a question above its answer",
     {"What did the divers do? What will become of the coal now, and who will pay?", crane,
      "What will become of the coal now, and who will pay?", last}},
    {"a transcript's turns",
     {"QUILL: Did you or anyone in your office ask for the crane before the storm that night?",
      "HOLT: No, I do not think that we did, and I have said so here before today.", crane, owner,
      "QUILL: Did you or anyone in your office ask for the crane before the storm that night?",
      "HOLT: No, I do not think that we did, and I have said so here before today."}},
    {"a paragraph that stands in a list, too, between paragraphs",
     {"Oster.", crane, "Holm.", divers, "• " + crane, last}},
    {"a sentence and a teaser that breaks off behind it",
     {crane, by_touch, owner, by_touch + " Nobody knows for how long the divers will have to go on with the…", last}},
    {"outputs of a session, rows of a table, addresses in one line",
     {crane,
      ">>> count the boats that are in the harbour >>> 3 >>> count the boats that are in the harbour >>> 3 >>> exit",
      "It is at https://example.org/harbour/papers/of/the/crane and at "
      "https://example.org/harbour/papers/of/the/crane"}},
    {"a sentence of a summary and its paragraph",
     {by_touch + " The owner is unknown.", crane, owner, last, spoke, "Nobody spoke.", "It rained.", by_touch}},
};

class Stays : public testing::TestWithParam<Stay> {};

TEST_P(Stays, InAllPresets) {
    for (Preset preset : {Preset::careful, Preset::balanced, Preset::thorough}) {
        const std::string text = join(GetParam().lines);
        EXPECT_EQ(clean(text, with_preset(preset)).text, text) << GetParam().name;
    }
}

INSTANTIATE_TEST_SUITE_P(Repeats, Stays, testing::ValuesIn(stays));

TEST(Repeats, AHeadlineStaysAboveItsArticleAndGoesFromTheListOfOthers) {
    const std::string headline = "What the divers found in the hull of the barge on the second day of work at sea";
    Lines list{"Oster."};
    for (const char* what :
         {"crane", "barge", "ferry", "coal", "storm", "pier", "tide", "mayor", "quay", "lamp", "rope", "sail"})
        list.push_back(std::string{"What everybody in the harbour has to know about the "} + what + " of the town");
    Lines once = list;
    list.insert(list.begin() + 4, headline);
    for (Lines* lines : {&list, &once})
        for (const char* short_line : {"Home", "News", "Sport", "Weather", "Tides", "Ferries", "Obituaries"})
            lines->emplace_back(short_line);
    for (Lines* lines : {&list, &once}) lines->insert(lines->end(), {headline, divers, last});
    EXPECT_EQ(clean(join(list)).text, join(once));
}

TEST(Repeats, APassageEndsWithItsLastLine) {
    // Lines behind it that share nothing with any other are not scanned; they do not count.
    Lines lines{crane, divers + " " + spoke, owner, crane, divers, spoke, owner};
    const Lines kept{crane, divers + " " + spoke, owner};
    Lines expected = kept;
    for (const char* word :
         {"alder", "birch",  "cedar",  "elder", "fir", "hazel", "larch", "maple", "oak",    "pine",
          "rowan", "spruce", "willow", "yew",   "ash", "beech", "elm",   "lime",  "poplar", "thorn"}) {
        lines.push_back(std::string("Nobody planted a single ") + word + " there.");
        expected.push_back(lines.back());
    }
    EXPECT_EQ(clean(join(lines)).text, join(expected));
}

}  // namespace
}  // namespace cutline::pass
