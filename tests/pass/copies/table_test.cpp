#include "pass/copies/table.hpp"

#include <map>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::pass::copies {
namespace {

std::vector<std::uint64_t> addresses(const Table& table, std::uint64_t key) {
    std::vector<std::uint64_t> out;
    table.for_each(key, [&](std::uint64_t address) { out.push_back(address); });
    return out;
}

TEST(CopiesTable, FindsWhatWasInsertedAndNothingElse) {
    for (const bool with_addresses : {false, true}) {
        std::mt19937_64 random{7};
        Table table{with_addresses, 200'000};
        std::map<std::uint64_t, std::uint64_t> reference;
        for (std::uint64_t i = 0; i < 200'000; ++i) {
            const std::uint64_t key = random();
            const std::uint64_t address = random() % Table::addresses;
            ASSERT_TRUE(table.insert(key, address));
            reference[key] = with_addresses ? address : 0;
        }
        EXPECT_EQ(table.size(), reference.size());
        for (const auto& [key, address] : reference) {
            ASSERT_EQ(table.find(key), address);
            ASSERT_EQ(table.find(key ^ 1), Table::none);
        }
    }
}

TEST(CopiesTable, KeepsEntriesOfOneKeyInTheirOrder) {
    std::mt19937_64 random{11};
    Table table{true, 50'000};
    std::map<std::uint64_t, std::vector<std::uint64_t>> reference;
    for (std::uint64_t i = 0; i < 50'000; ++i) {
        const std::uint64_t key = random() % 10'000;
        ASSERT_TRUE(table.insert(key, i));
        reference[key].push_back(i);
    }
    for (const auto& [key, all] : reference) {
        ASSERT_EQ(addresses(table, key), all);
        ASSERT_EQ(table.find(key), all.front());
    }
    EXPECT_TRUE(addresses(table, 10'001).empty());
}

TEST(CopiesTable, TakesTheGreatestAndTheLeast) {
    Table table{true, 4};
    for (const std::uint64_t key : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX, UINT64_MAX - 1}) {
        ASSERT_TRUE(table.insert(key, Table::addresses - 1));
        EXPECT_EQ(table.find(key), Table::addresses - 1);
    }
}

/// The key that hash::mix turns into `mixed`.
std::uint64_t unmixed(std::uint64_t mixed) {
    const auto inverse = [](std::uint64_t odd) {  // Newton's iteration modulo 2^64
        std::uint64_t x = odd;
        for (int i = 0; i < 6; ++i) x *= 2 - odd * x;
        return x;
    };
    const auto undo = [](std::uint64_t x, int shift) {
        std::uint64_t out = x;
        for (int i = 0; i < 64 / shift; ++i) out = x ^ (out >> shift);
        return out;
    };
    return undo(undo(undo(mixed, 31) * inverse(0x94D049BB133111EBU), 27) * inverse(0xBF58476D1CE4E5B9U), 30);
}

// Keys that crowd at one home are refused at last, so that time stays linear, and none of the others is lost.
TEST(CopiesTable, RefusesWhereKeysCrowd) {
    for (const std::uint64_t home : {std::uint64_t{0}, std::uint64_t{0x123456789} << 30, ~std::uint64_t{0} << 24}) {
        ASSERT_EQ(hash::mix(unmixed(home)), home);
        std::mt19937_64 random{home};
        Table table{true, 40'000, 0};
        std::vector<std::uint64_t> others;
        for (int i = 0; i < 20'000; ++i) others.push_back(random());
        for (const std::uint64_t key : others) ASSERT_TRUE(table.insert(key, 1));
        std::uint64_t refused = 0;
        for (std::uint64_t i = 0; i < 20'000; ++i) refused += table.insert(unmixed(home + i), 2) ? 0 : 1;
        EXPECT_GT(refused, 17'000U);
        EXPECT_LT(refused, 20'000U);
        for (const std::uint64_t key : others) ASSERT_EQ(table.find(key), 1U);
    }
}

// The same keys, which crowd without a secret, do not with one that their maker does not know: none is refused, and no
// insertion moves many.
TEST(CopiesTable, NobodyCanMakeKeysThatCrowd) {
    for (int i = 0; i < 5; ++i) {
        Table table{true, 20'000};
        for (std::uint64_t key = 0; key < 20'000; ++key)
            ASSERT_TRUE(table.insert(unmixed((std::uint64_t{0x123456789} << 30) + key), 2));
    }
}

TEST(CopiesTable, FindsOrInsertsWhateverTheSecret) {
    std::mt19937_64 random{13};
    Table one{true, 60'000, 1};
    Table other{true, 60'000, 2};
    std::map<std::uint64_t, std::uint64_t> reference;
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        const std::uint64_t key = random() % 50'000;
        const auto [there, added] = reference.emplace(key, i);
        for (Table* table : {&one, &other}) {
            const Table::FoundOrAdded found = table->find_or_insert(key, i);
            ASSERT_EQ(found.added, added);
            ASSERT_EQ(found.address, added ? Table::none : there->second);
        }
    }
    EXPECT_EQ(one.size(), reference.size());
}

TEST(CopiesTable, RefusesWhenItIsFull) {
    Table table{false, 1000};
    std::uint64_t taken = 0;
    for (std::uint64_t key = 1; key < 100'000; ++key) taken += table.insert(key, 0) ? 1 : 0;
    EXPECT_GT(taken, 1000U);
    EXPECT_LT(taken, 60'000U);
    EXPECT_EQ(table.find(1), 0U);
}

}  // namespace
}  // namespace cutline::pass::copies
