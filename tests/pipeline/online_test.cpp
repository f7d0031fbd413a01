// --online: the stream so far as evidence.
#include "pipeline/online.hpp"

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "support/collect.hpp"
#include "support/generator.hpp"
#include "support/program.hpp"

namespace cutline {
namespace {

using test::collect;
using test::Collect;

struct Page {
    std::string site;
    std::string id;
    std::string text;
};

/// Pages of two sites, with the sites' furniture around each; every ninth one comes again.
std::vector<Page> pages(std::size_t count, std::uint64_t seed) {
    test::Generator random{seed};
    std::vector<Page> all;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 9 == 8) {
            all.push_back(all[i / 2]);
            continue;
        }
        const bool first = random.chance(50);
        std::string text = first ? "Quay Courier\nFront page\nHarbour\nTides\n" : "Hill Herald\nStart\nSnow\nPaths\n";
        text += random.scraped();
        text +=
            first ? "\nShare this page with the crew\nTerms of the Courier\n" : "\nRead more in the Herald\nImprint\n";
        all.push_back({first ? "courier.example" : "herald.example", std::to_string(i), std::move(text)});
    }
    return all;
}

std::string record(const Page& page) {
    std::string out = R"({"site":")" + page.site + R"(","id":")" + page.id + R"(","text":")";
    for (const char c : page.text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (static_cast<unsigned char>(c) >= 0x20)
            out.push_back(c);
    }
    return out + "\"}\n";
}

std::string stream(const std::vector<Page>& all) {
    std::string out;
    for (const Page& page : all) out += record(page);
    return out;
}

Config online(bool everything = true) {
    Config config;
    config.format = Format::jsonl;
    config.online = true;
    if (!everything) config.rules = *find_rules("boilerplate") & default_rules();
    return config;
}

/// What the document becomes by an index of the stream up to it.
std::string by_index(const test::Folder& folder, const std::vector<Page>& all, std::size_t last) {
    Learner learner{folder.path("index")};
    for (std::size_t i = 0; i <= last; ++i) learner.add(all[i].text, {.site = all[i].site}, all[i].id);
    learner.save();
    Config config;
    config.format = Format::text;
    config.site = all[last].site;
    config.indexes.push_back(Index::open(folder.path("index")));
    return collect(config, all[last].text).output;
}

TEST(Online, IsCleaningByAnIndexOfTheStreamUpToTheDocument) {
    const test::Folder folder;
    std::vector<Page> all = pages(40, 5);
    for (Page& page : all)
        std::erase_if(page.text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    const std::vector<std::string> cleaned = test::texts_of(collect(online(), stream(all)).output);
    ASSERT_EQ(cleaned.size(), all.size());
    std::size_t shorter = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ASSERT_EQ(cleaned[i], by_index(folder, all, i)) << i;
        shorter += cleaned[i].find("Terms of the Courier") == std::string::npos ? 1 : 0;
    }
    EXPECT_GT(shorter, all.size() / 2);
}

TEST(Online, DocumentsOneByOneAreAStreamToo) {
    const std::vector<Page> all = pages(20, 8);
    Config config = online();
    config.format = Format::text;
    config.separator = "%";
    config.site = "courier.example";
    std::string input;
    std::string expected;
    Cleaner cleaner{config};
    for (const Page& page : all) {
        input += page.text + "%\n";
        expected += cleaner.clean(page.text, {.site = config.site}) + "%\n";
    }
    EXPECT_EQ(collect(config, input).output, expected);
}

TEST(Online, DependsNeitherOnThreadsNorOnReadSizesAndIsRestored) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        test::Generator random{seed};
        const std::string input = stream(pages(60, seed));
        Config config = online(random.chance(50));
        if (seed > 1) config.memory = 20'000 + random.below(200'000);
        if (seed > 2) config.rules.insert(Rule::copies_line);
        const Collect one = collect(config, input);
        EXPECT_TRUE(test::restored(config, one, input) == input);
        for (const unsigned threads : {1U, 2U, 3U, 8U}) {
            config.threads = threads;
            const Collect other = collect(config, input, 1 + random.below(5000));
            ASSERT_TRUE(other.output == one.output) << "seed " << seed << ", " << threads << " threads";
            ASSERT_TRUE(other.edits == one.edits) << "seed " << seed << ", " << threads << " threads";
        }
    }
}

TEST(Online, ADocumentThatComesAgainCountsOnce) {
    const Page page{"courier.example", "1",
                    "Quay Courier\nFront page\nHarbour\nTides\nNobody was hurt, the line said."};
    const std::string again = record(page) + record(page) + record(page);
    EXPECT_EQ(collect(online(false), again).output, again);
    Page other = page;
    other.id = "2";
    other.text = "Quay Courier\nFront page\nHarbour\nTides\nThe ferry comes back on Friday, the line said.";
    const std::vector<std::string> cleaned = test::texts_of(collect(online(false), again + record(other)).output);
    ASSERT_EQ(cleaned.size(), 4U);
    EXPECT_EQ(cleaned.back(), "The ferry comes back on Friday, the line said.");
}

TEST(Online, ABadRecordTeachesNothing) {
    const std::string bad = R"({"site":"courier.example","text":"Quay Courier\nFront page\nHarbour\nTides\n\q"})"
                            "\n";
    const Page page{"courier.example", "1",
                    "Quay Courier\nFront page\nHarbour\nTides\nNobody was hurt, the line said."};
    EXPECT_EQ(collect(online(false), bad + record(page)).output, bad + record(page));
}

}  // namespace
}  // namespace cutline
