#include "cli/values.hpp"

#include <gtest/gtest.h>

#include "cli/settings.hpp"
#include "cutline/cleaner.hpp"

namespace cutline::cli {
namespace {

TEST(Values, Whole) {
    EXPECT_EQ(whole("17", 0, 20), 17U);
    EXPECT_EQ(whole("18446744073709551615", 0, UINT64_MAX), UINT64_MAX);
    for (const char* text : {"", "x", "1x", "-1", "+1", " 1", "1.0", "18446744073709551616", "21"})
        EXPECT_THROW(whole(text, 0, 20), Error) << text;
}

TEST(Values, Thousandths) {
    const struct {
        const char* text;
        std::uint64_t value;
    } cases[] = {{"0", 0}, {"1", 1000}, {"0.95", 950}, {".5", 500}, {"1.", 1000}, {"0.9999", 999}, {"1.000000", 1000}};
    for (const auto& [text, value] : cases) EXPECT_EQ(thousandths(text, 1000), value) << text;
    for (const char* text : {"", ".", "1.001", "2", "-1", "0.x", "1e0", "99999999999999999999"})
        EXPECT_THROW(thousandths(text, 1000), Error) << text;
}

TEST(Values, Size) {
    constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30;
    EXPECT_EQ(size("100", 1, gigabyte), 100U);
    EXPECT_EQ(size("4K", 1, gigabyte), 4096U);
    EXPECT_EQ(size("4k", 1, gigabyte), 4096U);
    EXPECT_EQ(size("64M", 1, gigabyte), 64U << 20);
    EXPECT_EQ(size("1G", 1, gigabyte), gigabyte);
    for (const char* text : {"", "K", "0", "2G", "1025M", "18446744073709551615K", "4KB", "4.5M"})
        EXPECT_THROW(size(text, 1, gigabyte), Error) << text;
}

TEST(Values, Rules) {
    EXPECT_EQ(rules("spelling", default_rules()),
              (RuleSet{Rule::spelling_own_words, Rule::spelling_lexicon, Rule::spelling_doubled}));
    EXPECT_EQ(rules("spelling/names,,repeats/same", default_rules()),
              (RuleSet{Rule::spelling_names, Rule::repeats_same}));
    EXPECT_EQ(categories("byline,credit"), (RuleSet{Rule::pattern_byline, Rule::pattern_credit}));
    for (const char* text : {"", "annotate", "annotate/", "repeats/", "pattern.byline", "Repeats"})
        EXPECT_THROW(rules(text, default_rules()), Error) << text;
}

TEST(Values, Nearest) {
    EXPECT_EQ(nearest("foramt", {"format", "formal-dress"}), "format");
    EXPECT_EQ(nearest("xyzzy", {"format", "site"}), "");
    EXPECT_EQ(nearest(std::string(100'000, 'x'), {"format"}), "");
}

Settings settings(const std::vector<std::string>& arguments) { return make_settings(parse(arguments)); }

TEST(Settings, Defaults) {
    const Settings made = settings({});
    EXPECT_EQ(made.files, std::vector<std::string>{"-"});
    EXPECT_EQ(made.config.rules, default_rules());
    EXPECT_EQ(made.config.threads, 0U) << "one for each core";
    EXPECT_EQ(made.config.text_keys, std::vector<std::string>{"text"});
    EXPECT_EQ(made.config.window, Config{}.window);
}

TEST(Settings, LandInTheConfiguration) {
    const Settings made =
        settings({"-fjsonl",       "--text-key=a", "--text-key", "/b/c",      "--id-key",    "i",
                  "--site-key=s",  "--lang-key",   "l",          "--site",    "example.org", "--annotate",
                  "cut",           "--preset",     "careful",    "--variant", "gb",          "--confidence",
                  ".25",           "-T4",          "--window",   "1M",        "--strict",    "--consistent-names",
                  "--punctuation", "ascii",        "file"});
    EXPECT_EQ(made.config.format, Format::jsonl);
    EXPECT_EQ(made.config.text_keys, (std::vector<std::string>{"a", "/b/c"}));
    EXPECT_EQ(made.config.id_key + made.config.site_key + made.config.language_key, "isl");
    EXPECT_EQ(made.config.site, "example.org");
    EXPECT_EQ(made.config.annotate_key, "cut");
    EXPECT_EQ(made.config.preset, Preset::careful);
    EXPECT_EQ(made.config.variant, Variant::gb);
    EXPECT_EQ(made.config.confidence, 250U);
    EXPECT_EQ(made.config.threads, 4U);
    EXPECT_EQ(made.config.window, 1U << 20);
    EXPECT_TRUE(made.config.strict);
    EXPECT_EQ(made.config.rules - default_rules(),
              (RuleSet{Rule::spelling_variant, Rule::spelling_names, Rule::unicode_punctuation}));
    EXPECT_EQ(made.files, std::vector<std::string>{"file"});
}

TEST(Settings, RulesDoNotDependOnTheOrderOfOptions) {
    const RuleSet expected{Rule::pattern_byline, Rule::spelling_variant};
    EXPECT_EQ(settings({"--only", "boilerplate/pattern.byline", "--variant", "us"}).config.rules, expected);
    EXPECT_EQ(settings({"--variant", "us", "--only", "boilerplate/pattern.byline"}).config.rules, expected);
    EXPECT_EQ(settings({"--cut", "byline", "--variant=us", "--only=repeats", "--skip=repeats"}).config.rules, expected);
    EXPECT_EQ(settings({"--keep", "advert", "--cut", "advert"}).config.rules,
              default_rules() - RuleSet{Rule::pattern_advert});
}

TEST(Settings, AValueIsAttachedOrTheNextArgument) {
    EXPECT_EQ(settings({"-o", "x"}).target, "x");
    EXPECT_EQ(settings({"-ox"}).target, "x");
    EXPECT_EQ(settings({"-i", "x"}).target, "");
    EXPECT_EQ(settings({"-i", "x"}).files, std::vector<std::string>{"x"});
    EXPECT_EQ(settings({"-i.bak", "x"}).target, ".bak");
    EXPECT_EQ(settings({"-qi", "x"}).where, Where::in_place);
    EXPECT_EQ(settings({"--separator", "---"}).config.separator, "---");
    EXPECT_EQ(settings({"--separator", ""}).config.separator, "");
    EXPECT_EQ(settings({"--", "-q", "--check"}).files, (std::vector<std::string>{"-q", "--check"}));
    EXPECT_EQ(settings({"x", "-q", "y"}).files, (std::vector<std::string>{"x", "y"}));
}

TEST(BadLimit, CountsOrShares) {
    EXPECT_FALSE((BadLimit{1000, true}.exceeded(1, 100)));
    EXPECT_TRUE((BadLimit{1000, true}.exceeded(2, 100)));
    EXPECT_TRUE((BadLimit{1000, true}.exceeded(1, 99)));
    EXPECT_FALSE((BadLimit{5, false}.exceeded(5, 5)));
    EXPECT_TRUE((BadLimit{5, false}.exceeded(6, 1'000'000)));
    EXPECT_FALSE((BadLimit{100'000, true}.exceeded(UINT64_MAX, UINT64_MAX)));
}

}  // namespace
}  // namespace cutline::cli
