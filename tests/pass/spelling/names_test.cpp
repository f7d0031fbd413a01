#include "pass/spelling/names.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/spelled.hpp"

namespace cutline::pass {
namespace {

using test::plain_prose;
using test::spelled;

TEST(Names, AreUnifiedWhenAsked) {
    const std::string text = plain_prose +
                             "Zelvenskiy met Zelvensky. Then Zelvensky and Zelvensky\u2019s men left with the rest.\n"
                             "Anderson saw Andersen, and then Anderson and Anderson went with the Zelvenskys.\n";
    EXPECT_EQ(spelled(text), text);
    Config config;
    config.rules.insert(Rule::spelling_names);
    EXPECT_EQ(spelled(text, config),
              plain_prose +
                  "Zelvensky met Zelvensky. Then Zelvensky and Zelvensky\u2019s men left with the rest.\n"
                  "Anderson saw Andersen, and then Anderson and Anderson went with the Zelvenskys.\n");
}

TEST(Names, AreUnifiedWithCare) {
    Config config;
    config.rules = RuleSet{Rule::spelling_names};
    const std::string often =
        plain_prose +
        "Belarusian farmers met the Belarusian minister. Many a Belarusian town sent word to Renneker, "
        "and Renneker told Renneker that all was well.\n";
    const auto check = [&](std::string_view sentence, std::string_view expected) {
        EXPECT_EQ(spelled(often + std::string{sentence}, config), often + std::string{expected});
    };
    check("The Belarussian border is shut.", "The Belarusian border is shut.");
    check("The Belarussian\u2019s border is shut.", "The Belarusian\u2019s border is shut.");
    check("A non-Belarussian border is shut.", "A non-Belarusian border is shut.");
    check("All of Rennekker's men left.", "All of Renneker's men left.");
    for (const std::string_view kept :
         {"It is Renneker, not Rennekker, who left.", "Rennekker or Renneker is the same.",
          "He wrote \u201CRennekker\u201D [sic] on the door.", "THE BELARUSSIAN BORDER IS SHUT.",
          "Write to @Rennekker or www.Rennekker.example now.", "The rennekker is a bird."})
        check(kept, kept);
    const std::string two = plain_prose + "Renneker and Renneker saw Rennekker leave the house.\n";
    EXPECT_EQ(spelled(two, config), two);  // two to one is not enough
}

}  // namespace
}  // namespace cutline::pass
