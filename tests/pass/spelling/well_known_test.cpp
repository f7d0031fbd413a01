#include "pass/spelling/well_known.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/spelled.hpp"

namespace cutline::pass {
namespace {

using test::plain_prose;
using test::spelled;

TEST(WellKnown, AreCorrectedWithoutTheTextsHelp) {
    struct Pair {
        std::string written;
        std::string cleaned;
    };
    for (const Pair& pair :
         {Pair{"It was sold in Febuary for less than that.", "It was sold in February for less than that."},
          Pair{"She went to the Universtiy of Oster in the spring.",
               "She went to the University of Oster in the spring."},
          Pair{"He asked what Georgia Govenor Jo Doe had said.", "He asked what Georgia Governor Jo Doe had said."},
          Pair{"The Securities and Excchange Commission was asked.",
               "The Securities and Exchange Commission was asked."}})
        EXPECT_EQ(spelled(plain_prose + pair.written + "\n"), plain_prose + pair.cleaned + "\n");
}

TEST(WellKnown, AreLeftWhereItMayBeAnother) {
    for (const std::string kept :
         {"The writer Frank Westren argued that it was late.", "They asked Mr Westren about it in the spring.",
          "The paper Oster Liberaal had it on Monday.", "The paper Jornal do Brasil had it on Monday.",
          "He called the town \u201CBritian\u201D in the old book.",
          "They wrote Febuary (sic) on the door of the hall.", "The registers have Febuary or February for it.",
          "He saw the Ministr of Works in the hall.", "The House of Represetnatoves was asked about it."})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
    Config config;
    config.rules.erase(Rule::spelling_lexicon);
    const std::string slip = plain_prose + "It was sold in Febuary for less than that.\n";
    EXPECT_EQ(spelled(slip, config), slip);
}

}  // namespace
}  // namespace cutline::pass
