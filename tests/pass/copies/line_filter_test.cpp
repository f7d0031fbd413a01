#include "pass/copies/line_filter.hpp"

#include <set>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "support/cases.hpp"
#include "support/collect.hpp"
#include "support/generator.hpp"

namespace cutline::pass::copies {
namespace {

using test::collect;
using test::Collect;

Config only_lines(Format format) {
    Config config;
    config.format = format;
    config.rules = RuleSet{Rule::copies_line};
    config.trace_copies = true;
    return config;
}

/// The same, but every line goes the way that it goes beside other passes.
Config as_a_pass(Config config) {
    config.keep_lines = {"a line that stands nowhere"};
    return config;
}

std::string texts(test::Generator& random) {
    std::string all;
    for (int i = 0; i < 6; ++i) all += (random.chance(60) ? random.scraped() : random.hostile()) + "\n%\n";
    return all;
}

std::string records(test::Generator& random) {
    std::string all;
    for (std::uint64_t id = 0; id < 6; ++id) all += random.hostile_record(id) + "\n";
    return all + all.substr(0, all.size() / 2) + "\n";
}

TEST(CopiesLineFilter, CutsWhatThePassCuts) {
    for (std::uint64_t seed = 0; seed < test::cases(150); ++seed) {
        test::Generator random{seed};
        const bool jsonl = seed % 2 == 0;
        Config config = only_lines(jsonl ? Format::jsonl : Format::text);
        if (random.chance(50)) config.memory = 2000 + random.below(20'000);
        if (!jsonl) config.separator = "%";
        if (random.chance(20)) config.window = 64 + random.below(3000);
        const std::string once = jsonl ? records(random) : texts(random);
        const std::string input = once + once;
        const Collect quick = collect(config, input);
        ASSERT_TRUE(test::restored(config, quick, input) == input) << "seed " << seed;
        if (config.window < 4096 || config.memory < 30'000) continue;  // pieces, and when what is forgotten, differ
        const Collect slow = collect(as_a_pass(config), input);
        ASSERT_EQ(quick.output, slow.output) << "seed " << seed;
        ASSERT_EQ(quick.edits, slow.edits) << "seed " << seed;
    }
}

/// Lines with a key, in order.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (!text::key_of(line).empty()) lines.push_back(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return lines;
}

TEST(CopiesLineFilter, KeepsTheFirstOfEachLineOfALongText) {
    test::Generator random{3};
    std::string input;
    while (input.size() < (std::size_t{1} << 20)) input += random.scraped() + "\n\n";
    input += std::string(300'000, 'x') + "\n" + std::string(300'000, 'X') + "\nThe end.";
    std::vector<std::string_view> wanted;
    std::set<std::string> seen;
    for (const std::string_view line : lines_of(input))
        if (seen.insert(text::key_of(line)).second) wanted.push_back(line);
    const Config config = only_lines(Format::text);
    const Collect whole = collect(config, input);
    EXPECT_TRUE(lines_of(whole.output) == wanted);
    EXPECT_TRUE(test::restored(config, whole, input) == input);
    const Collect pieces = collect(config, input, 777);
    EXPECT_TRUE(pieces.output == whole.output);
    EXPECT_TRUE(pieces.edits == whole.edits);
    EXPECT_TRUE(collect(config, whole.output).output == whole.output);
}

TEST(CopiesLineFilter, BlankLinesAtTheEdgeOfAPieceStay) {
    const std::string filler = std::string(200, 'a') + "\n";
    std::string input = "The ferry was late.\n";
    for (int i = 0; i < 3000; ++i) {
        input += std::to_string(i) + filler;
        if (i % 3 == 0) input += "\nThe ferry was late.\n\n";
    }
    std::string expected = input;
    constexpr std::string_view copy = "The ferry was late.\n\n";
    for (std::size_t at = expected.find(copy, 30); at != std::string::npos; at = expected.find(copy, at))
        expected.erase(at, copy.size());
    EXPECT_TRUE(collect(only_lines(Format::text), input).output == expected);
}

TEST(CopiesLineFilter, BlankLineBehindALineThatIsTooLongForAPieceStays) {
    const std::string copy = "The ferry was late.\n\n";
    const std::string before = copy + std::string(300, 'x') + "\n";
    const std::string after = "\nThe harbour was empty.\n";
    Config config = only_lines(Format::text);
    config.window = 80;
    EXPECT_EQ(collect(config, before + copy + after.substr(1)).output, before + after);
}

}  // namespace
}  // namespace cutline::pass::copies
