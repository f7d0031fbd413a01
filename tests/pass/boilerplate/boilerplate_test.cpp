#include "pass/boilerplate/boilerplate.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "pass/boilerplate/compile/pattern_compiler.hpp"

namespace cutline::pass {
namespace {

constexpr int most_rounds = 8;

struct Cleaned {
    std::string text;
    RuleSet rules;
    int rounds = 0;
};

/// The pass alone, again until it proposes nothing.
Cleaned clean(Pass& pass, std::string text, std::string_view site = "") {
    const text::Origin origin{site, "", false};
    text::Scan scan;
    Cleaned out{std::move(text), {}, 0};
    for (; out.rounds < most_rounds; ++out.rounds) {
        edit::Splices splices;
        pass.begin(origin);
        pass.propose(text::View{out.text, origin, scan}, splices);
        if (splices.empty()) break;
        edit::settle(splices);
        for (const auto& splice : splices) {
            EXPECT_LT(splice.begin, splice.end);
            EXPECT_TRUE(splice.put.empty());
            out.rules.insert(splice.rule);
        }
        std::string next;
        edit::apply(out.text, splices, next);
        out.text = std::move(next);
    }
    return out;
}

Cleaned clean(std::string text, const Config& config = {}, std::string_view site = "") {
    return clean(*make_boilerplate(config), std::move(text), site);
}

/// A text that the line stands in.
std::string between(const std::string& line) { return "The mayor spoke first.\n\n" + line + "\n\nThen they voted.\n"; }

struct Furniture {
    Rule rule;
    const char* line;
};
class CutLine : public testing::TestWithParam<Furniture> {};

TEST_P(CutLine, GoesWithItsBlankLine) {
    Config config;
    config.rules = RuleSet{GetParam().rule};
    const Cleaned cleaned = clean(between(GetParam().line), config);
    EXPECT_EQ(cleaned.text, "The mayor spoke first.\n\nThen they voted.\n");
    EXPECT_EQ(clean(between(GetParam().line)).text,
              GetParam().rule == Rule::pattern_byline ? between(GetParam().line) : cleaned.text);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CutLine,
    testing::Values(
        Furniture{Rule::pattern_advert, "Advertisement"}, Furniture{Rule::pattern_advert, "ADVERTISEMENT"},
        Furniture{Rule::pattern_advert, "Story continues below advertisement"},
        Furniture{Rule::pattern_advert, "Article continues after sponsor message"},
        Furniture{Rule::pattern_share, "Share on Facebook"},
        Furniture{Rule::pattern_share, "Facebook Twitter Pinterest"},
        Furniture{Rule::pattern_share, "Share this article"}, Furniture{Rule::pattern_share, "Tweet"},
        Furniture{Rule::pattern_newsletter, "Sign up for our Harbor Morning newsletter"},
        Furniture{Rule::pattern_newsletter, "Get the Harbor Report delivered to your inbox every Friday."},
        Furniture{Rule::pattern_read_more, "READ MORE: Ferry line to close for a week"},
        Furniture{Rule::pattern_read_more, "RELATED: Will the ferry sink?"},
        Furniture{Rule::pattern_read_more, "More:Ferry line’s owner says no"},
        Furniture{Rule::pattern_read_more, "Ferry line to close for a week Read more"},
        Furniture{Rule::pattern_read_more, "See also: The ferry’s long farewell"},
        Furniture{Rule::pattern_video_control,
                  "JUST WATCHED Ferry goes under Replay More Videos ... MUST WATCH Ferry goes under 02:11"},
        Furniture{Rule::pattern_video_control, "WATCH:"},
        Furniture{Rule::pattern_video_control, "Play Video 1:07 The ferry, as it was - video"},
        Furniture{Rule::pattern_image_control, "Click to enlarge"}, Furniture{Rule::pattern_image_control, "[image]"},
        Furniture{Rule::pattern_image_control, "3 of 12"},
        Furniture{Rule::pattern_image_control, "Slideshow (4 Images)"},
        Furniture{Rule::pattern_comment_prompt, "SHARE YOUR THOUGHTS Who should run it? Join the conversation below."},
        Furniture{Rule::pattern_comment_prompt, "View 12 comments"},
        Furniture{Rule::pattern_login, "Log in or register"},
        Furniture{Rule::pattern_cookie, "We use cookies to improve your visit. Read our cookie policy."},
        Furniture{Rule::pattern_legal, "Copyright © 2019 The Harbor Gazette, LLC. All rights reserved."},
        Furniture{Rule::pattern_legal,
                  "© 2020 Harbor Press. All rights reserved. This material may not be "
                  "published, broadcast, rewritten or redistributed."},
        Furniture{Rule::pattern_legal, "The views expressed by columnists are their own."},
        Furniture{Rule::pattern_follow, "Follow Ann Lund on Twitter."},
        Furniture{Rule::pattern_follow, "Follow us on Facebook, Twitter and Instagram"},
        Furniture{Rule::pattern_donate, "Support local journalism"}, Furniture{Rule::pattern_widget, "Loading..."},
        Furniture{Rule::pattern_widget, "This article is more than 3 years old"},
        Furniture{Rule::pattern_widget, "Something went wrong while submitting the form."},
        Furniture{Rule::pattern_widget, "An error occurred. Please try again in a minute."},
        Furniture{Rule::pattern_widget, "Sorry, there was an error. Please try again."},
        Furniture{Rule::pattern_widget, "Sorry, there was an error processing your request."},
        Furniture{Rule::pattern_newsletter, "Stay informed. Sign up for our newsletter."},
        Furniture{Rule::pattern_newsletter, "Sign up for breaking news alerts"},
        Furniture{Rule::pattern_comment_prompt, "Spot a typo? Contact us here."},
        Furniture{Rule::pattern_comment_prompt, "Comments posted below are moderated."},
        Furniture{Rule::pattern_comment_prompt, "Spot a typo in this story? Let us know."},
        Furniture{Rule::pattern_advert, "When you buy through links on our site, we may earn an affiliate commission."},
        Furniture{Rule::pattern_advert, "This post contains affiliate links."},
        Furniture{Rule::pattern_advert, "Download our app."},
        Furniture{Rule::pattern_share, "Share on Facebook Share on Twitter Share by email"},
        Furniture{Rule::pattern_newsletter, "Get the day ahead with the Harbor Tide newsletter. Sign up here."},
        Furniture{Rule::pattern_newsletter,
                  "Thanks for reading Harbor Notes! Subscribe for free to receive new posts and support my work."},
        Furniture{Rule::pattern_read_more, "People are also reading…"},
        Furniture{Rule::pattern_comment_prompt, "Leave a Reply Cancel reply"},
        Furniture{Rule::pattern_comment_prompt,
                  "Your email address will not be published. Required fields are marked *"},
        Furniture{Rule::pattern_comment_prompt, "Have a news tip? Send it to our newsroom."},
        Furniture{Rule::pattern_login, "You have reached your monthly limit of free articles."},
        Furniture{Rule::pattern_login, "Subscribe to continue reading"},
        Furniture{Rule::pattern_legal, "Republish this story"},
        Furniture{Rule::pattern_follow, "Join our WhatsApp channel for the latest from the harbor."},
        Furniture{Rule::pattern_widget, "1,204 views"}, Furniture{Rule::pattern_nav, "Skip to main content"},
        Furniture{Rule::pattern_byline, "By Ann Lund"}));

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
        "Where:Town Hall Annex, 14 Main Street, Second Floor"));

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
                    "Get breaking news alerts from the county by texting PIER to the number on the door.", "Replay",
                    "Promoted"));

