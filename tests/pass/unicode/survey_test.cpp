#include "pass/unicode/survey.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::pass::unicode {
namespace {

constexpr std::string_view pieces[]{"a",      "word ",  " ",      "?",        "\u2019", "\u201C", "\u2014",
                                    "\u2026", "\u2010", "\u200B", "\u2028",   "\u202A", "\u2039", "\u00E9",
                                    "\u00C2", "\u00D0", "\u20AC", "\u2122",   "\u0301", "\uFFFD", "\u05D0",
                                    "\xE2",   "\x80",   "\x99",   "\xE2\x80", "\n",     "&amp;",  "\x01"};

std::string some_text(std::mt19937& random) {
    std::string text;
    const bool plain = random() % 2 == 0;  // signs are mostly among ASCII, as in news
    for (auto n = random() % 120; n > 0; --n) {
        text += pieces[random() % std::size(pieces)];
        if (plain) text += std::string(random() % 12, 'x');
    }
    return text;
}

void expect_same(const std::vector<Span>& a, const std::vector<Span>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_EQ(a[i].begin, b[i].begin);
        ASSERT_EQ(a[i].end, b[i].end);
    }
}

/// With rule `punctuation`, every place is looked at.
TEST(Survey, LonePunctuationIsOfNoAccountToAnyOtherRule) {
    std::mt19937 random{11};
    const RuleSet rules{Rule::unicode_mojibake, Rule::unicode_entities, Rule::unicode_nfc};
    const RuleSet every = rules | RuleSet{Rule::unicode_punctuation};
    Survey slow;
    Survey fast;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = some_text(random);
        survey(text, every, slow);
        survey(text, rules, fast);
        ASSERT_EQ(fast.broken, slow.broken) << text;
        ASSERT_EQ(fast.mojibake, slow.mojibake) << text;
        ASSERT_EQ(fast.entities, slow.entities) << text;
        ASSERT_EQ(fast.invisible, slow.invisible) << text;
        ASSERT_EQ(fast.controls, slow.controls) << text;
        ASSERT_EQ(fast.right_to_left, slow.right_to_left) << text;
        expect_same(fast.not_inert, slow.not_inert);
    }
}

}  // namespace
}  // namespace cutline::pass::unicode
