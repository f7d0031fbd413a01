#include "pass/spelling/formation.hpp"

#include <gtest/gtest.h>

#include "pass/spelling/meant.hpp"
#include "pass/spelling/slip.hpp"
#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {
namespace {

TEST(Formed, KnowsWhatEnglishMakes) {
    for (const char* word : {"reshoring", "phishers", "superstorm", "nanodrone", "wokeness", "rainproof", "cyberthreat",
                             "gasline", "policemaker", "mispriced", "childrearing", "ebike"})
        EXPECT_TRUE(formed(word)) << word;
    for (const char* word : {"goverment", "beleive", "helpd", "areeable", "recieve", "xylqs", ""})
        EXPECT_FALSE(formed(word)) << word;
}

TEST(Inflected, KnowsTheFamily) {
    constexpr const char* pairs[][2] = {{"ukraine", "ukraines"}, {"ukrainia", "ukrainian"}, {"lasered", "lasere"},
                                        {"iraq", "iraqi"},       {"andersen", "anderson"},  {"possable", "possible"}};
    for (const auto& [a, b] : pairs) {
        EXPECT_TRUE(inflected(a, b)) << a;
        EXPECT_TRUE(inflected(b, a)) << a;
    }
    EXPECT_TRUE(transliterated("zelenskiy", "zelensky"));
    EXPECT_TRUE(varied("hoffman", "hoffmann"));
    EXPECT_FALSE(inflected("ukraie", "ukraine"));
    EXPECT_FALSE(inflected("goverment", "government"));
}

TEST(MeantSo, KnowsSpeechAndOtherLanguages) {
    const auto meant = [](const char* written, const char* other) {
        return meant_so(difference(written, other), written, other);
    };
    EXPECT_TRUE(meant("fightin", "fighting"));
    EXPECT_TRUE(meant("boyz", "boys"));
    EXPECT_TRUE(meant("liberalisme", "liberalism"));
    EXPECT_FALSE(meant("goverment", "government"));
    EXPECT_FALSE(meant("statment", "statement"));
}

struct PlaceRow {
    const char* text;  ///< the word asked for is "word"
    Place place;
};

class Places : public testing::TestWithParam<PlaceRow> {};

TEST_P(Places, AreTold) {
    const std::string_view text = GetParam().text;
    const auto begin = static_cast<std::uint32_t>(text.find("word"));
    EXPECT_EQ(place_of(text, begin, begin + 4), GetParam().place) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Places,
    testing::Values(PlaceRow{"word", Place::free}, PlaceRow{"a word.", Place::free}, PlaceRow{"(word)", Place::free},
                    PlaceRow{"\u201Cword,\u201D he", Place::free}, PlaceRow{"said\u2014word\u2014and", Place::free},
                    PlaceRow{"a-word", Place::part}, PlaceRow{"word-a", Place::part},
                    PlaceRow{"al-word", Place::foreign}, PlaceRow{"word@a.b", Place::foreign},
                    PlaceRow{"@word", Place::foreign}, PlaceRow{"#word", Place::foreign},
                    PlaceRow{"a/word", Place::foreign}, PlaceRow{"word.txt", Place::foreign},
                    PlaceRow{"www.word.org", Place::foreign}, PlaceRow{"word_a", Place::foreign},
                    PlaceRow{"word(s)", Place::foreign}, PlaceRow{"12word", Place::foreign},
                    PlaceRow{"`word`", Place::foreign}, PlaceRow{"[s]word", Place::foreign},
                    PlaceRow{"word e.", Place::piece}, PlaceRow{"the C word", Place::piece},
                    PlaceRow{"a word", Place::free}, PlaceRow{"I word", Place::free}, PlaceRow{"word a", Place::free},
                    PlaceRow{"con- word", Place::foreign}, PlaceRow{"word-\nof", Place::foreign},
                    PlaceRow{"so\u00ADword", Place::foreign}, PlaceRow{"word - - ker", Place::foreign},
                    PlaceRow{"std::word", Place::foreign}, PlaceRow{"this: word", Place::free},
                    PlaceRow{"a \".word\" file", Place::foreign}, PlaceRow{"...word", Place::free}));

}  // namespace
}  // namespace cutline::pass::spelling
