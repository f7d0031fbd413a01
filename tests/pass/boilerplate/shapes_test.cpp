#include <functional>

#include <gtest/gtest.h>

#include "pass/boilerplate/biography.hpp"
#include "pass/boilerplate/teasers.hpp"

namespace cutline::pass::boilerplate {
namespace {

bool holds(bool (*is)(const LineWords&), const std::string& text) {
    text::Scan scan;
    text::scan(text, scan);
    return is(LineWords{text, scan, scan.lines.at(0)});
}

TEST(Biography, IsKnownByNameVerbAndProfession) {
    for (const char* line :
         {"Jo Doe is a senior writer for the Daily Example.", "Jo A. Doe was an editor here until spring.",
          "Jo Doe is the host of “Evening Talk” on Radio Example.", "Dr. Doe is professor of law."})
        EXPECT_TRUE(holds(is_biography, line)) << line;
    for (const char* line :
         {"The mayor is a senior.", "It is said that the writer left.", "Jo Doe left the town hall.", "jo is a writer",
          "Jo is", "Jo Doe is certain that the plan will fail, and so are all who read it"})
        EXPECT_FALSE(holds(is_biography, line)) << line;
}

TEST(GluedKicker, IsAHeadlineWithoutASpaceBehindTheColon) {
    for (const char* line : {"Opinion:Town hall needs a new roof", "What we know:Fire at the old mill, and who lit it",
                             "Analysis:'A new age' begins for the harbour"})
        EXPECT_TRUE(holds(is_glued_kicker, line)) << line;
    for (const char* line :
         {"Opinion: Town hall needs a new roof", "Opinion:Town hall needs a new roof.",
          "The train leaves at 12:30 from the old station", "note:this is a b c", "Score:3 to 2 for the home side",
          "Kicker:Two words", "A line with no colon at all in it", "Doolittle:\tA little of both for the two of us",
          "Answer:\u00A0We went to the harbour again", "Net::Cmd did not like to be fed too many bytes",
          "Drive C:\\Users\\Doe is full of old reports", "A:Well, we went to the harbour again, and then",
          "2002/06/22作成:港太郎(taro@mail.harbour.example)"})
        EXPECT_FALSE(holds(is_glued_kicker, line)) << line;
}

TEST(Shouted, AHeadlineIsLongAndNoSentence) {
    const auto told = [](const std::string& text) {
        text::Scan scan;
        text::scan(text, scan);
        return shouted(LineWords{text, scan, scan.lines.at(0)});
    };
    EXPECT_EQ(told("COUNCIL VOTES TO KEEP THE OLD HARBOUR CRANE: 'A GOOD DAY'"), Shouted::headline);
    EXPECT_EQ(told("WHAT COMES NEXT"), Shouted::subhead);
    for (const char* line : {"WHO WILL PAY FOR THE CRANE OF THE OLD HARBOUR?", "WE WILL PAY FOR THE OLD HARBOUR CRANE.",
                             "Council votes to keep the old harbour crane", "CRANE", "THE MAYOR SAYS OF THE CRANE:"})
        EXPECT_EQ(told(line), Shouted::no) << line;
}

TEST(Headline, HasItsLongWordsInCapitals) {
    for (const char* line :
         {"The Mayor’s Last Stand", "Why Town Halls Need New Roofs", "EDITORIAL: Harbour Plans, Again"})
        EXPECT_TRUE(holds(is_headline, line)) << line;
    for (const char* line : {"The mayor spoke about the roof", "Two Words", "The Mayor Spoke About The Roof.",
                             "Then the Mayor of Old Town went home", "港新聞 | 執筆者： 港新聞社提供"})
        EXPECT_FALSE(holds(is_headline, line)) << line;
}

TEST(Byline, NamesPeopleOrATime) {
    for (const char* line : {"By Jo Doe", "BY JO DOE AND ADA QUILL", "Harbour News | By Jo Doe, Oster",
                             "Posted: 29/10/2015 15:33 GMT", "Updated 10 June"})
        EXPECT_TRUE(holds(is_byline, line)) << line;
    for (const char* line : {"By Land and by Sea the Boats Return", "Updated Rules for the Harbour",
                             "Posted Workers Return", "By", "The Boats by the Pier"})
        EXPECT_FALSE(holds(is_byline, line)) << line;
}

}  // namespace
}  // namespace cutline::pass::boilerplate
