#include "pass/boilerplate/furniture.hpp"

#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::boilerplate {
namespace {

constexpr std::uint32_t site_pages = 100;

/// A page in letters, a line each:
///   p  a paragraph that stands here alone       P  one that the site has on 30 pages
///   q  one that it has on 3                     m  a menu item, on 40 pages
///   r  a short line on 2 pages                  s  a stranger of three words
///   h  a headline of six words                  t  a short line of site talk, on 4 pages
///   k  a byline, on 40 pages                    x  cut by a pattern
///   d  differs in digits alone, on 40 pages     l  a label, on 40 pages
///   e  a short line on 60 pages                 S  a short sentence on 60 pages; Q: a question
LineFacts facts(char c) {
    LineFacts line;
    const auto set = [&](std::uint32_t words, std::uint32_t pages) {
        line.words = words, line.pages = line.exact = pages;
    };
    switch (c) {
        case 'p': set(30, 1), line.sentence = true; break;
        case 'P': set(30, 30), line.sentence = true; break;
        case 'q': set(30, 3), line.sentence = true; break;
        case 'm': set(2, 40); break;
        case 'r': set(2, 2); break;
        case 's': set(3, 1); break;
        case 'h': set(6, 1); break;
        case 't': set(5, 4), line.talk = 2; break;
        case 'k': set(2, 40), line.kept = true; break;
        case 'x': set(1, 0), line.sure = true; break;
        case 'd': set(4, 40), line.exact = 1; break;
        case 'l': set(2, 40), line.label = true; break;
        case 'e': set(2, 60); break;
        case 'S': set(6, 60), line.sentence = true; break;
        case 'Q': set(6, 60), line.sentence = line.question = true; break;
        default: ADD_FAILURE() << c;
    }
    return line;
}

std::string judged(const std::string& page, Preset preset = Preset::balanced, std::size_t headline = 0) {
    std::vector<LineFacts> lines;
    for (const char c : page) lines.push_back(facts(c));
    Furniture furniture{furniture_limits(preset)};
    std::string out;
    for (const Verdict verdict : furniture.judge(lines, site_pages, headline))
        out += verdict == Verdict::stays ? '.' : verdict == Verdict::gap ? 'g' : 'F';
    return out;
}

struct Page {
    const char* why;
    const char* lines;
    const char* verdicts;
};

class Judged : public testing::TestWithParam<Page> {};

TEST_P(Judged, AsExpected) { EXPECT_EQ(judged(GetParam().lines), GetParam().verdicts) << GetParam().why; }

INSTANTIATE_TEST_SUITE_P(
    Table, Judged,
    testing::Values(
        Page{"nothing", "", ""}, Page{"an article", "hppp", "...."},
        Page{"a subhead that the site uses every week", "ppmpp", "....."}, Page{"two of them", "pmmp", "...."},
        Page{"a menu", "mmmpp", "FFF.."}, Page{"a date stamp in a menu", "mmsmpp", "FFgF.."},
        Page{"two strangers are no gap", "mmssmpp", "......."}, Page{"a headline is no gap", "mmmhmmmpp", "FFF.FFF.."},
        Page{"a byline in a menu", "mmkmmpp", "......."}, Page{"a table that two pages have", "prrrrp", "......"},
        Page{"site talk stands alone", "ptp", ".F."}, Page{"a sentence on a third of the pages", "pPp", ".F."},
        Page{"a quotation that three articles share", "pqp", "..."},
        Page{"a data line that differs in digits", "pdp", "..."}, Page{"but not in a menu", "mdmp", "FFF."},
        Page{"a label", "plp", "..."}, Page{"a subhead on most pages", "pep", "..."},
        Page{"but at the end it is none", "ppe", "..F"}, Page{"nor where there is nothing else", "e", "."},
        Page{"a sentence on most pages", "pSp", ".F."}, Page{"a question on most pages", "pQp", "..."},
        Page{"a pattern's line makes a run with others", "xmmp", "FFF."},
        Page{"a whole page: strangers behind the body go", "mmmmmmmmmhpppppppmmmhmmmsssmm",
             "FFFFFFFFF........FFFgFFFgggFF"},
        Page{"and what the site has on two pages", "mmmmmmmmmmhpppppppmmmqmm", "FFFFFFFFFF........FFFFFF"},
        Page{"but no prose of its own", "mmmmmmmmmmhpppppppmmmpmm", "FFFFFFFFFF........FFF.FF"}));

TEST(Furniture, ThoroughCutsCommentsBehindTheBody) {
    EXPECT_EQ(judged("mmmmmmmmmmpppppppmmmpmm", Preset::thorough), "FFFFFFFFFF.......FFFgFF");
}

TEST(Furniture, ThoroughKeepsThemWhereTheyMayBeTheArticle) {
    EXPECT_EQ(judged("mmmmmmmmmmpppmmmmmmmmmmppmmmppmm", Preset::thorough), "FFFFFFFFFF...FFFFFFFFFF..FFF..FF");
}

TEST(Furniture, BeforeTheHeadlineLongerStrangersGo) {
    EXPECT_EQ(judged("mmmhmmmmmmmmmhppppppp"), "FFF.FFFFFFFFF........");
    EXPECT_EQ(judged("mmmhmmmmmmmmmhppppppp", Preset::balanced, 13), "FFFgFFFFFFFFF........");
}

TEST(Furniture, CarefulAsksForMore) {
    EXPECT_EQ(judged("mmmpp", Preset::careful), ".....");
    EXPECT_EQ(judged("mmmmpp", Preset::careful), "FFFF..");
    EXPECT_EQ(judged("pPp", Preset::careful), "...");
}

TEST(OwnCopies, AreTheLowerQuartileOfTheParagraphs) {
    const auto copies = [](std::initializer_list<std::uint32_t> pages) {
        std::vector<LineFacts> lines;
        for (const std::uint32_t n : pages) lines.push_back({.words = 20, .pages = n, .exact = n, .sentence = true});
        return own_copies(lines);
    };
    EXPECT_EQ(copies({}), 0U);
    EXPECT_EQ(copies({5, 5}), 0U);           // too little to tell
    EXPECT_EQ(copies({5, 5, 5, 5}), 4U);     // fetched five times
    EXPECT_EQ(copies({5, 5, 5, 40}), 4U);    // and a plea that the site has everywhere
    EXPECT_EQ(copies({1, 3, 5, 5, 5}), 2U);  // updated
    EXPECT_EQ(copies({0, 0, 0, 9}), 0U);
}

}  // namespace
}  // namespace cutline::pass::boilerplate
