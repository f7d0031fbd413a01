#include "pass/spelling/doubtful.hpp"

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/spelling/glance.hpp"
#include "pass/spelling/stem.hpp"
#include "support/generator.hpp"

namespace cutline::pass::spelling {
namespace {

/// Each word is looked up, one after another.
std::vector<std::uint32_t> slow_find(const text::View& view) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < view.scan().words.size(); ++i) {
        const std::string_view key = stem_of(view, view.scan().words[i]).key;
        const bool number = !key.empty() && key[0] >= '0' && key[0] <= '9';
        if (key.size() >= shortest_doubtful && !number && doubtful(lexicon::find(key))) found.push_back(i);
    }
    return found;
}

TEST(DoubtfulWords, AreThoseThatTheLexiconLacks) {
    constexpr std::array<std::string_view, 18> words{
        "the",           "of",         "goverment", "Goverment's", "government's", "Ukraine\u2019s",
        "Ukraie\u2019s", "teh",        "ZQX's",     "2024",        "2024th",       "don't",
        "don't's",       "M\u00FCllr", "caf\u00E9", "O\u0308zqx",  "zq",           "thier"};
    Glance glance;
    DoubtfulWords doubtful_words;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        test::Generator generator(seed);
        std::string text;
        for (std::size_t n = generator.below(2000); n > 0; --n) text.append(generator.pick(words)).append(" ");
        text::Scan scan;
        text::Origin origin;
        const text::View view(text, origin, scan);
        glance.look(view.scan());
        const auto found = doubtful_words.find(view, glance.rare());
        ASSERT_EQ(std::vector(found.begin(), found.end()), slow_find(view)) << seed;
    }
}

}  // namespace
}  // namespace cutline::pass::spelling
