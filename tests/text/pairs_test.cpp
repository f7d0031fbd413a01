#include "text/pairs.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

constexpr std::array<PairKind, 3> kinds{{{"a", "b"}, {"\xC2\x81", "\xA0"}, {"\n ", "\n,"}}};
constexpr PairTables tables = pair_tables({kinds[0], kinds[1], kinds[2]});

bool has_halves_of(std::string_view bytes, char c) {
    const auto byte = static_cast<unsigned char>(c);
    bool high = false;
    bool low = false;
    for (const char one : bytes) {
        high = high || static_cast<unsigned char>(one) >> 4 == byte >> 4;
        low = low || (static_cast<unsigned char>(one) & 15) == (byte & 15);
    }
    return high && low;
}

bool is_pair(char first, char second) {
    for (const PairKind& kind : kinds)
        if (has_halves_of(kind.first, first) && has_halves_of(kind.second, second)) return true;
    return false;
}

class PairsTest : public testing::TestWithParam<Kernel> {
  protected:
    void SetUp() override {
        if (!runs_here(GetParam())) GTEST_SKIP() << "this machine has no such instructions";
    }

    /// From a copy that ends where the text ends, so that a sanitizer sees what reads beyond it.
    std::vector<std::size_t> found(const std::string& text) const {
        const std::vector<char> exact(text.begin(), text.end());
        std::vector<std::size_t> places;
        search_pairs({exact.data(), exact.size()}, PairMarker{tables, GetParam()}, [&](std::size_t at) {
            places.push_back(at);
            return at + 1;
        });
        return places;
    }
};

TEST_P(PairsTest, KnowsEveryPair) {
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            std::string text(90, 'x');
            text[70] = static_cast<char>(first);
            text[71] = static_cast<char>(second);
            const bool found_it = found(text) == std::vector<std::size_t>{71};
            ASSERT_EQ(found_it, is_pair(text[70], text[71])) << first << ' ' << second;
        }
    }
}

TEST_P(PairsTest, FindsWhatALoopFinds) {
    std::mt19937 random{20261129};
    for (std::size_t size = 0; size < 9000; size += 1 + size / 40) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) text += "ab\n ,xyz\xC2\xA0"[random() % 10];
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < size; ++i)
            if (is_pair(i == 0 ? '\n' : text[i - 1], text[i])) expected.push_back(i);
        ASSERT_EQ(found(text), expected);
    }
}

TEST_P(PairsTest, GoesOnWhereItIsTold) {
    std::mt19937 random{20261130};
    for (int round = 0; round < 100; ++round) {
        const std::string text(random() % 20000, '\n');
        std::size_t expected = 0;
        search_pairs(text, PairMarker{tables, GetParam()}, [&](std::size_t at) {
            EXPECT_EQ(at, expected);
            return expected = at + 1 + random() % 6000;
        });
        EXPECT_GE(expected, text.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Kernels, PairsTest, testing::Values(Kernel::scalar, Kernel::avx2));

}  // namespace
}  // namespace cutline::text
