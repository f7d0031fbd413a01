#include "pass/spelling/glance.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "lexicon/everyday.hpp"
#include "support/generator.hpp"

namespace cutline::pass::spelling {
namespace {

/// What the loop finds, word by word.
struct SlowGlance {
    explicit SlowGlance(const text::Scan& scan) {
        for (std::uint32_t i = 0; i < scan.words.size(); ++i) {
            const text::Word& word = scan.words[i];
            const std::string_view key = scan.key(word);
            if (word.size != key.size() || !lexicon::everyday(text::word_hash(key))) rare.push_back(i);
            if (i > 0 && key == scan.key(scan.words[i - 1])) repeated.push_back(i);
            sizes.push_back(static_cast<std::uint8_t>(key.size()));
        }
    }
    std::vector<std::uint32_t> rare;
    std::vector<std::uint32_t> repeated;
    std::vector<std::uint8_t> sizes;
};

TEST(Glance, SeesWhatIsAskedOfEveryWord) {
    const std::string endless(700, 'x');
    const std::array<std::string_view, 12> words{"the",  "The", "of",   "goverment", "Ukraine\u2019s", "don't",
                                                 "dont", "a",   "2024", "Ukraine",   "caf\u00E9",      endless};
    Glance glance;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        test::Generator generator(seed);
        std::string text;
        for (std::size_t n = generator.below(seed % 4 == 0 ? 12'000 : 200); n > 0; --n)
            text.append(generator.pick(words)).append(" ");
        text::Scan scan;
        text::scan(text, scan);
        glance.look(scan);
        const SlowGlance slow(scan);
        ASSERT_TRUE(std::ranges::equal(glance.rare(), slow.rare)) << seed;
        ASSERT_TRUE(std::ranges::equal(glance.repeated(), slow.repeated)) << seed;
        ASSERT_TRUE(std::ranges::equal(glance.sizes(), slow.sizes)) << seed;
    }
}

}  // namespace
}  // namespace cutline::pass::spelling
