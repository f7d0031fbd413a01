#include <string>

#include <gtest/gtest.h>

#include "edit/splice.hpp"
#include "pass/boilerplate/boilerplate.hpp"
#include "pass/boilerplate/corpus.hpp"

namespace cutline::pass {
namespace {

/// Words that no two calls with different seeds share.
std::string paragraph(int seed) {
    std::string out =
        "P" + std::string(1, static_cast<char>('a' + seed % 26)) + std::string(1, static_cast<char>('a' + seed / 26));
    for (int i = 0; i < 20; ++i)
        out += " w" + std::string(1, static_cast<char>('a' + i)) + std::string(1, static_cast<char>('a' + seed % 26)) +
               std::string(1, static_cast<char>('a' + seed / 26));
    return out + ".";
}

std::string cleaned(const Corpus& corpus, const std::string& text, const Config& config = {}, Pass** used = nullptr,
                    std::string_view title = "") {
    static std::unique_ptr<Pass> pass;
    pass = make_boilerplate(config, &corpus);
    if (used != nullptr) *used = pass.get();
    const text::Origin origin{.site = site, .language = {}, .first_line = title};
    text::Scan scan;
    edit::Splices splices;
    pass->begin(origin);
    pass->propose(text::View{text, origin, scan}, splices);
    edit::settle(splices);
    std::string out;
    edit::apply(text, splices, out);
    return out;
}

struct Put {
    const char* why;
    const char* before;  ///< what the site puts before, inside or after a paragraph's line
    const char* after;
};

class SiteAffix : public testing::TestWithParam<Put> {};

TEST_P(SiteAffix, IsCutOffAndTheTextReadsAsWritten) {
    Corpus corpus;
    const auto page = [&](int seed) {
        return paragraph(seed) + "\n" + GetParam().before + paragraph(100 + seed) + GetParam().after + "\n" +
               paragraph(200 + seed) + "\n";
    };
    for (int seed = 0; seed < 8; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(3)), paragraph(3) + "\n" + paragraph(103) + "\n" + paragraph(203) + "\n")
        << GetParam().why;
}

INSTANTIATE_TEST_SUITE_P(Table, SiteAffix,
                         testing::Values(Put{"share bar before", "Facebook Twitter Pinterest Mail ", ""},
                                         Put{"gallery control behind", "", " Hide Gallery Captions 3 of 10"},
                                         Put{"both", "Subscribe Login ", " Comments Feedback"},
                                         Put{"a sentence behind", "", " Click here to read our newsletter archive."},
                                         Put{"a sentence before", "Click here to read our newsletter archive. ", ""}));

TEST(Learned, ASitesNameGoesInAnyLanguage) {
    Corpus corpus;
    const auto page = [&](int seed, const char* name) {
        return paragraph(seed) + "\nWarum Wir Den Kran " + std::string(1, static_cast<char>('A' + seed)) + " Brauchen" +
               name + "\n" + paragraph(100 + seed) + "\n";
    };
    for (int seed = 0; seed < 8; ++seed) corpus.add(page(seed, " - Hafenblatt Nord"));
    for (int seed = 8; seed < 16; ++seed) corpus.add(page(seed, ""));
    EXPECT_EQ(cleaned(corpus, page(3, " - Hafenblatt Nord")), page(3, ""));
    for (int seed = 16; seed < 20; ++seed) corpus.add(page(seed, ""));  // on two pages of five now
    EXPECT_EQ(cleaned(corpus, page(3, " - Hafenblatt Nord")), page(3, " - Hafenblatt Nord"));
}

TEST(Learned, ALabelOfAPictureStaysWithWhatItSays) {
    Corpus corpus;
    const auto page = [&](int seed) { return paragraph(seed) + "\nFeatured image: " + paragraph(100 + seed) + "\n"; };
    for (int seed = 0; seed < 20; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(3)), page(3));
}

TEST(Learned, ProseBeginningsThatComeOftenStay) {
    Corpus corpus;
    const auto page = [&](int seed) {
        return "The White House said " + paragraph(seed) + "\n" + paragraph(50 + seed) + "\n";
    };
    for (int seed = 0; seed < 20; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(3)), page(3));
}

