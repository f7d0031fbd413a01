/// The entries of an index, read and written one by one.
#include "cutline/entries.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "support/generator.hpp"
#include "support/program.hpp"

namespace cutline {
namespace {

void learn(const std::string& path, std::uint64_t seed, int documents) {
    test::Generator generator{seed};
    Learner learner{path};
    for (int i = 0; i < documents; ++i) learner.add(generator.scraped(), {.site = "harbour.example"});
    learner.save();
}

TEST(Entries, WrittenAgainAreTheSameFile) {
    const test::Folder folder;
    for (const int documents : {0, 1, 40}) {
        learn(folder.path("index"), 3, documents);
        const auto index = Index::open(folder.path("index"));
        EntryReader reader{*index};
        EntryWriter writer{folder.path("copy")};
        std::uint64_t count = 0;
        for (; const auto entry = reader.next(); ++count) writer.add(*entry);
        writer.save(index->sizes().documents);
        EXPECT_TRUE(folder.read("copy") == folder.read("index"));
        const auto sizes = index->sizes();
        EXPECT_EQ(count, sizes.sites + sizes.site_lines + sizes.lines + sizes.affixes + sizes.words);
    }
}

TEST(Entries, MustComeInOrder) {
    const test::Folder folder;
    const std::vector<std::vector<IndexEntry>> wrong{
        {{0, 2, 1}, {0, 1, 1}}, {{0, 2, 1}, {0, 2, 1}}, {{1, 1, 1}, {0, 2, 1}}, {{5, 1, 1}}};
    for (const auto& entries : wrong) {
        EntryWriter writer{folder.path("index")};
        EXPECT_THROW(for (const IndexEntry& entry : entries) writer.add(entry);, Error);
    }
}

TEST(Entries, CountsSaturate) {
    const test::Folder folder;
    EntryWriter writer{folder.path("index")};
    writer.add({4, 7, std::uint64_t{1} << 40});
    writer.save(1);
    const auto index = Index::open(folder.path("index"));
    EXPECT_EQ(EntryReader{*index}.next().value().count, std::numeric_limits<std::uint32_t>::max());
}

}  // namespace
}  // namespace cutline
