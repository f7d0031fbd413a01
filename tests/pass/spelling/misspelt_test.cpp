#include "pass/spelling/misspelt.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/spelled.hpp"

namespace cutline::pass {
namespace {

using test::plain_prose;
using test::spelled;

TEST(Misspelt, IsCorrectedAlsoAtTwoEdits) {
    struct Pair {
        std::string written;
        std::string cleaned;
    };
    for (const Pair& pair :
         {Pair{"They were dissapointed by what he had said.", "They were disappointed by what he had said."},
          Pair{"She will definatly see it in the spring.", "She will definitely see it in the spring."},
          Pair{"Definatly, the mayor will speak of it.", "Definitely, the mayor will speak of it."},
          Pair{"It was a wierd and long day at the harbour.", "It was a weird and long day at the harbour."},
          Pair{"The ocassion's length was not for them.", "The occasion's length was not for them."}})
        EXPECT_EQ(spelled(plain_prose + pair.written + "\n"), plain_prose + pair.cleaned + "\n");
}

TEST(Misspelt, IsLeftWhereItIsMeant) {
    for (const std::string kept :
         {"Many people write \u201Cdefinatly\u201D in their letters.", "They were dissapointed (sic) by what he said.",
          "Nobody should write definatly for definitely in a letter.", "The word definatly is in all their letters.",
          "See definatly.example for more of that.", "They read @definatly in the evening."})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
    Config config;
    config.rules.erase(Rule::spelling_lexicon);
    const std::string slip = plain_prose + "They were dissapointed by what he had said.\n";
    EXPECT_EQ(spelled(slip, config), slip);
}

}  // namespace
}  // namespace cutline::pass
