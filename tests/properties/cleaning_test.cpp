// What must hold of any input at all, on generated ones: see tests/support/generator.hpp.
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/cases.hpp"
#include "support/collect.hpp"
#include "support/generator.hpp"
#include "support/wet.hpp"

namespace cutline::test {
namespace {

constexpr std::array presets{Preset::careful, Preset::balanced, Preset::thorough};

/// A configuration drawn from `random`: most often the default.
Config some_config(Generator& random) {
    Config config;
    config.preset = presets[random.below(presets.size())];
    if (random.chance(50)) return config;
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule)) continue;
        if (random.chance(20)) config.rules.erase(row.rule);
        if (random.chance(10)) config.rules.insert(row.rule);
    }
    if (random.chance(30)) config.variant = random.chance(50) ? Variant::us : Variant::gb;
    if (random.chance(20)) config.cut_lines = {"Advertisement", "/^By /"};
    if (random.chance(20)) config.keep_lines = {"Share this article"};
    if (random.chance(10)) config.window = 64 + random.below(4000);
    return config;
}

std::string some_records(Generator& random) {
    std::string out;
    const std::size_t count = 1 + random.below(8);
    for (std::size_t id = 0; id < count; ++id) out += random.hostile_record(id) + (random.chance(5) ? "\r\n" : "\n");
    if (random.chance(30)) out.pop_back();
    return out;
}

class Cleaning : public testing::TestWithParam<Format> {
  protected:
    Config config(Generator& random) const {
        Config config = some_config(random);
        config.format = GetParam();
        return config;
    }
    std::string input(Generator& random) const {
        if (GetParam() == Format::jsonl) return some_records(random);
        if (GetParam() == Format::wet) return joined(hostile_wet(random));
        if (random.chance(20)) return random.bare();
        return random.chance(25) ? random.scraped() : random.hostile();
    }
    static std::uint64_t count() {
        constexpr std::array counts{0, 1500, 300, 120};  // by Format
        return cases(static_cast<std::uint64_t>(counts.at(static_cast<std::size_t>(GetParam()))));
    }
};

TEST_P(Cleaning, IsUndoneByItsEdits) {
    for (std::uint64_t seed = 0; seed < count(); ++seed) {
        Generator random{seed};
        const Config config = this->config(random);
        const std::string input = this->input(random);
        const Collect run = collect(config, input);
        ASSERT_TRUE(run.replayed(input) == run.output) << "seed " << seed;
        ASSERT_TRUE(restored(config, run, input) == input) << "seed " << seed;
    }
}

// For a document that is held whole: the windows of a longer one fall elsewhere once it is shorter.
TEST_P(Cleaning, AgainChangesNothing) {
    for (std::uint64_t seed = 0; seed < count(); ++seed) {
        Generator random{seed};
        Config config = this->config(random);
        config.window = Config{}.window;
        const std::string input = this->input(random);
        const Collect first = collect(config, input);
        const std::string& once = first.output;
        const Collect twice = collect(config, once);
        ASSERT_TRUE(twice.output == once) << "seed " << seed << "\nfirst:\n" << first.edits << "then:\n" << twice.edits;
    }
}

// The first line is the page's title, perhaps: not as it was before its characters were put right.
TEST(CleaningAgain, ChangesNothingInAFirstLineThatWasMended) {
    for (const char* const input :
         {"\u00E2\u20AC\u2122\u00A9 2026 The Harbour Ledger. All rights reserved.\nThe tram was late.\n",
          "&quot;Read more: ten trams&quot;\nThe tram was late.\n",
          " \u00A0 Read   more: ten trams\nThe tram was late.\n"}) {
        Config config;
        config.format = Format::text;
        const std::string once = collect(config, input).output;
        EXPECT_EQ(collect(config, once).output, once) << input;
    }
}

