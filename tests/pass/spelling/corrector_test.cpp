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
             Pair{"They sat on the terrace. becuase of rain they went home, and he was sad becuase it was cold.",
                  "They sat on the terrace. because of rain they went home, and he was sad because it was cold."},
         })
        EXPECT_EQ(clean(pair.written), pair.cleaned);
}

TEST(Corrector, LeavesACInTheShapeOfAK) {
    constexpr std::string_view text = "A krazy kat of the town came by, and it was not the first.";
    EXPECT_EQ(clean(text), text);
}

}  // namespace
}  // namespace cutline::pass
