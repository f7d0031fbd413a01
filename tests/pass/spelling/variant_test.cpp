#include "pass/spelling/variant.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/spelled.hpp"

namespace cutline::pass {
namespace {

using test::plain_prose;
using test::spelled;

TEST(Variants, AreKeptUnlessAsked) {
    const std::string text =
        plain_prose +
        "But the colour of the centre was not to the honor of the town, and she said: \u201CThe color "
        "is fine,\u201D in the Centre of the town. Its tyre check is in the program.\n" +
        "Labor Defense Color\n";
    EXPECT_EQ(spelled(text), text);
    Config config;
    config.rules.insert(Rule::spelling_variant);
    config.variant = Variant::us;
    EXPECT_EQ(spelled(text, config),
              plain_prose +
                  "But the color of the center was not to the honor of the town, and she said: "
                  "\u201CThe color is fine,\u201D in the Centre of the town. Its tyre check is in "
                  "the program.\nLabor Defense Color\n");
    config.variant = Variant::gb;
    EXPECT_EQ(spelled(text, config),
              plain_prose +
                  "But the colour of the centre was not to the honour of the town, and she said: "
                  "\u201CThe color is fine,\u201D in the Centre of the town. Its tyre check is in "
                  "the program.\nLabor Defense Color\n");
}

TEST(Variants, AreWrittenWithCare) {
    Config us;
    us.rules = RuleSet{Rule::spelling_variant};
    us.variant = Variant::us;
    Config gb = us;
    gb.variant = Variant::gb;
    struct Pair {
        std::string_view british;
        std::string_view american;
    };
    for (const auto& [british, american] : std::vector<Pair>{
             {"they organised it, organises it, an organisation\u2019s organisers",
              "they organized it, organizes it, an organization\u2019s organizers"},
             {"the neighbour's colours were grey", "the neighbor's colors were gray"},
             {"It ended. Organisers of the fair left.", "It ended. Organizers of the fair left."},
             {"a well-organised, colour-blind centre-right club", "a well-organized, color-blind center-right club"},
             {"he travelled to the theatre and cancelled it", "he traveled to the theater and canceled it"},
             {"it was a skilful, wilful, sceptical defence", "it was a skillful, willful, skeptical defense"}}) {
        EXPECT_EQ(spelled(plain_prose + std::string{british}, us), plain_prose + std::string{american});
        EXPECT_EQ(spelled(plain_prose + std::string{american}, gb), plain_prose + std::string{british});
    }
    for (const std::string_view kept :
         {"the cheque and the check, a tyre and a tire, the programme and the program of a kerb and a curb",
          "a licence to practise, a license to practice, the draught and the draft of a storey and a story",
          "They went to Pearl Harbor and Covent Garden's Theatre Royal, and to the Labour and Labor parties of old.",
          "\u201CThe colour and the color,\u201D she said, \u201Care grey and gray.\u201D",
          "He said 'the colour of it' and \"the color of it\" at once.", "The Centre of All Colours and Harbours",
          "Colour and Color of the Grey and Gray Harbor",
          "see colour.css, #colour, color() and @color at www.colour.example for it", "COLOUR AND COLOR OF IT",
          "the penne, the eros and the prev of it were performative"}) {
        EXPECT_EQ(spelled(plain_prose + std::string{kept}, us), plain_prose + std::string{kept});
        EXPECT_EQ(spelled(plain_prose + std::string{kept}, gb), plain_prose + std::string{kept});
    }
}

}  // namespace
}  // namespace cutline::pass