TEST_P(Cleaning, DoesNotDependOnHowTheInputIsCut) {
    for (std::uint64_t seed = 0; seed < count() / 3; ++seed) {
        Generator random{seed};
        const Config config = this->config(random);
        const std::string input = this->input(random);
        const Collect whole = collect(config, input);
        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, 1 + random.below(500)}) {
            const Collect pieces = collect(config, input, piece);
            ASSERT_TRUE(pieces.output == whole.output) << "seed " << seed << ", pieces of " << piece;
            ASSERT_TRUE(pieces.edits == whole.edits) << "seed " << seed << ", pieces of " << piece;
            ASSERT_TRUE(pieces.bads == whole.bads) << "seed " << seed << ", pieces of " << piece;
        }
    }
}

TEST_P(Cleaning, DoesNotDependOnThreads) {
    for (std::uint64_t seed = 0; seed < count() / 60; ++seed) {
        Generator random{seed};
        Config config = this->config(random);
        std::string input;
        for (int part = 0; part < 20; ++part) {
            input += this->input(random);
            if (!input.empty() && input.back() != '\n') input += '\n';
        }
        config.threads = 1;
        const Collect one = collect(config, input, 1 + random.below(5000));
        for (const unsigned threads : {2U, 3U, 8U}) {
            config.threads = threads;
            const Collect many = collect(config, input, 1 + random.below(5000));
            ASSERT_TRUE(many.output == one.output) << "seed " << seed << ", " << threads << " threads";
            ASSERT_TRUE(many.edits == one.edits) << "seed " << seed << ", " << threads << " threads";
            ASSERT_TRUE(many.bads == one.bads) << "seed " << seed << ", " << threads << " threads";
        }
    }
}

std::string name_of(Format format) {
    constexpr std::array names{"Automatic", "Text", "Jsonl", "Wet"};
    return names.at(static_cast<std::size_t>(format));
}

INSTANTIATE_TEST_SUITE_P(Formats, Cleaning, testing::Values(Format::text, Format::jsonl, Format::wet),
                         [](const auto& format) { return name_of(format.param); });

// Whatever is damaged beside them: good records come out with lengths and digests that are right.
TEST(CleaningWet, GoodRecordsStayGood) {
    for (std::uint64_t seed = 0; seed < cases(200); ++seed) {
        Generator random{seed};
        Config config = some_config(random);
        config.format = Format::wet;
        config.window = Config{}.window;
        std::string input = wet_info();
        for (std::size_t count = random.below(4); count > 0; --count)
            input += wet_record(random.hostile(), {.payload_digest = random.chance(50)});
        ASSERT_EQ(wet_fault(collect(config, input).output), "") << "seed " << seed;
    }
}

// A record's output depends on the record alone (but for copies, which ask the stream).
TEST(CleaningRecords, DoesNotDependOnTheirOrder) {
    for (std::uint64_t seed = 0; seed < cases(60); ++seed) {
        Generator random{seed};
        Config config = some_config(random);
        config.format = Format::jsonl;
        config.rules = config.rules - *find_rules("copies");
        std::string backwards;
        std::string expected;
        for (std::uint64_t id = 0; id < 12; ++id) {
            const std::string record = random.hostile_record(id) + '\n';
            backwards.insert(0, record);
            expected.insert(0, collect(config, record).output);
        }
        ASSERT_TRUE(collect(config, backwards).output == expected) << "seed " << seed;
    }
}

// The document interface and the stream are one cleaner.
TEST(CleaningDocument, IsTheSameAloneAndAsAStream) {
    for (std::uint64_t seed = 0; seed < cases(500); ++seed) {
        Generator random{seed};
        Config config = some_config(random);
        config.format = Format::text;
        const std::string input = random.chance(30) ? random.scraped() : random.hostile();
        Cleaner cleaner{config};
        ASSERT_TRUE(cleaner.clean(input) == collect(config, input).output) << "seed " << seed;
    }
}

}  // namespace
}  // namespace cutline::test
