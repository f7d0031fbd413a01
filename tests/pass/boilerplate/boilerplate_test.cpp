#include "pass/boilerplate/boilerplate.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "pass/boilerplate/clean.hpp"
#include "pass/boilerplate/compile/pattern_compiler.hpp"

namespace cutline::pass::boilerplate {
namespace {

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
}  // namespace cutline::pass::boilerplate
