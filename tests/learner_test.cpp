/// The public interface of learning.
#include <gtest/gtest.h>

#include "cutline/index.hpp"
#include "index/evidence.hpp"
#include "support/generator.hpp"
#include "support/program.hpp"

namespace cutline {
namespace {

TEST(Learner, IsTheProgramsLearn) {
    const test::Folder folder;
    test::Generator generator{3};
    std::string stream;
    Learner learner{folder.path("index")};
    for (int i = 0; i < 40; ++i) {
        const std::string text = generator.scraped();
        EXPECT_TRUE(learner.add(text, {.site = "https://www.Harbour.example/news"}));
        stream += text + (text.ends_with('\n') ? "--\n" : "\n--\n");
    }
    learner.save();
    const test::Result result =
        folder.run({"learn", "-f", "text", "--separator", "--", "--site", "harbour.example", "-o", "program"}, stream);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_TRUE(folder.read("index") == folder.read("program"));
    EXPECT_EQ(Index::open(folder.path("index"))->pages("harbour.example"), 40U);
}

TEST(Learner, CountsAnIdOnceForEachSite) {
    const test::Folder folder;
    Learner learner{folder.path("index")};
    EXPECT_TRUE(learner.add("Tides", {.site = "a.example"}, "1"));
    EXPECT_FALSE(learner.add("Other tides", {.site = "www.a.example"}, "1"));
    EXPECT_TRUE(learner.add("Tides", {.site = "b.example"}, "1"));
    EXPECT_TRUE(learner.add("Tides"));
    EXPECT_TRUE(learner.add("Tides"));
    learner.save();
    const auto index = Index::open(folder.path("index"));
    index->check();
    EXPECT_EQ(index->sizes().documents, 4U);
    EXPECT_EQ(index->sizes().lines, 1U);
}

TEST(Learner, CountsAUrlOnceAndTakesItsHost) {
    const test::Folder folder;
    Learner learner{folder.path("index")};
    EXPECT_TRUE(learner.add("Tides", {.url = "https://www.a.example/1"}));
    EXPECT_FALSE(learner.add("Other tides", {.site = "b.example", .url = "https://www.a.example/1"}));
    EXPECT_TRUE(learner.add_texts({"Tides", "Winds"}, {.url = "https://a.example/2"}));
    learner.save();
    const auto index = Index::open(folder.path("index"));
    EXPECT_EQ(index->pages("a.example"), 2U);
    EXPECT_EQ(index->sizes().lines, 2U);
}

TEST(Learner, WithoutSaveLeavesNothing) {
    const test::Folder folder;
    Config config;
    config.memory = 1;
    {
        Learner learner{folder.path("index"), config};
        for (int i = 0; i < 2000; ++i) learner.add("Tide " + std::to_string(i) + " of many", {.site = "a.example"});
    }
    EXPECT_TRUE(folder.names().empty());
    EXPECT_THROW(Learner(folder.path("nowhere/index")).save(), Error);
}

}  // namespace
}  // namespace cutline
