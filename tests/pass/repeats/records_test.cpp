// Records that say the same of different things, and what is none.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/repeats/clean.hpp"

namespace cutline::pass {
namespace {

using Lines = std::vector<std::string>;

const std::string prams = "Prams allowed? Yes, if they are folded and stowed where they do not block the doors.";
const std::string dogs = "Dogs allowed? Only on a lead, and not on the upper deck in summer, says the line.";
const std::string no_dogs = "Dogs allowed? No.";
const std::string hulls = "Made for cold water, with a hull of larch planks on oak frames and copper rivets.";

TEST(Records, AnswersToTheSameQuestionsStay) {
    const std::string text = join({"Northern Line", prams, dogs, "Southern Line", prams, no_dogs});
    EXPECT_EQ(clean(text).text, text);
}

TEST(Records, TheLineItselfIsTheAnswerToAQuestionThatAnotherAnswersOtherwise) {
    const std::string text = join({"Northern Line", prams, "It leaves at noon.", "Southern Line", prams,
                                   "It leaves when it is full.", "Eastern Line", "Prams allowed? No."});
    EXPECT_EQ(clean(text).text, text);
}

TEST(Records, SoDoSeveralAnswersInARow) {
    const std::string text = join({"Northern Line", prams, dogs, "Food sold? Tea.", "Southern Line", prams, dogs,
                                   "Food sold? Nothing since the kitchen burnt."});
    EXPECT_EQ(clean(text).text, text);
}

TEST(Records, ValuesBesideLabelsStay) {
    const std::string text =
        join({"Heron 20", "Length", "Six metres", "Weight", "Hull", hulls, "Gull 24", "Length", "Seven metres",
              "Weight", "Hull", hulls, "Tern 28", "Length", "Eight metres", "Weight", "Hull", hulls});
    EXPECT_EQ(clean(text).text, text);
}

TEST(Records, SoDoLinesCloseToALabelThatManyRecordsHave) {
    Lines lines;
    for (const char* boat : {"Heron 20", "Gull 24", "Tern 28", "Plover 30"})
        lines.insert(lines.end(),
                     {boat, "Hull:", "Wood.", hulls, "It is kept under a roof in winter, and in the sea in summer.",
                      "Crew of " + std::string{boat} + " to be found."});
    EXPECT_EQ(clean(join(lines)).text, join(lines));
    lines.resize(lines.size() / 2);
    EXPECT_NE(clean(join(lines)).text, join(lines)) << "two may as well be one that stands there twice";
}

TEST(Records, ACopyBesideOneLabelIsNone) {
    const Lines first{"The yard builds three boats.", "Share", hulls, "Orders are open from March to the end of May."};
    Lines twice = first;
    twice.insert(twice.end(), {"Nobody has ordered one yet.", "Share", hulls});
    Lines once = first;
    once.insert(once.end(), {"Nobody has ordered one yet.", "Share"});
    EXPECT_EQ(clean(join(twice)).text, join(once));
}

TEST(Records, CaptionsAreNone) {
    const std::string caption = "The yard at Holm, where three boats are built at a time (Photo: Jo Doe/Agency)";
    EXPECT_EQ(clean(join({"Yard: Holm.", caption, "Boats: three.", "Yard: Oster.", caption, "Boats: four."})).text,
              join({"Yard: Holm.", caption, "Boats: three.", "Yard: Oster.", "Boats: four."}));
}

}  // namespace
}  // namespace cutline::pass
