#include "pass/spelling/old_spelling.hpp"

#include <gtest/gtest.h>

#include "pass/spelling/spelling.hpp"

namespace cutline::pass {
namespace {

std::string clean(std::string_view text) {
    text::Scan scan;
    const text::Origin origin;
    edit::Splices splices;
    make_spelling({})->propose(text::View(text, origin, scan), splices);
    edit::settle(splices);
    std::string out;
    edit::apply(text, splices, out);
    return out;
}

TEST(SpeltOfOld, KnowsTheLettersOfOldPrinters) {
    for (const char* word : {"vpon", "haue", "euening", "giuen", "iudge", "vnderstoode", "bodie", "himselfe", "sonne",
                             "darknesse", "wythin", "lyfe", "sayd", "countrie", "seruants"})
        EXPECT_TRUE(spelling::spelt_of_old(word)) << word;
    for (const char* word : {"goverment", "beleive", "teh", "thier", "rjver", "seperate", "queue", "vjllage", "xx", "e",
                             "", "occured", "i", "vvvv", "yyyy", "\u00E9\u00E9"})
        EXPECT_FALSE(spelling::spelt_of_old(word)) << word;
}

TEST(OldSpelling, IsLeftAlone) {
    for (const std::string_view kept :
         {"The shippe came into the harbour at euening, and the master of her went vpon the shore with three of his "
          "seruants. They were giuen meate and drinke by the people of the towne, who had neuer seene such men.\n",
          "My wyfe hath bin to the market, and bought a peece of cloath for a gowne. She paide more mony for it then I "
          "woulde haue done my selfe, but it is a very fayre colour.\n",
          // one word is enough where a letter tells
          "It was a booke of the sort that he had neuer read, and she had.\n"})
        EXPECT_EQ(clean(kept), kept);
}

TEST(OldSpelling, LeavesNoOtherSlipsWhereAWordOnlyLooksLikeIt) {
    EXPECT_EQ(clean("The council had a new olde sign put up, and the goverment paid for it. The people of the town had "
                    "asked for it for years, and they were glad that it was there at last.\n"),
              "The council had a new olde sign put up, and the government paid for it. The people of the town had "
              "asked for it for years, and they were glad that it was there at last.\n");
}

}  // namespace
}  // namespace cutline::pass
