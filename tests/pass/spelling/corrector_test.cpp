#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"

namespace cutline::pass {
namespace {

std::string clean(std::string_view text) {
    Config config;
    config.rules = {Rule::spelling_own_words, Rule::spelling_lexicon};
    return Cleaner{config}.clean(text);
}

TEST(Corrector, GivesBackACapitalOnlyWhereASentenceBegins) {
    struct Pair {
        std::string_view written;
        std::string_view cleaned;
    };
    for (const Pair pair : {
             Pair{"Nobody knew the road. recieved wisdom says that the bridge is old.",
                  "Nobody knew the road. Received wisdom says that the bridge is old."},
             Pair{"The local govt. recieved the money in May.", "The local govt. received the money in May."},
             Pair{"They waited in the dept. becuase the train was late again.",
                  "They waited in the dept. because the train was late again."},
             Pair{"we waited an hour.\nrecieved wisdom says that the train is old.\nand then we went home.",
                  "we waited an hour.\nreceived wisdom says that the train is old.\nand then we went home."},
             Pair{"recieved wisdom says that the train is old.\nwe waited an hour, and then went home.",
                  "received wisdom says that the train is old.\nwe waited an hour, and then went home."},
             Pair{"They waited for the train, and\nit was late. They went home.\nrecieved wisdom says that it is old.",
                  "They waited for the train, and\nit was late. They went home.\nReceived wisdom says that it is old."},
             Pair{"We waited an hour.\nrecieved wisdom says that the train is old.\nAnd then we went home.",
                  "We waited an hour.\nReceived wisdom says that the train is old.\nAnd then we went home."},
             Pair{"They sat on the terrace. becuase of rain they went home, and he was sad becuase it was cold.",
                  "They sat on the terrace. Because of rain they went home, and he was sad because it was cold."},
         })
        EXPECT_EQ(clean(pair.written), pair.cleaned);
}

TEST(Corrector, LeavesACInTheShapeOfAK) {
    constexpr std::string_view text = "A krazy kat of the town came by, and it was not the first.";
    EXPECT_EQ(clean(text), text);
}

/// More than a hundred words of English, none of them unknown.
std::string edited() {
    std::string text;
    for (int i = 0; i < 8; ++i)
        text += "They said on Monday that the work would be done by the end of the year, and that it was not late.\n";
    return text;
}

TEST(Corrector, LeavesWhatSoundsAlikeAndBlends) {
    for (const std::string_view word :
         {"prezident", "fintastic", "wunderful", "pawternity", "hexploration", "thinges", "cattitude", "kustomer",
          "delite", "vizitor", "woolworkers", "dezerted", "pwesent", "'twould", "'partment"}) {
        const std::string text =
            edited() + "The reporters of the town were told that the " + std::string{word} + " was in the hall.\n";
        EXPECT_EQ(clean(text), text);
    }
}

TEST(Corrector, TakesTwoWordsForARivalWhereTheyFitInAsWell) {
    EXPECT_EQ(clean(edited() + "The owner of the mill said he belives his firm will be paid in the spring.\n"),
              edited() + "The owner of the mill said he believes his firm will be paid in the spring.\n");
    const std::string text = edited() + "The night coordinatoris headed to the spots where the people slept.\n";
    EXPECT_EQ(clean(text), text);
}

TEST(Corrector, LeavesTermsOfOtherLands) {
    for (const std::string_view word : {"riad", "plov", "haor", "tripel", "doogh", "koolbars", "bloco", "enset"}) {
        const std::string text =
            edited() + "The reporters of the town were told that the " + std::string{word} + " was in the hall.\n";
        EXPECT_EQ(clean(text), text);
    }
}

TEST(Corrector, LeavesShortWordsDrawnOut) {
    const std::string text =
        edited() + "It was a veeery long day, she said, and the water was so coool that we stayed.\n";
    EXPECT_EQ(clean(text), text);
    EXPECT_EQ(clean(edited() + "It was the end of the agreeement for all of us.\n"),
              edited() + "It was the end of the agreement for all of us.\n");
}

TEST(Corrector, LeavesASlipBesideANameInANote) {
    const std::string note =
        "The people of the town were warned that the Halvern nucelar plant would be shut for the winter.\n";
    EXPECT_EQ(clean(note), note);
    const std::string more =
        "They said on Monday that the work would be done by the end of the year, and that it was not late.\n";
    EXPECT_EQ(clean(more + more + note),
              more + more +
                  "The people of the town were warned that the Halvern nuclear plant would be shut for the winter.\n");
}

TEST(Corrector, LeavesAnotherPersonsName) {
    const std::string text = edited() +
                             "Laura Valbraith spoke first. Valbraith said that she was tired of it. Valbraith had been "
                             "in the hall since noon, and Valbraith was the last to go.\n";
    const std::string other = text + "The others heard Kevin Vilbraith, who is no relation, and went home.\n";
    EXPECT_EQ(clean(other), other);
    const std::string slip = text + "The others heard Laura Vilbraith, who was tired, and went home.\n";
    EXPECT_NE(clean(slip), slip);
    const std::string date = text + "On Tuesday Vilbraith, who was tired, went home.\n";
    EXPECT_NE(clean(date), date);
    const std::string house =
        text + "Kevin Valbraith's house is near, and Kevin Vilbraith, who was tired, went home.\n";
    EXPECT_NE(clean(house), house);
}

TEST(Corrector, LeavesAListOfTheWaysToSpellAName) {
    const std::string text = edited() +
                             "Laura Valbraith spoke first. Valbraith said that she was tired of it. Valbraith had been "
                             "in the hall since noon, and Valbraith was the last to go.\n";
    const std::string list = text + "The registers have Velbroith, Valbroith and others.\n";
    EXPECT_EQ(clean(list), list);
    const std::string glossed = text + "Valbraith (ヴァル, Valbroith) went home at ten.\n";
    EXPECT_EQ(clean(glossed), glossed);
    EXPECT_EQ(clean(text + "Valbroith (who was tired) went home at ten.\n"),
              text + "Valbraith (who was tired) went home at ten.\n");
}

TEST(Corrector, LeavesWhatIsSpokenOf) {
    const std::string text = edited() +
                             "Laura Valbraith spoke first. Valbraith said that she was tired of it. Valbraith had been "
                             "in the hall since noon, and Valbraith was the last to go.\n";
    for (const char* line :
         {"The old form Valbroith is on the stone.\n", "In Greek it is Βαλμπρέιθ, Valbroith.\n",
          "The registers have Valbrethe or Valbroith for it.\n", "He wrote the word \"goverment\" on the stone.\n",
          "He asked what \"becuase\" was.\n", "The frog is Ascaphus truei, and lives in the north.\n"})
        EXPECT_EQ(clean(text + line), text + line);
}

TEST(Corrector, TellsWhatIsSpokenOfFromWhatStandsBesideIt) {
    const std::string text = edited() +
                             "Laura Valbraith spoke first. Valbraith said that she was tired of it. Valbraith had been "
                             "in the hall since noon, and Valbraith was the last to go.\n";
    struct Pair {
        const char* written;
        const char* cleaned;
    };
    for (const Pair pair :
         {Pair{"They will form a goverment.", "They will form a government."},
          Pair{"He asked for a second term. Valbroith said so.", "He asked for a second term. Valbraith said so."},
          Pair{"The prize went to Valbriath and Vargonyi.", "The prize went to Valbraith and Vargonyi."},
          Pair{"The \uFB01rst goverment fell in the spring, and nobody spoke of it.",
               "The \uFB01rst government fell in the spring, and nobody spoke of it."},
          Pair{"It took 5 \u03BCg of medicien a day.", "It took 5 \u03BCg of medicine a day."},
          Pair{"They went to the Brexit referedum.", "They went to the Brexit referendum."},
          Pair{"The Bolsonaro politicans were late.", "The Bolsonaro politicians were late."}})
        EXPECT_EQ(clean(text + pair.written), text + pair.cleaned);
}

TEST(Corrector, LeavesWhatTheTextHasAnotherWordFor) {
    const std::string text = edited() +
                             "There were pogroms in the north, and pogroms in the south. The pogroms of that year were "
                             "the last, and nobody spoke of pogroms for long.\n";
    EXPECT_EQ(clean(text + "They were opposed to the progroms.\n"), text + "They were opposed to the progroms.\n");
    EXPECT_EQ(clean(edited() + "They were opposed to the progams.\n"),
              edited() + "They were opposed to the programs.\n");
}

TEST(Corrector, LeavesAStrangeWordInAForeignTitle) {
    const std::string text =
        edited() + "The Ministry spoke. The Ministry was asked, and the Ministry left. Nobody in the Ministry knew.\n";
    const std::string title = "He read Anarkizmo Minsitry in the hall.\n";
    EXPECT_EQ(clean(text + title), text + title);
    EXPECT_EQ(clean(text + "He asked the Minsitry of Works again.\n"),
              text + "He asked the Ministry of Works again.\n");
}

TEST(Corrector, AsksForMoreOfNamesInALongText) {
    const std::string names =
        "Laura Valbraith spoke first. Valbraith said that she was tired. Valbraith left at ten.\n";
    const std::string line = "Others saw Valbroith in the hall.\n";
    EXPECT_EQ(clean(edited() + names + line), edited() + names + "Others saw Valbraith in the hall.\n");
    std::string text = names;
    for (int i = 0; i < 80; ++i) text += edited();
    EXPECT_EQ(clean(text + line), text + line);
}

TEST(Corrector, TakesNamesForNoDialect) {
    std::string text;
    for (const char* team : {"Kent", "Ole Miss", "Kent", "Ole Miss"})
        text += "The town cheered for " + std::string{team} + " at the gate on Friday, and the band went home late.\n";
    EXPECT_NE(clean(text + "The goverment was not there, and the people of the town had not asked for it.\n")
                  .find("government"),
              std::string::npos);
}

TEST(Corrector, LeavesDialect) {
    for (
        const std::string_view kept :
        {"He tellt her that he wad come again afore the morn, and she gied him the key o the byre. It wis late, and "
         "the "
         "fire had burnt low in the grate, and nobody in the house had a word for the stranger that stood there "
         "withoot a coat. Her mither sat doon by the window, and lookit at the snaw on the hill. The auld man had been "
         "at the cooncil and kent what they had said aboot the brig, but he held his tongue. Then they heard the dogs, "
         "and the door was opened, and it was the laird himself, and he was not pleased to see the grandfaither "
         "there.\n",
         "The publick rooms were as cold as the governour's hall, and nobody stayed in them for long that year.\n"})
        EXPECT_EQ(clean(kept), kept);
}

TEST(Corrector, CorrectsAVowelThatIsWrongInAllForms) {
    const std::string text =
        edited() + "Most were seperated for the rest of the day, and seperating them was not hard.\n";
    EXPECT_NE(clean(text).find("were separated"), std::string::npos);
    EXPECT_NE(clean(text).find("and separating"), std::string::npos);
}

TEST(Corrector, LeavesAWordWithARelative) {
    const std::string plain =
        edited() + "In the hall they talked about the work of actibists for the rest of the day.\n";
    EXPECT_NE(clean(plain), plain);
    const std::string twice =
        edited() + "In the hall they talked about the work of actibists and about actibism for the rest of the day.\n";
    EXPECT_EQ(clean(twice), twice);
}

TEST(Corrector, StillCorrectsSlipsThatLookLikeThem) {
    struct Pair {
        std::string_view written;
        std::string_view meant;
    };
    for (const auto& [written, meant] : {Pair{"thoze", "those"}, Pair{"bekause", "because"},
                                         Pair{"theemselves", "themselves"}, Pair{"fangerous", "dangerous"}}) {
        const auto about = [&](std::string_view word) {
            return edited() + "The people of the town were told about " + std::string{word} + " by the end of it.\n";
        };
        EXPECT_EQ(clean(about(written)), about(meant));
    }
}

TEST(Corrector, AsksForMoreWhereATextSaysLittleOfItself) {
    const std::string sentence = "The old man of the town had an avle saw and a big house on the hill.\n";
    EXPECT_EQ(clean(sentence), sentence);
    EXPECT_EQ(clean("The goverment has said that it will pay for the bridge.\n"),
              "The government has said that it will pay for the bridge.\n");
}

TEST(Corrector, OfABareTextLeavesWhatMayBeAPartOfAName) {
    EXPECT_EQ(clean("immediatley after the meeting the goverment said that the Ministry commiftee of it was closed.\n"),
              "Immediately after the meeting the government said that the Ministry commiftee of it was closed.\n");
}

// There is no word before it that a sentence could end with, in its line or in the text.
TEST(Corrector, OfABareTextTakesSignsAtTheBeginningForNoSentence) {
    EXPECT_EQ(clean("... becuase of the rain the whole village stayed at home.\n"),
              "... because of the rain the whole village stayed at home.\n");
    EXPECT_EQ(clean("The rain did not stop.\n\"?\" becuase of the rain the whole village stayed at home.\n"),
              "The rain did not stop.\n\"?\" because of the rain the whole village stayed at home.\n");
}

TEST(Corrector, DoesNotTakeAnotherLanguageForSlips) {
    const std::string text =
        "They said on Monday that the work would be done by the end of the year, and that it was not late.\n"
        "Il governo non ha goverment per la nostra casa, ma nessuno sapeva la storia.\n";
    EXPECT_EQ(clean(text), text);
    const std::string verbs =
        "The verbs of that kind take the other word, so that you say that you have woken up, and it is the same in the "
        "past. Some of them you will know (as \"ich habe geschlafen\", but \"ich bin eingeschlafen\"), and some you "
        "have "
        "to learn by heart.\nIch werde rot, wenn ich mich schäme. (I go red when I feel that it was not the thing to "
        "do.)"
        "\n";
    EXPECT_EQ(clean(verbs), verbs);
}

/// A hundred words and more of what has names of its own.
std::string full_of_jargon() {
    return edited() + "They ran zqfetch and zqlist with kvparse, and then kvdump and vdmount.\n";
}

/// A name of a program's part is a word and a letter, and so are some slips.
TEST(Corrector, LeavesAListOfForeignWords) {
    const std::string list =
        "In Spanish it has direcci\u00F3n, comisi\u00F3n, inmediato and posible, and they are not hard.\n";
    EXPECT_EQ(clean(edited() + list), edited() + list);
    EXPECT_EQ(clean(edited() + "In Spanish it has direcci\u00F3n, and it is posible that they are not hard.\n"),
              edited() + "In Spanish it has direcci\u00F3n, and it is possible that they are not hard.\n");
}

TEST(Corrector, LeavesNamesOfProgramsWhereATextIsFullOfThem) {
    const std::string line = "They asked for the bprevious page, and it was the policyd of the house to give it.\n";
    EXPECT_EQ(clean(edited() + line),
              edited() + "They asked for the previous page, and it was the policy of the house to give it.\n");
    EXPECT_EQ(clean(full_of_jargon() + line), full_of_jargon() + line);
}

TEST(Corrector, CorrectsOtherSlipsThereToo) {
    EXPECT_EQ(clean(full_of_jargon() + "The goverment had recieved lthe letter of the house.\n"),
              full_of_jargon() + "The government had received the letter of the house.\n");
}

// "thinc" is the name of a program.
TEST(Corrector, CorrectsASlipThatIsATermWhereNothingElseIsOne) {
    EXPECT_EQ(clean("The saem thinc happens whne the rain falls on a vacation."),
              "The same thing happens when the rain falls on a vacation.");
}

// So are "varint" and "memcpy".
TEST(Corrector, LeavesATermInTheCompanyOfAnother) {
    const std::string alone = edited() + "The length of a message is a varint now, and the rest is sent in order.\n";
    EXPECT_EQ(clean(alone), edited() + "The length of a message is a variant now, and the rest is sent in order.\n");
    const std::string two = edited() + "The length of a message is a varint now, and the rest is sent by memcpy.\n";
    EXPECT_EQ(clean(two), two);
}

TEST(Corrector, CorrectsTheFirstWordOfAQuotation) {
    EXPECT_EQ(
        clean(edited() + "The mayor said: 'hte bridge is safe.' It was the 'rpesident and friend' of the town.\n"),
        edited() + "The mayor said: 'the bridge is safe.' It was the 'president and friend' of the town.\n");
}

}  // namespace
}  // namespace cutline::pass
