#include "pass/spelling/misspelt.hpp"

#include <string>

#include <gtest/gtest.h>

#include "lexicon/lexicon.hpp"
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

TEST(Misspelt, HasACapitalWhereASentenceOrATitleHasOne) {
    const std::string written =
        "Seperately, they asked for boats. Becuase it was late, the Oster Harbour Commitee and the Department of "
        "Transporation went home.\n";
    const std::string cleaned =
        "Separately, they asked for boats. Because it was late, the Oster Harbour Committee and the Department of "
        "Transportation went home.\n";
    EXPECT_EQ(spelled(plain_prose + written), plain_prose + cleaned);
}

TEST(Misspelt, IsLeftWhereItIsMeant) {
    for (const std::string kept :
         {"Many people write \u201Cdefinatly\u201D in their letters.", "They were dissapointed (sic) by what he said.",
          "Nobody should have definatly for definitely in a letter.", "The word definatly is in all their letters.",
          "See definatly.example for more of that, and ask definatly for the rest.",
          "They read @definatly in the evening.",
          "The first of them were definatly, wierd, seperate and others, in that order.",
          "That was a typo, and definatly nobody saw it.", "The table is called seperate, and it is not used.",
          "The tool has --seperate and another option for it.", "He said \u201Cit was definatly late\u201D to them.",
          "They sat on the zulprek definatly, not on a chair.", "wierd: hello to all of you, and to the rest"})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
}

// The text is full of slips, too.
TEST(Misspelt, IsLeftWhereTheTextSpeaksOfSpelling) {
    const std::string text =
        plain_prose + "Common misspellings: accomodate, acheive, beleive, concious, embarass, existance, goverment.\n" +
        "They were definatly late in the evening, and that was not good for them.\n";
    EXPECT_EQ(spelled(text), text);
    EXPECT_NE(spelled(text + "Nobody else was there.\nThey were definatly late.\n"), text);
}

TEST(Misspelt, MayBeANameWithACapital) {
    for (const std::string kept :
         {"Feild grew up in the town, and then he left it.", "Speach joined the bank in the spring.",
          "They met Speach at the harbour in the evening.", "Mr Commander saw Ann Inititive there.",
          "The Harbour Cemetary was closed in the winter."})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
}

// Its entry in the word table is that of a misspelling.
TEST(Misspelt, IsNotAWordWithTheHashOfOne) {
    ASSERT_TRUE(lexicon::find("purigodip").misspelling());
    for (const std::string kept :
         {"It was a purigodip of the old town, and they saw it.", "purigodip of the old town was sold.",
          "Purigodip of the old town was sold to them."})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
}

TEST(Misspelt, OfTheUsersWordsIsLeftInTheirPossessive) {
    Config config;
    config.words = {"definatly"};
    const std::string text = plain_prose + "They saw definatly's boat, and the definatly of the town.\n";
    EXPECT_EQ(spelled(text, config), text);
}

// Some minutes, if each were looked for from the beginning of its line.
TEST(Misspelt, IsCorrectedHoweverOftenItStands) {
    std::string text;
    std::string cleaned;
    for (int i = 0; i < 60000; ++i) {
        text += "It was definatly of the and which. ";
        cleaned += "It was definitely of the and which. ";
    }
    EXPECT_EQ(spelled(text), cleaned);
}

TEST(Misspelt, IsNoneWithoutItsRule) {
    Config config;
    config.rules.erase(Rule::spelling_lexicon);
    const std::string slip = plain_prose + "They were dissapointed by what he had said.\n";
    EXPECT_EQ(spelled(slip, config), slip);
}

}  // namespace
}  // namespace cutline::pass
