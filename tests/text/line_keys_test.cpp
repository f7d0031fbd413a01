#include "text/line_keys.hpp"

#include <array>

#include <gtest/gtest.h>

#include "support/generator.hpp"

namespace cutline::text {
namespace {

/// As the scan finds them.
std::vector<KeyedLine> reference(std::string_view text) {
    Scan found;
    scan(text, found);
    std::vector<KeyedLine> lines;
    for (const Line& line : found.lines)
        if (line.key != 0) lines.push_back({line.key, line.begin, line.end});
    return lines;
}

class LineKeysTest : public testing::TestWithParam<Kernel> {
  protected:
    void SetUp() override {
        if (!runs_here(GetParam())) GTEST_SKIP() << "this machine has no such instructions";
    }

    /// From a copy that ends where the text ends, so that a sanitizer sees what reads beyond it.
    void expect_same(const std::string& text) {
        const std::vector<char> exact(text.begin(), text.end());
        keys_.find({exact.data(), exact.size()}, found_);
        const std::vector<KeyedLine> wanted = reference(text);
        ASSERT_EQ(found_.size(), wanted.size()) << text;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            ASSERT_EQ(found_[i].begin, wanted[i].begin) << text;
            ASSERT_EQ(found_[i].end, wanted[i].end) << text;
            ASSERT_EQ(found_[i].key, wanted[i].key) << text.substr(wanted[i].begin, wanted[i].end - wanted[i].begin);
        }
    }

  private:
    LineKeys keys_{GetParam()};
    std::vector<KeyedLine> found_;
};

TEST_P(LineKeysTest, AreThoseOfTheScan) {
    test::Generator generator{29};
    for (int i = 0; i < 400; ++i) expect_same(i % 3 == 0 ? generator.scraped() : generator.hostile());
}

TEST_P(LineKeysTest, AreThoseOfTheScanWhereverABlockEnds) {
    constexpr std::string_view parts[] = {"7",
                                          "42",
                                          " ",
                                          ", ",
                                          ".",
                                          "a",
                                          "Bc",
                                          "-",
                                          "+",
                                          "$",
                                          "%",
                                          "\n",
                                          "\r\n",
                                          "'",
                                          "\t",
                                          "\r",
                                          "\u2019",
                                          "\u2014",
                                          "\u00E9",
                                          "\u2212",
                                          "\xE2\x80",
                                          "\x80",
                                          "The quay at noon ",
                                          "3,000.50 ",
                                          "        "};
    test::Generator random{31};
    for (int i = 0; i < 4000; ++i) {
        std::string text(random.below(70), random.chance(50) ? ' ' : 'x');
        for (std::size_t n = 1 + random.below(40); n > 0; --n) text += random.pick(parts);
        expect_same(text);
    }
}

TEST_P(LineKeysTest, TakesLinesOfAnyLength) {
    expect_same("");
    expect_same("\n");
    for (const std::size_t size : {1U, 62U, 63U, 64U, 65U, 128U, 4000U, 5000U, 100'000U}) {
        expect_same(std::string(size, 'a'));
        expect_same(std::string(size, 'A') + "\n" + std::string(size, ' ') + "\n" + std::string(size, '7') + "\r\n");
        expect_same("1" + std::string(size, '.') + "2\n");
    }
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "line " + std::to_string(i) + "\n";
    expect_same(many);
}

std::string name_of(const testing::TestParamInfo<Kernel>& kernel) {
    constexpr std::array names{"Scalar", "Avx2", "Avx512"};
    return names.at(static_cast<std::size_t>(kernel.param));
}

INSTANTIATE_TEST_SUITE_P(Kernels, LineKeysTest, testing::Values(Kernel::scalar, Kernel::avx2, Kernel::avx512), name_of);

}  // namespace
}  // namespace cutline::text
