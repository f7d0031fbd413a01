#include "text/word_kernel.hpp"

#include <array>
#include <random>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "text/word_finder.hpp"

namespace cutline::text {
namespace {

using Bytes = std::array<char, block_size + short_word>;

/// Half of them any bytes, half such as texts have.
Bytes some_bytes(std::mt19937& random) {
    constexpr std::string_view usual = "aaaeeeZZz  019\n'$%+-,.\xE2\x80\x99\xE2\x80\x99\xC3\xA9";
    Bytes bytes;
    const bool any = random() % 2 == 0;
    for (char& c : bytes) c = any ? static_cast<char>(random()) : usual[random() % usual.size()];
    return bytes;
}

TEST(PortableBlocks, AgreeWithTheDefinition) {
    std::mt19937 random{3};
    for (int round = 0; round < 2000; ++round) {
        const Bytes bytes = some_bytes(random);
        EXPECT_EQ(PortableBlocks::classify(bytes.data()), BytewiseBlocks::classify(bytes.data()));
        EXPECT_EQ(PortableBlocks::classify_wide(bytes.data()), BytewiseBlocks::classify_wide(bytes.data()));
    }
}

class WordKernels : public testing::TestWithParam<Kernel> {
  protected:
    void SetUp() override {
        if (!runs_here(GetParam())) GTEST_SKIP() << "this machine has no such instructions";
    }
};

TEST_P(WordKernels, MarkWhatTheDefinitionMarks) {
    std::mt19937 random{5};
    for (int round = 0; round < 5000; ++round) {
        const Bytes bytes = some_bytes(random);
        const BlockMarks marks = word_kernel(GetParam()).marks_of(bytes.data());
        const BlockMarks expected = WordFinder<BytewiseBlocks>::marks_of(bytes.data());
        ASSERT_EQ(marks.words, expected.words);
        ASSERT_EQ(marks.digits, expected.digits);
        ASSERT_EQ(marks.joined, expected.joined);
        ASSERT_EQ(marks.events, expected.events);
    }
}

/// Words that a kernel took, and what it wrote.
struct Taken {
    std::vector<Word> words{block_size};
    std::vector<char> folded = std::vector<char>(2 * block_size, '.');
    std::size_t count = 0;
    std::size_t size = 0;
    std::uint64_t left = 0;
};

Taken take(TakeShortWords* kernel, const Bytes& bytes, std::uint64_t words, std::uint64_t below, std::uint64_t odd) {
    Taken taken;
    ShortWords out{bytes.data(), taken.folded.data(), taken.words.data(), 1000 | std::uint64_t{50} << 32};
    taken.left = kernel(words, below, odd, out);
    taken.count = static_cast<std::size_t>(out.next - taken.words.data());
    taken.size = static_cast<std::size_t>(out.to - taken.folded.data());
    EXPECT_EQ(out.place, 1000 | (50 + std::uint64_t{taken.size}) << 32);
    return taken;
}

TEST_P(WordKernels, TakeTheWordsThatTheDefinitionTakes) {
    std::mt19937 random{7};
    for (int round = 0; round < 5000; ++round) {
        const Bytes bytes = some_bytes(random);
        const BlockMarks marks = WordFinder<BytewiseBlocks>::marks_of(bytes.data());
        const std::uint64_t odd = marks.digits | marks.joined;
        const std::uint64_t words = marks.words & ~(std::uint64_t{1} << 63);
        const std::uint64_t below = (std::uint64_t{1} << random() % 64) - 1;
        const Taken a = take(word_kernel(GetParam()).take_short_words, bytes, words, below, odd);
        const Taken b = take(WordFinder<BytewiseBlocks>::take_short_words, bytes, words, below, odd);
        ASSERT_EQ(a.left, b.left);
        ASSERT_EQ(a.count, b.count);
        ASSERT_EQ(std::string_view(a.folded.data(), a.size), std::string_view(b.folded.data(), b.size));
        for (std::size_t i = 0; i < a.count; ++i) {
            const Word& word = a.words[i];
            ASSERT_EQ(word.begin, b.words[i].begin);
            ASSERT_EQ(word.fold, b.words[i].fold);
            ASSERT_EQ(word.size, b.words[i].size);
            ASSERT_EQ(word.fold_size, word.size);
            ASSERT_EQ(word.hash, word_hash(std::string_view{a.folded.data() + word.fold - 50, word.fold_size}));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Kernels, WordKernels, testing::Values(Kernel::scalar, Kernel::avx2));

}  // namespace
}  // namespace cutline::text
