#include "index/pieces.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <gtest/gtest.h>

#include "index/features.hpp"
#include "support/generator.hpp"

namespace cutline::index {
namespace {

using Place = Piece::Place;

std::vector<Piece> pieces_of(const std::string& line, const text::Scan& scan, std::string_view site) {
    std::vector<Piece> found;
    const Pieces pieces;
    text::WordMarks marks;
    pieces.add_to(marks);
    marks.look(scan, 0, scan.words.size());
    pieces.narrow(scan, 0, scan.words.size(), marks);
    if (!scan.lines.empty()) pieces.of(line, scan, marks, scan.lines[0], site_key(site), found);
    return found;
}

std::vector<Piece> pieces(const std::string& line, std::string& words, Place place) {
    text::Scan scan;
    text::scan(line, scan);
    std::vector<Piece> found = pieces_of(line, scan, "example.org");
    std::erase_if(found, [&](const Piece& piece) { return piece.place != place; });
    for (const Piece& piece : found)
        words += "[" +
                 line.substr(scan.words[piece.begin].begin,
                             scan.words[piece.end - 1].end() - scan.words[piece.begin].begin) +
                 "]";
    return found;
}

/// Those of a kind, and no other that talks or is set apart, are what is wanted of furniture.
TEST(Pieces, WantedOfFurnitureAreThoseThatTalk) {
    const Pieces all;
    const Pieces wanted{Pieces::Wanted::furniture};
    text::WordMarks marks;
    all.add_to(marks);
    text::Scan scan;
    std::size_t kept = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Generator random{seed};
        constexpr std::array<std::string_view, 12> parts{"share", "this", "Read",  "more", "12",  "The mayor",
                                                         "of",    "x.",   "Video", "Paé",  "- B", "— “Menu”."};
        std::string line;
        for (std::size_t words = 1 + random.below(50); words > 0; --words)
            line += std::string{random.pick(parts)} + " ";
        text::scan(line, scan);
        marks.look(scan, 0, scan.words.size());
        all.narrow(scan, 0, scan.words.size(), marks);
        std::vector<Piece> expected;
        std::vector<Piece> found;
        all.of(line, scan, marks, scan.lines[0], 1, expected);
        wanted.of(line, scan, marks, scan.lines[0], 1, found);
        const auto is_other = [](const Piece& piece) { return !piece.talks() && !piece.apart; };
        ASSERT_LE(found.size(), expected.size());
        std::erase_if(expected, is_other);
        std::erase_if(found, is_other);
        ASSERT_EQ(found.size(), expected.size()) << line;
        for (std::size_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found[i].key, expected[i].key) << line;
            ASSERT_EQ(found[i].wider, expected[i].wider) << line;
        }
        kept += found.size();
    }
    EXPECT_GT(kept, 3000U);
}

/// The obvious reference: of the places where a bar stands before a capital, the two next to each end of the line.
TEST(Pieces, AreSetApartByTheOutermostBars) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        test::Generator random{seed};
        constexpr std::array<std::string_view, 5> parts{"Uno", "dos", "tres", "|", "-"};
        std::string line = "Uno";
        std::vector<std::uint32_t> bars;  // words before them
        std::uint32_t words = 1;
        bool bar = false;
        for (std::size_t left = random.below(60); left > 0; --left) {
            const std::string_view part = random.pick(parts);
            line += " " + std::string{part};
            if (bar && part == "Uno") bars.push_back(words);
            bar = part == "|" || part == "-";
            words += bar ? 0 : 1;
        }
        std::string expected;
        const auto take = [&](Place place, std::uint32_t begin, std::uint32_t end) {
            expected +=
                std::to_string(static_cast<int>(place)) + ":" + std::to_string(begin) + "-" + std::to_string(end) + " ";
        };
        for (std::size_t i = 0, found = 0; i < bars.size() && bars[i] <= Pieces::most_words && found < 2; ++i)
            if (bars[i] >= 2 && words > 2) take(Place::head, 0, bars[i]), ++found;
        for (std::size_t i = bars.size(), found = 0; i > 0 && words - bars[i - 1] <= Pieces::most_words && found < 2;
             --i)
            if (words - bars[i - 1] >= 2 && words > 2) take(Place::tail, bars[i - 1], words), ++found;
        text::Scan scan;
        text::scan(line, scan);
        std::string found;
        for (const Piece& piece : pieces_of(line, scan, "example.org"))
            found += std::to_string(static_cast<int>(piece.place)) + ":" + std::to_string(piece.begin) + "-" +
                     std::to_string(piece.end) + " ";
        ASSERT_EQ(found, expected) << line;
    }
}

struct Row {
    const char* line;
    Place place;
    const char* found;
};

class PiecesOf : public testing::TestWithParam<Row> {};