struct Affix {
    const char* before;
    const char* after;
};
class CutAffix : public testing::TestWithParam<Affix> {};

TEST_P(CutAffix, LeavesTheSentenceAsWritten) { EXPECT_EQ(clean(GetParam().before).text, GetParam().after); }

INSTANTIATE_TEST_SUITE_P(
    Table, CutAffix,
    testing::Values(
        Affix{"Enlarge this image toggle caption Ann Lund/Harbor Pictures", "Ann Lund/Harbor Pictures"},
        Affix{"  toggle caption “Home,” he said.", "  “Home,” he said."},
        Affix{"Image copyright Harbor Pictures Image caption The ferry at rest", "The ferry at rest"},
        Affix{"Media playback is unsupported on your device Media caption The ferry sinks", "The ferry sinks"},
        Affix{"Facebook Twitter Pinterest A man waits. Photograph: Ann Lund", "A man waits. Photograph: Ann Lund"},
        Affix{"The ferry at rest. Hide Caption 3 of 10", "The ferry at rest."},
        Affix{"The ferry. Hide Caption 1 of 2 Photos: Ferries It sank. Hide Caption 2 of 2",
              "The ferry. Photos: Ferries It sank."},
        Affix{"It sank. (RELATED: Ferry Line To Close) Nobody died.", "It sank. Nobody died."},
        Affix{"It sank.(RELATED: Ferry Line To Close)\nNobody died.", "It sank.\nNobody died."},
        Affix{"It sank. Story continues below advertisement Nobody died.", "It sank. Nobody died."},
        Affix{"Ann Lund is a writer. Follow her on Twitter @annlund. She lives at sea.",
              "Ann Lund is a writer. She lives at sea."},
        Affix{"It sank at “Three Bays.” Follow her on Twitter @annlund . She lives at sea.",
              "It sank at “Three Bays.” She lives at sea."},
        Affix{"It sank . Follow her on Twitter @annlund", "It sank ."},
        Affix{"(Ann Lund is a writer. Follow her on Twitter at @annlund.)", "(Ann Lund is a writer.)"},
        Affix{"Ann Lund is a writer. © 2017 Harbor Press, LLC.", "Ann Lund is a writer."},
        Affix{"Mayor Lind Anna (Annie) Mae LindTown hall reopens 5 things about the budget MORE said so.",
              "Mayor Lind said so."},
        Affix{"Mayor Lind Anna Mae Lind2020 vote nears MORE’s plan fails.", "Mayor Lind’s plan fails."},
        Affix{"Jo Lind Jo Mae LindA MORE and Al Roe Al RoeB MORE met.", "Jo Lind and Al Roe met."},
        Affix{"Mayor Joe Orr Joe Orr Storm: The town hall opens MORE and his son.", "Mayor Joe Orr and his son."},
        Affix{"Mayor Al Roe Al Bo Roe Retirees should wait MORE met Jo.", "Mayor Al Roe met Jo."},
        Affix{"Jan van Dam Jan van Dam Town hall opens MORE (L) met Al.", "Jan van Dam (L) met Al."}));

