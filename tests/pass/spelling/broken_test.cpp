#include "pass/spelling/broken.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"

namespace cutline::pass {
namespace {

/// The sentence with the words in the midst of others, cleaned.
std::string cleaned(const std::string& words) {
    const std::string before = "They said that all the work of the town would be done by the end of the year, and ";
    const std::string after = " was what the people of the village had asked for.\n";
    Config config;
    config.rules = {Rule::spelling_own_words, Rule::spelling_lexicon};
    const std::string out = Cleaner{config}.clean(before + words + after);
    return out.substr(before.size(), out.size() - before.size() - after.size());
}

TEST(BrokenWords, AreJoined) {
    for (const auto& [broken, whole] : {
             std::pair{"a commissione d report", "a commissioned report"},
             std::pair{"workers worldwid e", "workers worldwide"},
             std::pair{"time spent t rying", "time spent trying"},
             std::pair{"the F ederal bank", "the Federal bank"},
             std::pair{"the gover nment", "the government"},
             std::pair{"journa lists of others", "journalists of others"},
         })
        EXPECT_EQ(cleaned(broken), whole);
}

TEST(BrokenWords, AreLeftWhereSomethingElseMayBeMeant) {
    for (const std::string_view words : {
             "they couldn t",                // an apostrophe was lost
             "the g o v e rnment",           // spaced out
             "a commissione-d report",       // no space
             "a commissione  d report",      // two of them
             "a commissione, d report",      // a sign between them
             "the Worldwid E",               // a name
             "the gover nment gover nment",  // not once
         })
        EXPECT_EQ(cleaned(std::string{words}), words);
}

TEST(BrokenWords, AStrayLetterKeepsTheWordBesideItFromBeingCorrected) {
    EXPECT_EQ(cleaned("the recieve d money"), "the recieve d money");
}

}  // namespace
}  // namespace cutline::pass