TEST_P(PiecesOf, AreFound) {
    std::string words;
    pieces(GetParam().line, words, GetParam().place);
    EXPECT_EQ(words, GetParam().found) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Table, PiecesOf,
    testing::Values(Row{"Enlarge this image The mayor waves", Place::head, "[Enlarge this image]"},
                    Row{"The mayor of the town waves", Place::head, ""}, Row{"Share", Place::head, ""},
                    Row{"", Place::head, ""}, Row{"Share Tweet", Place::head, ""},
                    Row{"Share Tweet Email The mayor waves", Place::head, "[Share Tweet][Share Tweet Email]"},
                    Row{"Gallery of 12 pictures", Place::head, "[Gallery of]"},
                    Row{"The mayor waves Hide caption", Place::tail, "[Hide caption]"},
                    Row{"The mayor waves hide caption", Place::tail, ""},
                    Row{"Der Kran steht still - Hafenblatt Nord", Place::tail, "[Hafenblatt Nord]"},
                    Row{"Der Kran steht still - Lokales Heute | Hafenblatt Nord", Place::tail,
                        "[Hafenblatt Nord][Lokales Heute | Hafenblatt Nord]"},
                    Row{"Hafenblatt Nord | Der Kran steht still", Place::head, "[Hafenblatt Nord]"},
                    Row{"Er bleibt. \xE2\x80\x94 Der Hafenmeister", Place::tail, ""},
                    Row{"Der Kran - der alte am Kai - steht still", Place::tail, ""},
                    Row{"Der Kran steht still - Heft 12", Place::tail, ""},
                    Row{"The mayor spoke. Click here to subscribe. She left.", Place::inside,
                        "[Click here to subscribe]"},
                    Row{"Click here to subscribe.", Place::inside, ""}));

TEST(Pieces, OfNumbersAreAlike) {
    std::string words;
    const auto one = pieces("The mayor waves Image 3 of 10", words, Place::tail);
    const auto two = pieces("A town hall burns Image 11 of 12", words, Place::tail);
    ASSERT_FALSE(one.empty());
    ASSERT_EQ(one.size(), two.size());
    EXPECT_EQ(one[0].key, two[0].key);
    EXPECT_NE(one[0].wider, two[0].wider);
    EXPECT_EQ(one[0].numbers, 2U);
}

TEST(Pieces, OfSitesDiffer) {
    const std::string line = "Share Tweet Email The mayor waves";
    text::Scan scan;
    text::scan(line, scan);
    const std::vector<Piece> here = pieces_of(line, scan, "example.org");
    const std::vector<Piece> there = pieces_of(line, scan, "example.com");
    ASSERT_EQ(here.size(), there.size());
    EXPECT_NE(here[0].key, there[0].key);
}

TEST(Pieces, HeadTailAndSentenceOfTheSameWordsDiffer) {
    std::string words;
    const auto head = pieces("Share this The mayor waves", words, Place::head);
    const auto tail = pieces("The mayor waves Share this", words, Place::tail);
    ASSERT_EQ(head.size(), 1U);
    ASSERT_EQ(tail.size(), 1U);
    EXPECT_NE(head[0].key, tail[0].key);
}

struct Lines {
    const char* one;
    const char* other;
    bool exact;
    bool folded;
};

TEST(SiteLineKeys, FoldDigits) {
    for (const Lines& row :
         {Lines{"3 comments", "12 comments", false, true}, Lines{"Updated 12:04", "updated 3:15", false, true},
          Lines{"A comment", "a  comment!", true, true}, Lines{"3 comments", "comments", false, false},
          Lines{"Page 1 of 2", "Page 2 of 2", false, true}, Lines{"5", "77", false, true}}) {
        const auto keys = [](const std::string& line) {
            text::Scan scan;
            text::scan(line, scan);
            return site_line_keys(1, scan, scan.lines.at(0));
        };
        EXPECT_EQ(keys(row.one).exact == keys(row.other).exact, row.exact) << row.one;
        EXPECT_EQ(keys(row.one).folded == keys(row.other).folded, row.folded) << row.one;
    }
}

TEST(FeatureFinder, CountsEachKeyOnceAndNothingOfASiteWithoutASite) {
    const std::string text = "Home\nHome\nShare Tweet Email The mayor waves\nHome\n";
    text::Scan scan;
    text::scan(text, scan);
    Features features;
    FeatureFinder finder;
    finder.find(text, scan, "example.org", features);
    for (const auto& keys : features) {
        EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
        EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    }
    EXPECT_EQ(features[static_cast<std::size_t>(Section::sites)].size(), 1U);
    EXPECT_EQ(features[static_cast<std::size_t>(Section::lines)].size(), 2U);
    EXPECT_EQ(features[static_cast<std::size_t>(Section::site_lines)].size(), 2U);
    EXPECT_GE(features[static_cast<std::size_t>(Section::affixes)].size(), 2U);
    finder.find(text, scan, "", features);
    EXPECT_TRUE(features[static_cast<std::size_t>(Section::sites)].empty());
    EXPECT_TRUE(features[static_cast<std::size_t>(Section::site_lines)].empty());
    EXPECT_TRUE(features[static_cast<std::size_t>(Section::affixes)].empty());
    EXPECT_EQ(features[static_cast<std::size_t>(Section::lines)].size(), 2U);
}

}  // namespace
}  // namespace cutline::index