TEST(Boilerplate, HasPatternsForEveryCategoryAndAllAreWellFormed) {
    const auto patterns = boilerplate::compiled_in_patterns.automatons;
    for (const RuleInfo& row : rule_table) {
        if (!row.name.starts_with("pattern.")) continue;
        const auto is_of_row = [&](const auto& pattern) { return pattern.rule == row.rule; };
        EXPECT_TRUE(std::any_of(patterns.begin(), patterns.end(), is_of_row)) << row.name;
    }
}

TEST(Boilerplate, NamesTheLineOfABadPattern) {
    for (const std::string_view bad :
         {"advert", "advert\t(a", "nonsense\ta", "advert\t$none", "advert?\ta ..", "nav\t*3"}) {
        try {
            boilerplate::PatternCompiler{}.add_all("# a note\n\n" + std::string{bad});
            ADD_FAILURE() << bad;
        } catch (const std::invalid_argument& error) {
            EXPECT_NE(std::string_view{error.what()}.find("line 3"), std::string_view::npos) << error.what();
        }
    }
}

TEST(Boilerplate, KeepsEndingsAndTheFinalNewline) {
    EXPECT_EQ(clean("A first line.\r\n\r\nAdvertisement\r\n\r\nA last line.").text,
              "A first line.\r\n\r\nA last line.");
    EXPECT_EQ(clean("Advertisement\n\nA line.\n\nShare this\n").text, "A line.\n");
    EXPECT_EQ(clean("Advertisement").text, "");
}

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

TEST(Boilerplate, KeepsWhatMayBeTheHeadlineOfTheArticle) {
    EXPECT_EQ(clean("WATCH: Ferry Goes Under\n\nIt sank.\n").text, "WATCH: Ferry Goes Under\n\nIt sank.\n");
    EXPECT_EQ(clean("It sank.\n\nWATCH: Ferry Goes Under\n").text, "It sank.\n");
}

TEST(Boilerplate, CutsNamesOfButtonsOnlyInCompany) {
    EXPECT_EQ(clean("Facebook\n\nIt lost money.\n").text, "Facebook\n\nIt lost money.\n");
    EXPECT_EQ(clean("Facebook\nTwitter\nThey lost money.\n").text, "Facebook\nTwitter\nThey lost money.\n");
    EXPECT_EQ(clean("Facebook\nTwitter\nEmail\nPrint\nThey lost money.\n").text, "They lost money.\n");
    EXPECT_EQ(clean("Share this:\nFacebook\nTwitter\nThey lost money.\n").text, "They lost money.\n");
}

TEST(Boilerplate, LeavesCode) {
    for (const std::string text : {"The file says this.\n    \"Tags\": {\n    \"Share\": [],\n", "First.\n  share {\n",
                                   "They say this.\n  \"Reply\",\n"})
        EXPECT_EQ(clean(text).text, text);
    Config config;
    config.cut_lines = {"\"Tags\": {"};
    EXPECT_EQ(clean("The file says this.\n\"Tags\": {\n", config).text, "The file says this.\n");
}

