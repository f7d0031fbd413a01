// Texts that are full of slips, and texts that only look like it.
#include "pass/spelling/slipshod.hpp"

#include <string>

#include <gtest/gtest.h>

#include "pass/spelling/spelling.hpp"
#include "support/generator.hpp"

namespace cutline::pass {
namespace {

std::string clean(std::string_view text, const Config& config = {}) {
    text::Scan scan;
    const text::Origin origin;
    const text::View view(text, origin, scan);
    edit::Splices splices;
    make_spelling(config)->propose(view, splices);
    edit::settle(splices);
    std::string out;
    edit::apply(text, splices, out);
    return out;
}

std::string at_rest(std::string text) {
    for (int round = 0; round < 8; ++round) {
        std::string next = clean(text);
        if (next == text) return text;
        text = std::move(next);
    }
    ADD_FAILURE() << text;
    return text;
}

struct Sentence {
    const char* before;
    const char* after;
};

class SlipshodText : public testing::TestWithParam<Sentence> {};

TEST_P(SlipshodText, IsCorrected) { EXPECT_EQ(at_rest(GetParam().before), GetParam().after); }

INSTANTIATE_TEST_SUITE_P(
    Sentences, SlipshodText,
    testing::Values(
        Sentence{"childrwn of the vjllage went to school by the rjver, and their teachwr told them about the "
                 "hospcital.\n",
                 "Children of the village went to school by the river, and their teacher told them about the "
                 "hospital.\n"},
        Sentence{"We waited for the traim at the statjon, and it was very cold ậnd dark in the wjnter of that yeaar.\n",
                 "We waited for the train at the station, and it was very cold and dark in the winter of that year.\n"},
        Sentence{"The bldg. was on the rjver, and the childrwn of the vjllage went to it with their teachwr.\n",
                 "The bldg. was on the river, and the children of the village went to it with their teacher.\n"},
        // another language's word and a capital under its mark are not of the slips
        Sentence{
            "They danced to rock und roll in the vjllage, and the teachwr told \u00CEvan that the rjver was cold.\n",
            "They danced to rock und roll in the village, and the teacher told \u00CEvan that the river was "
            "cold.\n"}));

TEST(Slipshod, LeavesAlone) {
    for (const std::string_view kept :
         {// dialect, baby talk, verse
          "He sed thet wuz the wey they done it, an' we wuz all o' us glad o' thet, an' thar warn't no more to it.\n",
          "The wee laddie wad nae gang awa frae the hoose, and the auld wifie grat for him a' the nicht.\n",
          "In the glimmering of the gloaming, the tulgy wood was mimsy, and the borogrove was outgrabing by the "
          "wabe.\n",
          // foreign phrases in English
          "She said it was a jugaad, and that the dabbawala and the paanwala of the gali would know of it.\n",
          "The menu had the pierogi, the bigos, the zurek and the placki, and a soup that they call the barszcz.\n",
          // names in small letters, lists, products, recipes, headlines, code
          "the artists of the week are jorvik, minzel, tarkov and the band that they call the klevins.\n",
          "2 tbsp ghee\n1 tsp ajwain\n200 g besan\nMix the besan with the ajwain, add the ghee, and make the sev.\n",
          "Xorvane 20 mg\nZelprint 5 mg\nTramudine and the Kelforan of the day\n",
          "New Zorbit for the Kranwell: how the Plimmer and the Drusk will be in the Vantry\n",
          "Run the initdb with the pgdata of the walsender, and the bgwriter of the shmem will do the fsync.\n",
          "The quokka, the numbat, the bilby and the dunnart are at home in the mulga and the spinifex.\n",
          "The pho, the banh mi and the b\u00FAn b\u00F2 of the qu\u00E1n were as good as they were at home.\n",
          "pls tell thm tht i wll be thr at 8 n wll brng the bks fr the clss, nd dnt frgt yr nts, it is all at the "
          "schl "
          "and we wnt to teh mall.\n",
          "What a na\u00EFve clich\u00E9 of a r\u00E9sum\u00E9, she said of the fianc\u00E9 and his d\u00E9j\u00E0 "
          "vu.\n"})
        EXPECT_EQ(clean(kept), kept);
}

TEST(Slipshod, LeavesAPassageWithManyMarksAlone) {
    const std::string_view irish = "Tá mé go maith, arsa sé, agus beidh mé ar ais amárach leis an bhean óg sin.\n";
    const std::string text =
        "The childrwn of the vjllage went to schol by the road, and their teachwr told them about it that mornng.\n" +
        std::string{irish};
    EXPECT_NE(clean(text), text);
    EXPECT_TRUE(clean(text).ends_with(irish)) << clean(text);
}

TEST(Slipshod, HeedsWordsConfidenceAndRules) {
    const std::string text =
        "The childrwn of the vjllage went to school by the rjver, and their teachwr told them about it.\n";
    EXPECT_NE(clean(text).find("river"), std::string::npos);
    Config config;
    config.words = {"rjver"};
    EXPECT_NE(clean(text, config).find("rjver"), std::string::npos);
    Config sure;
    sure.confidence = 1000;
    EXPECT_EQ(clean(text, sure), text);
    Config without;
    without.rules = RuleSet{Rule::spelling_own_words};
    EXPECT_EQ(clean(text, without), text);
}

TEST(Slipshod, LeavesALongTextToTheRest) {
    std::string text;
    for (int i = 0; i < 150; ++i)
        text += "The childrwn of the vjllage went to school by the rjver, and their teachwr told them about it.\n";
    EXPECT_EQ(clean(text), text);  // and they stand too often
}

TEST(Slipshod, ComesToRest) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        test::Generator generator(seed);
        std::string text;
        for (int i = 0; i < 60; ++i) {
            std::string word{generator.pick(std::array<std::string_view, 16>{
                "the", "and", "of", "which", "teacher", "village", "morning", "children", "river", "to", "their",
                "station", "music", "because", "family", "was"})};
            if (generator.chance(40)) word[generator.below(word.size())] = static_cast<char>('a' + generator.below(26));
            if (generator.chance(10)) word.insert(generator.below(word.size()), "\u1EAD");
            text += word + (generator.chance(8) ? ".\n" : " ");
        }
        at_rest(text);
    }
}

TEST(Damaged, HasLettersAndMarks) {
    spelling::Damaged damaged;
    ASSERT_TRUE(spelling::read_damaged("g\u1EC7m\u0131s", damaged));
    EXPECT_EQ(damaged.letters, "gemis");
    EXPECT_EQ(damaged.marks, 2U);
    EXPECT_EQ(damaged.mark_at, 3U);
    for (const char* other : {"caf\u03AC", "don2", "\xFF", "a b"})
        EXPECT_FALSE(spelling::read_damaged(other, damaged)) << other;
}

}  // namespace
}  // namespace cutline::pass
