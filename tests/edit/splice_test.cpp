#include "edit/splice.hpp"

#include <random>

#include <gtest/gtest.h>

namespace cutline::edit {
namespace {

Splice splice(std::uint32_t begin, std::uint32_t end, std::string put, Rule rule = Rule::repeats_same) {
    Splice out;
    out.begin = begin;
    out.end = end;
    out.put = std::move(put);
    out.rule = rule;
    return out;
}

std::string applied(std::string_view text, const Splices& splices) {
    std::string out;
    apply(text, splices, out);
    return out;
}

TEST(Splice, SettlesOverlapsInFavourOfTheFirst) {
    Splices splices{splice(5, 7, "b"), splice(0, 6, "a"), splice(6, 8, "c"), splice(9, 9, "i"), splice(9, 9, "j")};
    settle(splices);
    ASSERT_EQ(splices.size(), 3U);
    EXPECT_EQ(splices[0].put, "a");
    EXPECT_EQ(splices[1].put, "c");
    EXPECT_EQ(splices[2].put, "i");
}

TEST(Splice, AppliesCutsPutsAndInsertions) {
    EXPECT_EQ(applied("abcdef", {splice(0, 1, ""), splice(2, 2, "X"), splice(3, 6, "def!")}), "bXcdef!");
    EXPECT_EQ(applied("abc", {}), "abc");
}

struct ComposeRow {
    const char* what;
    std::string original;
    Splices first;
    Splices second;
    std::size_t count;
};

TEST(Splice, ComposesTouchingEditsIntoOne) {
    const std::vector<ComposeRow> rows{
        {"apart", "abcdefgh", {splice(0, 1, "")}, {splice(4, 5, "X")}, 2},
        {"second covers first", "abcdefgh", {splice(2, 4, "ZZZ")}, {splice(0, 8, "")}, 1},
        {"first covers second", "abcdefgh", {splice(0, 8, "12345678")}, {splice(3, 5, "")}, 1},
        {"overlap at the left", "abcdefgh", {splice(3, 6, "XYZ")}, {splice(1, 4, "-")}, 1},
        {"overlap at the right", "abcdefgh", {splice(3, 6, "XYZ")}, {splice(5, 8, "-")}, 1},
        {"chain", "abcdefgh", {splice(1, 2, "BB"), splice(4, 5, "EE")}, {splice(2, 6, "#")}, 1},
        {"a deletion inside", "abcdefgh", {splice(3, 5, "")}, {splice(2, 4, "x")}, 1},
        {"a deletion at the edge", "abcdefgh", {splice(3, 5, "")}, {splice(3, 4, "x")}, 2},
        {"undone", "abcdefgh", {splice(3, 4, "X")}, {splice(3, 4, "d")}, 0},
    };
    for (const ComposeRow& row : rows) {
        const std::string current = applied(row.original, row.first);
        const std::string last = applied(current, row.second);
        Splices second = row.second;
        const Splices both = compose(row.original, current, row.first, std::move(second));
        EXPECT_EQ(applied(row.original, both), last) << row.what;
        EXPECT_EQ(both.size(), row.count) << row.what;
    }
}

TEST(Splice, ComposeNamesTheLastRuleAndTheOthers) {
    const Splices first{splice(2, 4, "xy", Rule::unicode_nfc)};
    const Splices both = compose("abcdef", "abxyef", first, {splice(1, 5, "", Rule::repeats_same)});
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both[0].rule, Rule::repeats_same);
    EXPECT_TRUE(both[0].also.contains(Rule::unicode_nfc));
    EXPECT_FALSE(both[0].also.contains(Rule::repeats_same));
}

TEST(Splice, ComposeLeadsLikeBackToTheOriginal) {
    Splice second = splice(6, 7, "");
    second.like = 4;  // "e" stands at 4 in "abcde…" after the first edit took two bytes away before it
    const Splices both = compose("ab--cdefgh", "abcdefgh", {splice(2, 4, "")}, {second});
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[1].like, 6U);
}

Splices random_splices(std::size_t size, std::mt19937& random) {
    Splices out;
    std::size_t at = 0;
    while (at <= size) {
        const std::size_t begin = at + random() % 6;
        const std::size_t end = begin + random() % 4;
        if (end > size) break;
        std::string put(random() % 4, static_cast<char>('A' + random() % 26));
        if (begin != end || !put.empty())
            out.push_back(splice(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), put));
        at = std::max(end, begin + 1);
    }
    return out;
}

TEST(Splice, ComposeEqualsApplyingOneAfterTheOther) {
    std::mt19937 random{7};
    for (int n = 0; n < 20000; ++n) {
        std::string text(random() % 40, ' ');
        for (char& c : text) c = static_cast<char>('a' + random() % 26);
        const Splices first = random_splices(text.size(), random);
        const std::string current = applied(text, first);
        const Splices second = random_splices(current.size(), random);
        const std::string last = applied(current, second);
        const Splices both = compose(text, current, first, Splices{second});
        ASSERT_EQ(applied(text, both), last) << n;
        for (std::size_t i = 1; i < both.size(); ++i) ASSERT_LE(both[i - 1].end, both[i].begin) << n;
    }
}

}  // namespace
}  // namespace cutline::edit
