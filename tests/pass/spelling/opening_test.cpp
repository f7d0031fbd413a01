#include "pass/spelling/opening.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/spelled.hpp"

namespace cutline::pass {
namespace {

using test::plain_prose;
using test::spelled;

TEST(Opening, IsAWordLikeOthers) {
    struct Pair {
        std::string written;
        std::string cleaned;
    };
    for (const Pair& pair :
         {Pair{"Tommorrow, the mayor will speak of it.", "Tomorrow, the mayor will speak of it."},
          Pair{"Nobody came. Althoguh it was late, they went on.", "Nobody came. Although it was late, they went on."},
          Pair{"Competiton among the boats was hard.", "Competition among the boats was hard."}})
        EXPECT_EQ(spelled(plain_prose + pair.written + "\n"), plain_prose + pair.cleaned + "\n");
}

TEST(Opening, MayBeAName) {
    for (const std::string kept : {"Wellcome shed three pence on the day.", "Confessiom House was sold to the mayor.",
                                   "They saw Competiton at the harbour again.", "Isthums among the boats were hard.",
                                   "Competotion among the boats was hard.", "Competiton said that it was late."})
        EXPECT_EQ(spelled(plain_prose + kept + "\n"), plain_prose + kept + "\n");
}

}  // namespace
}  // namespace cutline::pass