TEST(Boilerplate, TakesKeptCategoriesOnlyIfAsked) {
    const std::string text = "It sank.\n\nAnn Lund contributed to this report.\n";
    EXPECT_EQ(clean(text).text, text);
    Config config;
    config.rules.insert(Rule::pattern_contributed_by);
    EXPECT_EQ(clean(text, config).text, "It sank.\n");
}

TEST(Boilerplate, CutsTheUsersLines) {
    Config config;
    config.cut_lines = {"harbor.example\tTip line: 555", "/^-- .* --$/"};
    const std::string text = "It sank.\n\nTIP LINE 555\n\n-- ends --\n";
    EXPECT_EQ(clean(text, config, "harbor.example").text, "It sank.\n");
    EXPECT_EQ(clean(text, config).text, "It sank.\n\nTIP LINE 555\n");
    EXPECT_EQ(clean(text, config).rules, RuleSet{Rule::boilerplate_cut_lines});
    config.rules.erase(Rule::boilerplate_cut_lines);
    EXPECT_EQ(clean(text, config).text, text);
}

TEST(Boilerplate, KeepsTheUsersLinesBeforeAllElse) {
    Config config;
    config.keep_lines = {"Advertisement", "/toggle caption/", "Keep me"};
    config.cut_lines = {"Keep me", "Cut me"};
    const std::string text = "Advertisement\n\ntoggle caption The ferry\n\nKeep me\n";
    EXPECT_EQ(clean(text + "\nCut me\n", config).text, text);
}

TEST(Boilerplate, RefusesABadExpression) {
    Config config;
    config.cut_lines = {"/[/"};
    EXPECT_THROW(make_boilerplate(config), Error);
}

TEST(Boilerplate, AbstainsIfItWouldTakeMostOfTheProse) {
    std::string pleas;
    for (const std::string day : {"Monday", "Tuesday", "Wednesday"})
        pleas += "Sign up for the " + day + " newsletter. Every week you will get what our reporters saw and heard.\n";
    EXPECT_EQ(clean(pleas + "It sank.\n").text, pleas + "It sank.\n");
    EXPECT_EQ(clean("Advertisement\n" + pleas).text, "Advertisement\n" + pleas);
    std::string prose;
    for (int i = 0; i < 3; ++i)
        prose +=
            "The ferry that had crossed the bay for a hundred years sank at night with nobody aboard but the cat "
            "of its last captain.\n";
    EXPECT_EQ(clean(pleas + prose).text, prose);
    Config config;
    config.cut_lines = {"It sank."};
    EXPECT_EQ(clean(pleas + "It sank.\n", config).text, pleas);
}

TEST(Boilerplate, ComesToRest) {
    const std::vector<std::string> parts{"Advertisement",
                                         "toggle caption",
                                         "Hide Caption 3 of 10",
                                         "Facebook Twitter Pinterest",
                                         "Facebook",
                                         "Share",
                                         "Read more",
                                         "RELATED:",
                                         "(RELATED:",
                                         "The ferry",
                                         ")",
                                         ".",
                                         "\n",
                                         "\n\n",
                                         "\r\n",
                                         "MORE",
                                         "Lind Anna LindIt",
                                         "Follow us on Twitter",
                                         "©",
                                         "2019",
                                         "All rights reserved.",
                                         "she said",
                                         "Image caption",
                                         "\xE2\x80\x99s",
                                         "\xFF",
                                         "Play Video",
                                         "1:07",
                                         "Share this:",
                                         "Copyright",
                                         ",",
                                         "Sign up for our newsletter",
                                         "Continue reading"};
    std::mt19937 random{5};
    const auto pass = make_boilerplate({});
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t n = random() % 24; n > 0; --n)
            text.append(parts[random() % parts.size()]).append(random() % 4 == 0 ? "" : " ");
        const Cleaned cleaned = clean(*pass, text);
        EXPECT_LT(cleaned.rounds, most_rounds) << text;
        EXPECT_EQ(clean(*pass, cleaned.text).rounds, 0) << text;
    }
}

TEST(Boilerplate, IsLinearOnHostileText) {
    for (const std::string part :
         {"Advertisement ", "Hide Caption 3 of 10 ", "x MORE ", "Lind Anna LindX ", "RELATED ", "(RELATED: A b ",
          "Follow a on b ", "Read more ", "\n", "Facebook\n", ". ", "Share "}) {
        std::string text;
        while (text.size() < 2'000'000) text += part;
        clean(text);
    }
}

}  // namespace
}  // namespace cutline::pass
