#include "index/recent.hpp"

#include <gtest/gtest.h>

#include "index/corpus.hpp"

namespace cutline::index {
namespace {

std::uint32_t count_of(const Recent& recent, std::size_t section, Key key) {
    return counts(recent, static_cast<Section>(section), {key}).front();
}

TEST(Recent, CountsAsAMapDoes) {
    for (const std::size_t size : {0U, 1U, 40U, 3000U}) {
        const std::vector<Features> documents = random_documents(size, size + 5);
        Recent recent{std::size_t{8} << 20};
        for (const Features& features : documents) recent.add(features);
        const Reference reference = count(documents);
        for (std::size_t i = 0; i < section_count; ++i)
            for (const auto& [key, number] : reference.at(i)) {
                ASSERT_EQ(count_of(recent, i, key), number) << key;
                ASSERT_TRUE(recent.has(static_cast<Section>(i), key));
                const auto next = reference.at(i).find(key + 1);
                ASSERT_EQ(count_of(recent, i, key + 1), next == reference.at(i).end() ? 0 : next->second);
            }
        EXPECT_EQ(recent.forgotten(), 0U);
    }
}

TEST(Recent, AddsToWhatIsKnown) {
    Recent recent{4096};
    recent.add(Section::lines, 7);
    std::array<std::uint32_t, 2> found{5, UINT32_MAX};
    recent.add_counts(Section::lines, std::array<Key, 2>{7, 7}, found);
    EXPECT_EQ(found, (std::array<std::uint32_t, 2>{6, UINT32_MAX}));
}

TEST(Recent, ForgetsTheOldestAndNeverCountsTooMany) {
    constexpr std::size_t memory = 24'000;
    constexpr std::size_t younger = memory / 12 / 2 / 4;  // entries that are there at the very least
    const std::vector<Features> documents = random_documents(4000, 3);
    Recent recent{memory};
    Reference reference;
    std::vector<std::pair<std::size_t, Key>> order;
    for (const Features& features : documents) {
        recent.add(features);
        for (std::size_t i = 0; i < section_count; ++i)
            for (const Key key : features.at(i)) {
                ++reference.at(i)[key];
                order.emplace_back(i, key);
            }
        for (std::size_t back = 1; back <= std::min(younger, order.size()); back += 7) {
            const auto [section, key] = order[order.size() - back];
            const std::uint32_t number = count_of(recent, section, key);
            ASSERT_GE(number, 1U);
            ASSERT_LE(number, reference.at(section)[key]);
        }
    }
    EXPECT_GT(recent.forgotten(), 0U);
}

}  // namespace
}  // namespace cutline::index
