#include "pass/repeats/extras.hpp"

#include <gtest/gtest.h>

#include "pass/repeats/look.hpp"
#include "pass/repeats/shape.hpp"

namespace cutline::pass::repeats {
namespace {

struct Row {
    const char* text;
    bool expected;
};

TEST(Look, TakesOffNoMoreThanTextsHave) {
    const std::string spaces(100, ' ');
    EXPECT_EQ(trim(spaces + "crane" + spaces), "crane");
    EXPECT_EQ(trim(spaces + spaces + "crane").size(), 5 + 200 - 128);
    EXPECT_TRUE(ends_sentence("It was sold." + std::string(100, ')')));
    EXPECT_FALSE(ends_sentence("It was sold." + std::string(200, ')')));
}

TEST(Extras, Credits) {
    const Row rows[] = {
        {"AP Photo/Jo Doe", true},
        {"Photo by Jo Doe/Getty Images", true},
        {"Jo Doe/Getty Images", true},
        {"Photograph: Jo Doe/AFP", true},
        {"Photo: Courtesy of the Example Foundation", true},
        {"Jo Doe/NPR", true},
        {"Jo Doe", false},
        {"He took a photo of the harbour", false},
        {"The AP reported", false},
        {"EPA Unveils New Rules", false},
    };
    for (const Row& row : rows) EXPECT_EQ(names_credit(row.text), row.expected) << row.text;
}

TEST(Extras, TrailingCredits) {
    const Row rows[] = {
        {"The pier after the storm. (AP Photo/Jo Doe)", true},
        {"The pier after the storm Photograph: Jo Doe/AFP", true},
        {"The pier after the storm | Jo Doe/Getty Images", true},
        {"Photo: Jo Doe/Reuters", true},
        {"The pier after the storm.", false},
        {"They were told that the photo had been lost", false},
    };
    for (const Row& row : rows) EXPECT_EQ(!trailing_credit(row.text).empty(), row.expected) << row.text;
}

TEST(Extras, Prefixes) {
    const Row rows[] = {
        {"WATCH: ", true},    {"FILE - ", true},      {"Photo: \xE2\x80\x9C", true},
        {"(Video) ", true},   {"FILE PHOTO: ", true}, {"SMITH: ", false},
        {"He said: ", false}, {"Not ", false},        {"Watch ", false},
    };
    for (const Row& row : rows) EXPECT_EQ(is_prefix(row.text), row.expected) << row.text;
}

TEST(Extras, Suffixes) {
    const Row rows[] = {
        {" (pictured above)", true},
        {" (left).", true},
        {". (AP Photo/Jo Doe)", true},
        {" (pictured) (AP Photo/Jo Doe)", true},
        {". Photo: Jo Doe", true},
        {" Photograph: Jo Doe/AFP", true},
        {"... Read more", true},
        {" (which he denies)", false},
        {" Read about the photo of Jo", false},
        {", Jo Doe", false},
        {" and more", false},
        {"\xE2\x80\x94\xD0\xB4\xD0\xB0", false},
        {") (pictured)", true},
        {".\xE2\x80\x9D (pictured).", true},
        {". Credit Jo Doe/AFP", true},
        {". Jo Doe for The Daily Example", true},
        {" \xC2\xA9 Jo Doe/AP", true},
        {" June. (Photo by Jo Doe)", false},
        {"-October. Photograph: Jo Doe/AFP", false},
        {". 8. (AP Photo/Jo Doe)", false},
        {" (or so the top three men in the harbour office said)", false},
    };
    for (const Row& row : rows) EXPECT_EQ(is_suffix(row.text), row.expected) << row.text;
}

TEST(Extras, SuffixesBehindWhatIsRestated) {
    EXPECT_TRUE(is_suffix(". Jo Doe/AFP", "harbour"));
    EXPECT_FALSE(is_suffix(". Doe/AFP", "Sen"));
    EXPECT_FALSE(is_suffix(". Doe", "J"));
    EXPECT_TRUE(is_suffix(" Jo Doe/AFP", "harbour", true));
    EXPECT_FALSE(is_suffix(" Jo Doe/AFP", "harbour", false));
}

TEST(Extras, Names) {
    const Row rows[] = {
        {" Jo Doe", true},          {"President Jo Doe", true}, {"Jo", false},
        {"Jo Doe, pilot", false},   {"Jo said nothing", false}, {"Jo Doe 12", false},
        {"Jo Doe for News", false}, {"A B C D Example", false}, {"", false},
    };
    for (const Row& row : rows) EXPECT_EQ(is_name(row.text), row.expected) << row.text;
}

TEST(Extras, Attributions) {
    const Row rows[] = {
        {".\" \xE2\x80\x94 Jo Doe, a pilot", true},
        {"\xE2\x80\x9D \xE2\x80\x94 A clerk at the harbour office", true},
        {".\" -- Jo Doe", true},
        {".\" \xE2\x80\x94 Jo Doe (@jodoe) June 3, 2019", false},
        {", said Jo Doe", false},
        {" \xE2\x80\x94 and then he left.", false},
        {".\" \xE2\x80\x94 Jo Doe, M.D.", true},
    };
    for (const Row& row : rows) EXPECT_EQ(is_attribution(row.text), row.expected) << row.text;
}

TEST(Extras, SiteNames) {
    const Row rows[] = {
        {" | The Daily Example", true},
        {" - Example News", true},
        {" \xE2\x80\x93 Example", true},
        {", Example", false},
        {" | He went home.", false},
        {" \xE2\x80\x94 Jo (@jo) June 3", false},
        {"? \xE2\x80\x94 Example", true},
        {"\xE2\x80\x99 - Example", true},
        {" - Harbour Notes - The Daily Example", true},
        {" - the keeper says more will come - The Daily Example", false},
        {"? He did - Example", false},
    };
    for (const Row& row : rows) EXPECT_EQ(is_site_name(row.text), row.expected) << row.text;
    const Row first[] = {
        {"Example News - ", true}, {"The Daily Example | ", true},
        {"WATCH: ", false},        {"he said - ", false},
        {"Example-", false},       {"", false},
    };
    for (const Row& row : first) EXPECT_EQ(names_site_first(row.text), row.expected) << row.text;
}

struct Look {
    const char* line;
    bool Shape::*is;
};

TEST(Shape, Looks) {
    const Look rows[] = {
        {"\xE2\x80\xA2 Ferry crews refused to sail", &Shape::list_item},
        {"3. Ferry crews refused to sail", &Shape::list_item},
        {"(b) Ferry crews refused to sail", &Shape::list_item},
        {"Tonnage: 3,400", &Shape::label},
        {"What the crews want:", &Shape::label},
        {"DOE: We never saw the pier again.", &Shape::speaker},
        {"Jo Doe: We never saw the pier again.", &Shape::speaker},
        {"Monday | 3 | 4", &Shape::table_row},
        {"Monday\t3\t4", &Shape::table_row},
        {"We sail at dawn \xE2\x80\x94 Jo Doe (@jodoe) June 3, 2019", &Shape::post},
        {"We sail at dawn pic.twitter.com/abc", &Shape::post},
        {"@jodoe we sail at dawn", &Shape::handle},
        {"We sail at dawn #ferries", &Shape::handle},
        {"Crews Walk Out Over Unsafe Northern Pier", &Shape::heading},
        {"What now?", &Shape::question},
        {"It was the pier that the crews had warned about for years.", &Shape::sentence},
        {"\"It was the pier that the crews had warned about for years.\"", &Shape::quoted},
        {"It was the pier that the crews...", &Shape::truncated},
        {"Correction: An earlier version gave the wrong pier.", &Shape::note},
        {"if (pier == nullptr) { return crew_of(pier); }", &Shape::code},
        {"Doe, J., et al. (2010). Piers. pp. 3-4.", &Shape::reference},
        {"Jo Doe, left, and Al Roe on the pier", &Shape::caption},
        {"FILE - The northern pier in May", &Shape::caption},
        {"In this photo released by the harbour, crews leave", &Shape::caption},
        {"The pier. (AP Photo/Jo Doe)", &Shape::credit},
        {"Jo Doe (L) and Al Roe (R) on the pier", &Shape::caption},
        {"CREWS LEAVE THE PIER ON TUESDAY", &Shape::shouted},
    };
    for (const Look& row : rows) EXPECT_TRUE(shape_of(row.line, 9).*row.is) << row.line;
}

TEST(Shape, LooksOfProse) {
    const Shape shape = shape_of("Ferry crews left the pier on Tuesday, said Jo Doe (R) of the Credit Oster bank.", 15);
    EXPECT_TRUE(shape.sentence);
    for (bool Shape::*no :
         {&Shape::list_item, &Shape::label, &Shape::speaker, &Shape::table_row, &Shape::post, &Shape::handle,
          &Shape::heading, &Shape::quoted, &Shape::credit, &Shape::caption, &Shape::note, &Shape::code,
          &Shape::reference, &Shape::truncated, &Shape::question, &Shape::shouted})
        EXPECT_FALSE(shape.*no);
}

}  // namespace
}  // namespace cutline::pass::repeats
