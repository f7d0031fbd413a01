#include "pipeline/document_features.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "hash/fingerprint.hpp"
#include "support/generator.hpp"

namespace cutline {
namespace {

using index::Features;

constexpr std::string_view site = "harbour.example";

Features features_of(const std::vector<std::string>& texts) {
    DocumentFeatures document{Config{}};
    for (const std::string& text : texts) document.add(text, {.site = site, .language = {}, .may_be_broken = true});
    Features features;
    document.finish(site, features);
    return features;
}

bool counts_word(const std::string& text, std::string_view folded) {
    const std::vector<index::Key> words = features_of({text})[static_cast<std::size_t>(index::Section::words)];
    return std::binary_search(words.begin(), words.end(), index::word_key(folded));
}

TEST(DocumentFeatures, AreThoseOfTheTextThatCleaningSees) {
    Config config;
    config.rules = *find_rules("unicode") | *find_rules("spacing");
    config.rules.erase(Rule::unicode_punctuation);
    Cleaner cleaner{config};
    test::Generator generator{17};
    for (int i = 0; i < 300; ++i) {
        const std::string text = i % 3 == 0 ? generator.scraped() : generator.hostile();
        EXPECT_EQ(features_of({text}), features_of({cleaner.clean(text, {.site = site})})) << text;
    }
}

TEST(DocumentFeatures, AreSortedAndCountOnce) {
    test::Generator generator{23};
    for (int i = 0; i < 100; ++i)
        for (const std::vector<index::Key>& keys : features_of({generator.hostile(), generator.scraped()})) {
            EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
            EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
        }
}

TEST(DocumentFeatures, TextsOfARecordAreOneDocument) {
    EXPECT_EQ(features_of({"Tides at the quay", "Snow on the hills"}),
              features_of({"Tides at the quay\n\nSnow on the hills"}));
    EXPECT_EQ(features_of({}), features_of({""}));
    EXPECT_EQ(features_of({"Tides", "Tides"})[static_cast<std::size_t>(index::Section::lines)].size(), 1U);
}

TEST(DocumentFeatures, WordsAreThoseThatTheLexiconDoesNotSettle) {
    const struct {
        const char* text;
        const char* folded;
        bool counted;
    } cases[] = {
        {"the harbour was quiet", "harbour", false},       // known, and in small letters
        {"the Harbour was quiet", "harbour", true},        // capitalised: perhaps a name
        {"the Harbour and the harbour", "harbour", true},  //
        {"the zorvex was quiet", "zorvex", true},          // unknown
        {"at Zorvex\u2019s gate", "zorvex", true},         // without its possessive ending
        {"ZORVEX IS QUIET", "zorvex", true},               //
        {"in 20241124 it was", "20241124", false},         // a number
        {"model zorv3x here", "zorv3x", false},            // a code
        {"a caf\u00E9teria", "caf\u00E9teria", true},      // Latin letters of any kind
        {"\u0413\u0430\u0432\u0430\u043D\u044C", "\u0433\u0430\u0432\u0430\u043D\u044C", false},  // another script
    };
    for (const auto& row : cases) EXPECT_EQ(counts_word(row.text, row.folded), row.counted) << row.text;
}

}  // namespace
}  // namespace cutline
