#include "pass/spelling/word_set.hpp"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace cutline::pass::spelling {
namespace {

TEST(WordSet, HasItsWordsAndNoOthers) {
    for (unsigned size = 0; size <= 80; ++size) {
        std::string list;
        for (unsigned i = 0; i < size; ++i) list += "word" + std::to_string(i) + (i % 7 == 0 ? "  " : " ");
        const WordSet set(list + "word0");
        for (unsigned i = 1; i < 200; ++i)
            ASSERT_EQ(set.contains(text::word_hash("word" + std::to_string(i))), i < size) << i << " of " << size;
        EXPECT_TRUE(set.contains(text::word_hash("word0")));
        EXPECT_FALSE(set.contains(0));
    }
}

TEST(WordSet, RefusesMoreThanItCanTell) {
    std::string list;
    for (unsigned i = 0; i <= WordSet::most; ++i) list += "word" + std::to_string(i) + " ";
    EXPECT_THROW(WordSet{list}, std::length_error);
}

}  // namespace
}  // namespace cutline::pass::spelling