TEST(Learned, APhotoCreditIsNoFurniture) {
    Corpus corpus;
    const auto page = [&](int seed) { return paragraph(seed) + " Jo Doe/Getty Images\n"; };
    for (int seed = 0; seed < 20; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(3)), page(3));
}

TEST(Learned, WhoElseReportedStays) {
    Corpus corpus;
    const auto page = [&](int seed) {
        return paragraph(seed) + "\n—Jo Doe\ncontributed to this article.\n" + paragraph(50 + seed) + "\n";
    };
    for (int seed = 0; seed < 20; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(3)), page(3));
}

TEST(Learned, NothingOfASiteThatIsNotKnown) {
    const Corpus corpus;
    const std::string text = "Home\nNews\nSport\n" + paragraph(1) + "\n";
    Config config;
    config.rules = {Rule::boilerplate_site_line};
    EXPECT_EQ(cleaned(corpus, text, config), text);
}

TEST(Learned, APageFetchedFiveTimesKeepsItsProse) {
    Corpus corpus;
    std::string page;
    for (int i = 0; i < 12; ++i) page += paragraph(i) + "\n";
    for (int i = 0; i < 5; ++i) corpus.add(page);
    for (int seed = 40; seed < 48; ++seed) corpus.add(paragraph(seed) + "\n" + paragraph(100 + seed) + "\n");
    EXPECT_EQ(cleaned(corpus, page), page);
}

TEST(Learned, TheBreakerHoldsBackWhereMostOfTheProseWouldGo) {
    Corpus corpus;
    std::string common;
    for (int i = 0; i < 6; ++i) common += paragraph(i) + "\n";
    for (int seed = 40; seed < 46; ++seed) corpus.add(common + paragraph(seed) + "\n");
    for (int seed = 50; seed < 60; ++seed) corpus.add(paragraph(seed) + "\n" + paragraph(100 + seed) + "\n");
    const std::string page =
        common + paragraph(40) + "\n" + paragraph(70) + "\n" + paragraph(71) + "\n" + paragraph(72) + "\n";
    Pass* pass = nullptr;
    EXPECT_EQ(cleaned(corpus, page, {}, &pass), page);
    EXPECT_TRUE(pass->held_back());
    cleaned(corpus, paragraph(40) + "\n", {}, &pass);
    EXPECT_FALSE(pass->held_back());
}

TEST(Learned, AHeadlineStaysThoughOtherPagesLinkToIt) {
    Corpus corpus;
    const std::string menu = "Home\nWorld\nTown\nMembers Vote On Harbour Wall\n";
    for (int seed = 0; seed < 8; ++seed) corpus.add(menu + paragraph(seed) + "\n");
    const std::string page = menu + paragraph(30) + "\n";
    EXPECT_EQ(cleaned(corpus, page), paragraph(30) + "\n");
    for (const char* title : {"Members Vote On Harbour Wall - The Example", "The Example: members vote on harbour wall",
                              "Members Vote On Harbour Wall"})
        EXPECT_EQ(cleaned(corpus, page, {}, nullptr, title), "Members Vote On Harbour Wall\n" + paragraph(30) + "\n")
            << title;
}

TEST(Learned, AHeadlineThatLooksLikeALinkStays) {
    const Corpus corpus;
    const std::string page = "Reprints and permissions\n" + paragraph(1) + "\n";
    EXPECT_EQ(cleaned(corpus, page), paragraph(1) + "\n");
    EXPECT_EQ(cleaned(corpus, page, {}, nullptr, "Reprints and permissions - The Example"), page);
    EXPECT_EQ(cleaned(corpus, page, {}, nullptr, "Reprints and permissions"), paragraph(1) + "\n");
}

TEST(Learned, RulesCanBeSwitchedOff) {
    Corpus corpus;
    const auto page = [&](int seed) { return "Home\nWorld\nTown\n" + paragraph(seed) + "\n"; };
    for (int seed = 0; seed < 8; ++seed) corpus.add(page(seed));
    EXPECT_EQ(cleaned(corpus, page(2)), paragraph(2) + "\n");
    Config config;
    config.rules.erase(Rule::boilerplate_site_line);
    EXPECT_EQ(cleaned(corpus, page(2), config), page(2));
}

}  // namespace
}  // namespace cutline::pass
