#include "text/word_bits.hpp"

#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

/// The obvious reference: a vector of bools.
void expect_same(const WordBits& bits, const std::vector<bool>& expected, std::size_t begin, std::size_t end) {
    std::size_t next = begin;
    while (next < end && !expected[next]) ++next;
    std::uint32_t count = 0;
    std::uint64_t window = 0;
    for (std::size_t i = begin; i < end; ++i) {
        ASSERT_EQ(bits.has(i), expected[i]) << i;
        count += expected[i] ? 1 : 0;
        if (i - begin < 63 && expected[i]) window |= std::uint64_t{1} << (i - begin);
    }
    ASSERT_EQ(bits.next(begin, end), next) << begin << " to " << end;
    ASSERT_EQ(bits.any(begin, end), next < end);
    ASSERT_EQ(bits.count(begin, end), count);
    ASSERT_EQ(bits.window(begin, std::min<std::size_t>(63, end - begin)), window) << begin << " to " << end;
}

TEST(WordBits, AreAVectorOfBools) {
    std::mt19937_64 random{11};
    WordBits bits;
    for (int round = 0; round < 400; ++round) {
        const std::size_t words = 1 + random() % 400;
        const std::uint64_t rare = 1 + random() % 60;
        std::vector<bool> expected(words);
        bits.resize(words);
        for (std::size_t i = 0; i < words; ++i) {
            expected[i] = random() % rare == 0;
            bits.put(i / WordBits::width, expected[i] ? ~std::uint64_t{0} : 0,
                     std::uint64_t{1} << (i % WordBits::width));
        }
        if (round % 2 == 0) {
            const std::size_t from = random() % words;
            const auto is = [](std::size_t i) { return i % 3 > 0; };
            bits.narrow(from, words, is);
            for (std::size_t i = from; i < words; ++i) expected[i] = expected[i] && is(i);
        }
        for (int question = 0; question < 30; ++question) {
            const std::size_t begin = random() % (words + 1);
            expect_same(bits, expected, begin, begin + random() % (words - begin + 1));
        }
    }
}

}  // namespace
}  // namespace cutline::text
