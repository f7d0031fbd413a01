#include "pass/spelling/names.hpp"

#include <string>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"

namespace cutline::pass {
namespace {

/// By the rules of spelling that `config` has.
std::string clean(std::string_view text, Config config = {}) {
    config.rules = config.rules & *find_rules("spelling");
    return Cleaner{config}.clean(text);
}

/// English prose that has each word in it once, and nothing else of note.
const std::string prose =
    "They said on Monday that the work would be done by the end of the year, and that it was not late.\n";

TEST(Names, AreUnifiedWhenAsked) {
    const std::string text = prose +
                             "Zelvenskiy met Zelvensky. Then Zelvensky and Zelvensky\u2019s men left with the rest.\n"
                             "Anderson saw Andersen, and then Anderson and Anderson went with the Zelvenskys.\n";
    EXPECT_EQ(clean(text), text);
    Config config;
    config.rules.insert(Rule::spelling_names);
    EXPECT_EQ(clean(text, config),
              prose +
                  "Zelvensky met Zelvensky. Then Zelvensky and Zelvensky\u2019s men left with the rest.\n"
                  "Anderson saw Andersen, and then Anderson and Anderson went with the Zelvenskys.\n");
}

TEST(Names, AreUnifiedWithCare) {
    Config config;
    config.rules = RuleSet{Rule::spelling_names};
    const std::string often =
        prose +
        "Belarusian farmers met the Belarusian minister. Many a Belarusian town sent word to Renneker, "
        "and Renneker told Renneker that all was well.\n";
    const auto check = [&](std::string_view sentence, std::string_view expected) {
        EXPECT_EQ(clean(often + std::string{sentence}, config), often + std::string{expected});
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
    const std::string two = prose + "Renneker and Renneker saw Rennekker leave the house.\n";
    EXPECT_EQ(clean(two, config), two);  // two to one is not enough
}

}  // namespace
}  // namespace cutline::pass
