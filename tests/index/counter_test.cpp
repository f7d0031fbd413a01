#include "index/counter.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "file/new_file.hpp"
#include "index/corpus.hpp"
#include "index/merge.hpp"
#include "support/program.hpp"

namespace cutline::index {
namespace {

constexpr std::size_t ample = std::size_t{64} << 20;

std::string learned(const test::Folder& folder, const std::vector<Features>& documents, std::size_t memory) {
    Counter counter{folder.path("."), memory};
    for (const Features& features : documents) counter.add(features);
    counter.save(folder.path("index"));
    return folder.read("index");
}

TEST(Counter, CountsAsAMapDoesWhateverItsMemory) {
    const test::Folder folder;
    for (const std::size_t size : {0U, 1U, 7U, 300U, 4000U}) {
        const std::vector<Features> documents = random_documents(size, size);
        const std::string bytes = learned(folder, documents, ample);
        const Reader reader{folder.path("index")};
        EXPECT_EQ(contents(reader), count(documents));
        EXPECT_EQ(reader.header().documents, size);
        reader.check_all();
        for (const std::size_t memory : {1U, 1000U, 20'000U, 200'000U})
            EXPECT_EQ(learned(folder, documents, memory), bytes) << size << " documents in " << memory << " bytes";
    }
    EXPECT_EQ(folder.names(), std::vector<std::string>{"index"});
}

TEST(Counter, TakesAtMostSixteenBytesAnEntry) {
    const test::Folder folder;
    const std::vector<Features> documents = random_documents(4000, 1);
    const std::size_t size = learned(folder, documents, ample).size();
    std::size_t entries = 0;
    for (const auto& section : count(documents)) entries += section.size();
    EXPECT_LE(size, 16 * entries);
}

TEST(Counter, TheOrderOfDocumentsMakesNoDifference) {
    const test::Folder folder;
    std::vector<Features> documents = random_documents(500, 3);
    const std::string bytes = learned(folder, documents, 10'000);
    std::reverse(documents.begin(), documents.end());
    EXPECT_EQ(learned(folder, documents, 3000), bytes);
}

TEST(Counter, KeysThatAllWantTheSamePlace) {
    const test::Folder folder;
    std::vector<Features> documents(3);
    for (Features& features : documents)
        for (Key key = 0; key < 5000; ++key) {  // more than a table bears in one place: it is written out, and goes on
            features[0].push_back(key);
            features[1].push_back((Key{0x5EED} << 48) + key);
            features[2].push_back(~Key{5000} + key);
        }
    const std::string bytes = learned(folder, documents, ample);
    EXPECT_EQ(contents(Reader{folder.path("index")}), count(documents));
    EXPECT_EQ(learned(folder, documents, 30'000), bytes);
}

TEST(Counter, AFolderThatIsNotThere) {
    const test::Folder folder;
    Counter counter{folder.path("nowhere"), 1};
    const std::vector<Features> documents = random_documents(1000, 1);
    EXPECT_THROW(for (const Features& features : documents) counter.add(features), Error);
}

TEST(Merge, AnyGroupingGivesTheBytesOfTheWhole) {
    const test::Folder folder;
    const std::vector<Features> documents = random_documents(900, 5);
    const std::string whole = learned(folder, documents, ample);
    const auto part = [&](const char* name, std::size_t begin, std::size_t end) {
        Counter counter{folder.path("."), 5000};
        for (std::size_t i = begin; i < end; ++i) counter.add(documents[i]);
        counter.save(folder.path(name));
        return folder.path(name);
    };
    const std::string a = part("a", 0, 100);
    const std::string b = part("b", 100, 850);
    const std::string c = part("c", 850, 900);
    const std::string none = part("none", 900, 900);
    const auto merged = [&](const std::vector<std::string>& from, const char* to) {
        Index::merge(from, folder.path(to));
        return folder.read(to);
    };
    EXPECT_EQ(merged({a, b, c}, "m"), whole);
    EXPECT_EQ(merged({c, none, a, b}, "m"), whole);
    merged({a, b}, "ab");
    EXPECT_EQ(merged({folder.path("ab"), c}, "m"), whole);
    merged({c, b}, "cb");
    EXPECT_EQ(merged({a, folder.path("cb")}, "m"), whole);
    EXPECT_EQ(merged({a}, "m"), folder.read("a"));
    merged({none, none}, "m");
    EXPECT_EQ(folder.read("m"), folder.read("none"));
    merged({a, b}, "a");  // onto itself
    EXPECT_EQ(folder.read("a"), folder.read("ab"));
}

TEST(Merge, CountsSaturate) {
    const test::Folder folder;
    const file::NewFile file{folder.path("most")};
    Writer writer{file.descriptor(), "most"};
    writer.add({7, UINT32_MAX - 1});
    writer.add({8, 1});
    for (std::size_t i = 0; i < section_count; ++i) writer.end_section();
    writer.finish(UINT64_MAX);
    const Reader most{file.descriptor(), "most"};
    const file::NewFile sum{folder.path("sum")};
    Writer to{sum.descriptor(), "sum"};
    merge({&most, &most, &most}, to);
    const Reader reader{sum.descriptor(), "sum"};
    EXPECT_EQ(counts(reader, Section::sites, {7, 8, 9}), (std::vector<std::uint32_t>{UINT32_MAX, 3, 0}));
    EXPECT_EQ(reader.header().documents, UINT64_MAX);
}

}  // namespace
}  // namespace cutline::index
