#include "text/lanes.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

constexpr std::array<signed char, 6> limits{-128, -117, 0, 32, 97, 127};

template <class Kernel>
class Lanes : public testing::Test {};
using Kernels = testing::Types<Scalar, Native>;
TYPED_TEST_SUITE(Lanes, Kernels);

TYPED_TEST(Lanes, AnswerAsOneByteWould) {
    for (unsigned first = 0; first < 256; ++first) {
        std::string bytes;
        for (unsigned i = 0; i < TypeParam::width; ++i) bytes += static_cast<char>(first + 37 * i);
        const TypeParam lanes = TypeParam::load(bytes.data());
        for (std::size_t i = 0; i < TypeParam::width; ++i) {
            for (const signed char limit : limits)
                ASSERT_EQ((lanes.below(limit).bits() >> i) & 1U, static_cast<signed char>(bytes[i]) < limit);
            const auto byte = static_cast<unsigned char>(bytes[i]);
            for (const unsigned limit : {65U, 90U, 127U, 128U, 200U, 255U}) {
                ASSERT_EQ((lanes.at_most(static_cast<unsigned char>(limit)).bits() >> i) & 1U, byte <= limit);
                const auto last = static_cast<unsigned char>(limit);
                ASSERT_EQ((lanes.within('A', last).bits() >> i) & 1U, byte >= 'A' && byte <= limit) << limit;
            }
            for (unsigned place = 0; place < 8; ++place) ASSERT_EQ((lanes.bits(place) >> i) & 1U, byte >> place & 1U);
            for (const char c : {'\0', 'a', '\x7F', '\x80', '\xFF', bytes[0]})
                ASSERT_EQ((lanes.is(static_cast<unsigned char>(c)).bits() >> i) & 1U, bytes[i] == c);
        }
    }
}

/// Places of "ab", and of "b" after "aa": tests that look back.
template <class Kernel>
Kernel test(const char* p) {
    const Kernel b = Kernel::load(p).is('b');
    return b & Kernel::load(p - 1).is('a').without(Kernel::load(p - 2).is('c'));
}

template <class Kernel>
std::uint64_t hits_in(const char* from) {
    return bits_of<Kernel>(from, test<Kernel>);
}

TYPED_TEST(Lanes, SearchFindsWhatALoopFinds) {
    std::mt19937 random{7};
    for (std::size_t size = 0; size < 300; ++size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) text += "abc"[random() % 3];
        std::vector<std::size_t> expected;
        std::vector<std::size_t> found;
        for (std::size_t i = 1; i < size; ++i)
            if (text[i] == 'b' && text[i - 1] == 'a' && !(i > 1 && text[i - 2] == 'c')) expected.push_back(i);
        search(text, hits_in<TypeParam>, [&](std::size_t at) {
            found.push_back(at);
            return at + 1;
        });
        ASSERT_EQ(found, expected);
    }
}

TYPED_TEST(Lanes, SearchGoesOnWhereItIsTold) {
    std::mt19937 random{8};
    for (int round = 0; round < 200; ++round) {
        const std::string text(random() % 500, 'x');
        std::size_t expected = 0;
        search(
            text,
            [](const char* from) {
                return bits_of<TypeParam>(from, [](const char* p) { return TypeParam::load(p).is('x'); });
            },
            [&](std::size_t at) {
                EXPECT_EQ(at, expected);
                return expected = at + 1 + random() % 150;
            });
        EXPECT_GE(expected, text.size());
    }
}

}  // namespace
}  // namespace cutline::text
