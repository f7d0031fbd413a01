#include "index/table.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace cutline::index {
namespace {

using Added = Table::Added;

/// Keys that were made to crowd: all want one place, whatever the room.
Key made(Key number) { return (Key{0x5EED} << 48) + number; }

// A search takes no more than a bound, which the sum of these steps shows: nobody can make counting slow.
TEST(IndexTable, RefusesKeysThatCrowdAndKeepsTheOthers) {
    Table table{std::size_t{64} << 20};
    Key taken = 0;
    while (table.add(Section::lines, made(taken)) == Added::first) ++taken;
    EXPECT_LE(taken, 5000U);
    EXPECT_GE(taken, 2000U);
    for (Key number = 0; number < taken; ++number) {
        ASSERT_EQ(table.add(Section::lines, made(number)), Added::again);
        ASSERT_EQ(table.count(Section::lines, made(number)), 2U);
    }
    for (Key number = taken; number < 2 * taken; ++number) {
        const Added added = table.add(Section::lines, made(number));
        ASSERT_TRUE(added == Added::crowded || added == Added::full);
        ASSERT_FALSE(table.has(Section::lines, made(number)));
    }
    EXPECT_EQ(table.add(Section::lines, 7), Added::first);
    EXPECT_EQ(table.count(Section::lines, 7), 1U);
}

TEST(IndexTable, GrowsWithKeysThatCrowd) {
    Table table{std::size_t{1} << 20};
    Key taken = 0;
    for (Added added = Added::first; added == Added::first; ++taken) {
        added = table.add(Section::words, made(taken));
        if (added == Added::full && table.grow()) added = table.add(Section::words, made(taken));
    }
    --taken;
    std::vector<Key> found;
    table.for_each(Section::words, [&](const Entry& entry) { found.push_back(entry.key); });
    ASSERT_EQ(found.size(), taken);
    for (Key number = 0; number < taken; ++number) ASSERT_EQ(found[number], made(number));
}

}  // namespace
}  // namespace cutline::index
