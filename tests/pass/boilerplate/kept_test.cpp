// Lines that look like furniture and are none.
#include <string>

#include <gtest/gtest.h>

#include "pass/boilerplate/clean.hpp"

namespace cutline::pass::boilerplate {
namespace {

class KeptLine : public testing::TestWithParam<const char*> {};

TEST_P(KeptLine, StaysToTheByte) {
    EXPECT_EQ(clean(between(GetParam())).text, between(GetParam()));
    EXPECT_EQ(clean(GetParam()).text, GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, KeptLine,
    testing::Values(
        "Follow the money.", "Follow the money, she said on Twitter.", "Read more books, she said.",
        "Read more: it will do you good.", "Share the road", "Advertisement spending rose by a third.",
        "Advertisements for the ferry were everywhere.", "Facebook, Twitter and Pinterest rejected the plan.",
        "Facebook Twitter and the law", "More: he said he would sell it. Nobody believed him.",
        "Watch: they will do it again.", "Copyright law has changed since 1998.",
        "Copyright 2019 was a year of lawsuits for many, it seems, "
        "and the courts had to hear them all before the summer ended.",
        "All rights reserved to the states were named.", "Sign up, they said, and you will see the world.",
        "The newsletter was sent to 300 people who signed up.", "Subscribe to a theory and it owns you.",
        "Images of the flood went around the world.", "Image caption generators are no journalists.",
        "Hide caption contests from children.", "Loading docks were empty.", "Comments were few.",
        "Join the conversation, he told the crowd, or leave it to others.", "Skip to the end and you miss the point.",
        "She wanted MORE of it.", "We use cookies as bait.", "More than 3 years old, the ferry was sold.",
        "Donate your coat, said the pastor.", "Views expressed by the court are law.", "Click. The door shut.",
        "By now it was late.", "“Buy it. Follow us on Twitter.”", "Facebook: WhatsApp; Instagram", "Facebook, Twitter",
        "He knew them all (see also: the Lunds).", "It is small (See also: “Ferry Towns”; “The [ ] Bay”).",
        "advertisement.", "image.", "share on Facebook.", "Also:", "Next:", "What do you think?", "No comment.",
        "Want to vote? Register by Friday.", "Love it or hate it, you must register to vote.",
        "Sign up for emergency alerts at the town hall.", "Register for the free vaccine clinic.",
        "Donate to the Red Cross.", "Consider making your own mask.", "If you like spicy food, consider adding chili.",
        "Distribution of the drug is prohibited.", "For licensing, the state asks a fee.",
        "Join us in prayer for the drowned.", "CLOSE ENCOUNTERS OF ANOTHER KIND",
        "More Links Between Mayor and Ferry Line Found", "Privacy", "Contact us", "Image source: Harbor Pictures",
        "You like it on Facebook, he said.", "Find him on Facebook and you find his brother too, in the harbor.",
        "Something went wrong again in the count, the harbor master said.",
        "An error occurred (NoSuchPier) when calling the harbor office: gone",
        "Comments may be sent to the town clerk until Friday.",
        "Found a mistake on your tax bill? Call the town hall."));

INSTANTIATE_TEST_SUITE_P(
    LikeFurniture, KeptLine,
    testing::Values(
        "Something went wrong and the ferry will try again next week, the harbor master said.",
        "Something went wrong when loading the ferry on Tuesday",
        "An error occurred while processing ballots in three precincts",
        "An error occurred in the count; the clerks will try again on Friday.",
        "Sorry, there was an error in the tide table that we printed on Tuesday.",
        "Found a mistake on your tax bill? Report it to the town clerk by Friday.",
        "Notice something wrong with your meter? Tell us, the water board says.",
        "Members from New Harbor and New Haven have voted for the MORE Act, which the senate has not.",
        "Capt. John Lund and John Berg told the crew that they would do MORE for it.",
        "Have your tide tables delivered directly to your mailbox. Most clerks send them free of charge.",
        "Get a strange message in your inbox? Do not open it, and send it to the harbor office.",
        "Want fewer messages in your inbox? Turn off the bells.",
        "Sign up for the school's newsletters. Teachers often announce trips there.",
        "Looking for a berth? Sign up for the port's alerts by email. They come once a week.",
        "Never miss a day to register to vote again. The clerk sends cards.",
        "By using cold butter, bakers can keep the cookies from spreading.",
        "By using a false name, he broke the terms of service of the ferry line.",
        "This story contains content from interviews with the drowned men's wives.",
        "Allow TikTok videos at the table once a week.", "Like the mayor on Twitter with his insults.",
        "Listen to jazz on Spotify. It calms the crew.",
        "This material may not be published before the trial ends, the judge ruled.",
        "Unauthorized reproduction of the harbor seal is prohibited.", "CLOSE TO HOME", "CLOSE-UP OF A FERRY",
        "100 YEARS AGO", "50 Years Ago", "UP NEXT", "In other news:", "Next: Sunday at Green Harbor",
        "Audio: Dolby Atmos", "From July 19: Bars can open again",
        "Please consider making a donation to the Seamen's Mission in her memory.", "Consider becoming a harbor pilot.",
        "Consider becoming a member of the lifeboat crew, the harbor master said.",
        "“We want to hear from you,” the mayor told the crew.", "“Thank you for signing up,” the message said.",
        "“Follow us,” the officer said.", "To receive benefits, families must sign up by March 1.",
        "By clicking a button, passengers agree to pay, the court found.", "Stay informed. Sign up for storm alerts.",
        "Register for free school meals by Friday.", "Download the free Tide app, the harbor master says.",
        "The views expressed in the film are not those of the ferry line, its captain said.",
        "The tweet is no longer available, but copies of it spread quickly.", "This recipe is more than 100 years old.",
        "Your choices", "Give a thoughtful gift.", "If you like sea shanties, subscribe to their records.",
        "Where:Town Hall Annex, 14 Main Street, Second Floor", "Published:Tuesday | April 26, 2022 | 9:52 PM",
        "Winner:Oster Harbor Rowing Team", "Ingredients:Flour, butter and a pinch of the sea salt",
        "Platforms:Ferry Time 7, Ferry Time 8, Ferry Time 10", "Missing:Ada Quill Of Oster Harbor",
        "Tuesday:Rain in the west and a gale at sea", "HH:MM:SS hour, minute and second of the tide",
        "S7:E9: taking away the old crane", "See also", "0.00%", "Image", "IMAGE",
        "Related topics: the mayor spoke of the price of coal and of the storm.",
        "By entering this boat you agree to be bound by the privacy statement of the ferry line.", "x\n\nx\n\nx\n\nx"));

INSTANTIATE_TEST_SUITE_P(
    SpokenOf, KeptLine,
    testing::Values("“Sign up for our newsletter,” she told all who came to the pier, and gave them a pencil.",
                    "\"Sign up for our newsletter\" has become the \"mind the gap\" of the harbor.",
                    "Sign up to our newsletter is the line that sells least, says a study of the town's shops.",
                    "Follow us on Facebook, said the sign in the harbor office, and nobody did.",
                    "'No part of this publication may be reproduced,' runs the line in the front of the tide table.",
                    "The opinions expressed are those of the jury alone, the judge said.",
                    "“We use cookies to improve your experience.” He had read that sentence ten thousand times.",
                    "“Story continues below advertisement” is a lie, she said.",
                    "Enlarge this image, I asked the man in the shop.",
                    "Thank you for subscribing to the theory that the harbor is flat.",
                    "Get breaking news alerts from the county by texting PIER to the number on the door.",
                    "As an Amazon associate I earn money for my family by packing boxes.", "Replay", "Promoted"));

const std::string paragraph = "The crane of the old harbor, which nobody had used for years, was sold on Tuesday.\n\n";

TEST(Boilerplate, TakesLinesInCapitalsForLinksWhereTheyAreSeveralOrOneSaysSo) {
    const std::string loud = "COUNCIL VOTES TO KEEP THE OLD HARBOR CRANE\n\n";
    const std::string link = "CLICK HERE TO GET THE HARBOR APP\n\n";
    EXPECT_EQ(clean(paragraph + loud + paragraph).text, paragraph + loud + paragraph);
    EXPECT_EQ(clean(paragraph + loud + paragraph + link + paragraph).text, paragraph + paragraph + paragraph);
    EXPECT_EQ(clean(paragraph + loud + paragraph + loud + paragraph).text, paragraph + paragraph + paragraph);
    const std::string subhead = "WHAT COMES NEXT\n\n";
    EXPECT_EQ(clean(subhead + paragraph + loud + paragraph + link + paragraph).text,
              subhead + paragraph + loud + paragraph + paragraph);
}

TEST(Boilerplate, LeavesTheSubheadUnderAListOfLinks) {
    const std::string links = "Related\n\nThe Old Crane That Nobody Wanted\n\n";
    EXPECT_EQ(clean(paragraph + links + paragraph).text, paragraph + paragraph);
    EXPECT_EQ(clean(paragraph + links + "Who Knew What\n\n" + paragraph).text,
              paragraph + "Who Knew What\n\n" + paragraph);
    EXPECT_EQ(clean(paragraph + links + "8. The Second Crane of the Harbor\n\n" + paragraph).text,
              paragraph + "8. The Second Crane of the Harbor\n\n" + paragraph);
}

TEST(Boilerplate, EndsAListOfLinksAtThePagesHeadline) {
    const std::string headline = "The Old Crane That Nobody Wanted\n\n";
    const std::string other = "The Mayor Who Counts His Boats\n\n";
    EXPECT_EQ(clean(*make_boilerplate({}), headline + "Next Story\n\n" + other + headline + other + paragraph, "",
                    "The Old Crane That Nobody Wanted")
                  .text,
              headline + headline + other + paragraph);
    for (const char* byline :
         {"Harbor Gazette | By Jo Doe\n\n", "By Jo Doe, Harbor Gazette\n\n", "Posted: June 3 in Oster\n\n"})
        EXPECT_EQ(clean(paragraph + "Next Story\n\n" + other + byline + paragraph).text,
                  paragraph + byline + paragraph);
}

TEST(Boilerplate, TakesNoSessionForFurniture) {
    const std::string session = ">>> for x in boats:\n... \tif x:\n... print x\n>>> print x\n";
    EXPECT_EQ(clean(paragraph + session + paragraph).text, paragraph + session + paragraph);
    EXPECT_EQ(clean(paragraph + "print x\n\n" + paragraph).text, paragraph + paragraph);
}

TEST(Boilerplate, OpensNoListOfLinksWithWhatIsNoLabelOfOne) {
    const std::string headline = "The Old Crane That Nobody Wanted\n\n";
    const std::string other = "The Mayor Who Counts His Boats\n\n";
    // The section that the article stands in; of a list there is more than one.
    EXPECT_EQ(clean("Harbor Gazette\n\nTop News\n\n" + headline + paragraph + paragraph).text,
              "Harbor Gazette\n\n" + headline + paragraph + paragraph);
    EXPECT_EQ(clean(paragraph + "Top News\n\n" + headline + other + paragraph).text, paragraph + paragraph);
    // The link to what stands above it, and a date below it.
    for (const char* link : {"CLICK HERE TO READ\n\n", "Read the full article\n\n"})
        EXPECT_EQ(clean(paragraph + link + headline + paragraph).text, paragraph + headline + paragraph);
    for (const char* date : {"Posted on April 22, 2022\n\n", "Posted on 22 April 2022\n\n"})
        EXPECT_EQ(clean(paragraph + "Editors Pick\n\n" + date + paragraph).text, paragraph + date + paragraph);
}

}  // namespace
}  // namespace cutline::pass::boilerplate
