/// cutline learn, merge, inspect, --index and --two-pass, as a user meets them.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "cutline/index.hpp"
#include "support/compress.hpp"
#include "support/generator.hpp"
#include "support/program.hpp"

namespace cutline::test {
namespace {

std::string page(const std::string& id, const std::string& site, const std::string& text) {
    return R"({"id":")" + id + R"(","site":")" + site + R"(","text":")" + text + "\"}\n";
}

/// Pages of two sites: everything that news has, and then some.
std::string corpus(int pages, std::uint64_t seed = 11) {
    Generator generator{seed};
    std::string out;
    for (int i = 0; i < pages; ++i) {
        const std::uint64_t id = seed * 1'000'000 + static_cast<std::uint64_t>(i);
        std::string record = generator.record(generator.scraped(), id);
        const std::string url = R"("url":"https://hills.example/)" + std::to_string(id) + R"(",)";
        record.insert(1, i % 2 == 0 ? R"("site":"www.harbour.example",)" : url);
        out += record + "\n";
    }
    return out;
}

/// More lines than 1 MiB of --memory holds.
std::string tide_tables() {
    std::string out;
    for (int i = 0; i < 1000; ++i) {
        std::string text;
        for (int line = 0; line < 100; ++line) text += "Tide " + std::to_string(100 * i + line) + "\\n";
        out += page(std::to_string(i), "harbour.example", text);
    }
    return out;
}

Index::Sizes sizes_of(const Folder& folder, const std::string& name) { return Index::open(folder.path(name))->sizes(); }

void expect_one_line(const Result& result, std::string_view part) {
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_NE(result.err.find(part), std::string::npos) << result.err;
}

TEST(Learn, CountsDocuments) {
    const Folder folder;
    const std::string in = page("1", "www.harbour.example", "Tides\\nTides\\nThe Quay opens at noon.") +
                           page("2", "https://harbour.example/news", "Tides\\nNobody else was there.") +
                           page("3", "", "Tides\\nSnow on the hills.");
    EXPECT_EQ(folder.run({"learn", "-o", "index"}, in).status, 0);
    const auto index = Index::open(folder.path("index"));
    EXPECT_EQ(index->sizes().documents, 3U);
    EXPECT_EQ(index->sizes().sites, 1U);
    EXPECT_EQ(index->sizes().lines, 4U);
    EXPECT_EQ(index->sizes().site_lines, 3U);
    EXPECT_EQ(index->pages("harbour.example"), 2U);
    EXPECT_EQ(index->pages("hills.example"), 0U);
    const Result report = folder.run({"inspect", "index"});
    EXPECT_EQ(report.status, 0);
    EXPECT_TRUE(report.out.starts_with("documents    3\nsites        1\nsite lines   3\nlines        4\n"))
        << report.out;
    EXPECT_NE(report.out.find("\nfingerprint  " + index->fingerprint() + "\n"), std::string::npos) << report.out;
}

TEST(Learn, GivesTheSameBytesHoweverTheCorpusWasCutUp) {
    const Folder folder;
    const std::string a = corpus(60, 1) + tide_tables();
    const std::string b = corpus(50, 2);
    folder.write("a", a);
    folder.write("b.gz", gzip(b));
    EXPECT_EQ(folder.run({"learn", "-o", "index", "-T", "1"}, a + b).status, 0);
    const std::string bytes = folder.read("index");
    const std::vector<std::vector<std::string>> others = {
        {"-T", "3", "a", "b.gz"}, {"b.gz", "a"}, {"--memory", "1M", "a", "b.gz"}, {"-f", "jsonl", "a", "b.gz"}};
    for (std::vector<std::string> arguments : others) {
        arguments.insert(arguments.begin(), {"learn", "-o", "other"});
        EXPECT_EQ(folder.run(arguments).status, 0);
        EXPECT_TRUE(folder.read("other") == bytes) << arguments[3];
    }
    EXPECT_EQ(folder.run({"learn", "-o", "a.idx", "a"}).status, 0);
    EXPECT_EQ(folder.run({"learn", "-o", "b.idx", "b.gz"}).status, 0);
    EXPECT_EQ(folder.run({"merge", "-o", "sum", "b.idx", "a.idx"}).status, 0);
    EXPECT_TRUE(folder.read("sum") == bytes);
    EXPECT_EQ(folder.run({"merge", "-o", "a.idx", "a.idx", "b.idx"}).status, 0);
    EXPECT_TRUE(folder.read("a.idx") == bytes);
}

TEST(Learn, ADocumentThatComesAgainCountsOnce) {
    const Folder folder;
    const std::string first = page("1", "harbour.example", "Tides");
    const std::string by_url = R"({"url":"https://hills.example/snow","text":"Snow"})"
                               "\n";
    const struct {
        std::string in;
        std::uint64_t documents;
    } cases[] = {
        {first + first, 1},
        {first + page("1", "www.Harbour.example", "Changed since"), 1},
        {first + page("2", "harbour.example", "Tides"), 2},
        {first + page("1", "hills.example", "Tides"), 2},  // sites number their pages as they like
        {by_url + by_url, 1},
        {R"({"text":"Tides"})"
         "\n"
         R"({"text":"Tides"})"
         "\n",
         2},
    };
    for (const auto& row : cases) {
        EXPECT_EQ(folder.run({"learn", "-f", "jsonl", "-o", "index"}, row.in).status, 0);
        EXPECT_EQ(sizes_of(folder, "index").documents, row.documents) << row.in;
    }
}

TEST(Learn, SaysOnceThatItForgetsIds) {
    const Folder folder;
    std::string in;
    for (int i = 0; i < 40'000; ++i) in += page(std::to_string(i), "harbour.example", "Tides");
    const Result result = folder.run({"learn", "--memory", "1M", "-o", "index"}, in + in);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_NE(result.err.find("--memory"), std::string::npos) << result.err;
    const std::uint64_t documents = sizes_of(folder, "index").documents;
    EXPECT_GT(documents, 40'000U);
    EXPECT_LT(documents, 80'000U);
    EXPECT_EQ(folder.run({"learn", "-q", "--memory", "1M", "-o", "index"}, in).err, "");
}

TEST(Learn, ReadsTextsAsCleaningDoes) {
    const Folder folder;
    folder.write("a", "Tides\n\nThe quay opens at noon.\n--\nTides\n\nSnow.\n");
    EXPECT_EQ(folder.run({"learn", "--separator", "--", "--site", "harbour.example", "-o", "index", "a"}).status, 0);
    EXPECT_EQ(sizes_of(folder, "index").documents, 2U);
    EXPECT_EQ(Index::open(folder.path("index"))->pages("harbour.example"), 2U);
    EXPECT_EQ(folder.run({"learn", "-o", "index", "a", "a"}).status, 0);
    EXPECT_EQ(sizes_of(folder, "index").documents, 2U);
    EXPECT_EQ(sizes_of(folder, "index").sites, 0U);
    // Of a text longer than the window the first window counts, so that a document is never two.
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "Tides at " + std::to_string(i) + "\n";
    EXPECT_EQ(folder.run({"learn", "--window", "4K", "-o", "index"}, text).status, 0);
    EXPECT_EQ(sizes_of(folder, "index").documents, 1U);
    EXPECT_LT(sizes_of(folder, "index").lines, 500U);
}

TEST(Learn, AllTextsOfARecordAreOneDocument) {
    const Folder folder;
    const std::string in = R"({"id":"1","title":"Tides","body":"Tides\nSnow"})"
                           "\n";
    const std::vector<std::string> arguments{"learn", "--text-key", "title", "--text-key", "body", "-o", "index"};
    EXPECT_EQ(folder.run(arguments, in).status, 0);
    EXPECT_EQ(sizes_of(folder, "index").documents, 1U);
    EXPECT_EQ(sizes_of(folder, "index").lines, 2U);
}

TEST(Learn, PassesOverBadRecords) {
    const Folder folder;
    const std::string in = page("1", "a.example", "Tides") + "{\"text\":\"cut o\n" + page("2", "a.example", "Snow");
    const Result result = folder.run({"learn", "-o", "index"}, in);
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.err.find("bad record passed over: standard input:2:"), std::string::npos) << result.err;
    EXPECT_EQ(sizes_of(folder, "index").documents, 2U);
    EXPECT_EQ(folder.run({"learn", "-q", "--max-bad", "1", "-o", "index"}, in).status, 0);
    expect_one_line(folder.run({"learn", "--strict", "-o", "strict"}, in), "line 2: a bad record");
    expect_one_line(folder.run({"learn", "-o", "none"}, "{\"body\":\"Tides\"}\n"), "no record has the text key text");
    EXPECT_FALSE(folder.has("strict") || folder.has("none"));
}

TEST(Learn, SaysWhatCannotBeInOneLine) {
    const Folder folder;
    folder.write("a", once);
    folder.write("text", "no index at all");
    EXPECT_EQ(folder.run({"learn", "-o", "index", "a"}).status, 0);
    std::string damaged = folder.read("index");
    folder.write("short", std::string_view{damaged}.substr(0, damaged.size() - 3));
    damaged[damaged.size() / 2] ^= 1;
    folder.write("damaged", damaged);
    std::filesystem::create_directory(folder.path("folder"));
    const struct {
        std::vector<std::string> arguments;
        const char* part;
    } cases[] = {
        {{"learn", "a"}, "-o INDEX"},
        {{"learn", "-o", "-", "a"}, "-o INDEX"},
        {{"learn", "-o", "a", "a"}, "it is the input a"},
        {{"learn", "-o", "folder", "a"}, "folder: Is a directory"},
        {{"learn", "-o", "nowhere/index", "a"}, "nowhere/index: No such file"},
        {{"learn", "-o", "/dev/full", "a"}, "/dev/full: it is not a regular file"},
        {{"learn", "-o", "x", "missing"}, "missing: No such file"},
        {{"learn", "-o", "x", "--memory", "1K", "a"}, "--memory"},
        {{"learn", "-o", "x", "--only", "repeats", "a"}, "unknown option --only"},
        {{"merge", "index"}, "-o INDEX"},
        {{"merge", "-o", "x"}, "merge needs INDEXes"},
        {{"merge", "-o", "x", "index", "damaged"}, "damaged: the index is damaged"},
        {{"merge", "-o", "x", "index", "missing"}, "missing: No such file"},
        {{"inspect"}, "inspect needs an INDEX"},
        {{"inspect", "damaged"}, "damaged: the index is damaged"},
        {{"inspect", "text"}, "text: it is no index"},
        {{"--index", "text", "a"}, "text: it is no index"},
        {{"--index", "short", "a"}, "short: the index is damaged"},
        {{"--index", "missing", "a"}, "missing: No such file"},
        {{"--index", "folder", "a"}, "regular file"},
        {{"--index", "index", "-o", "index", "a"}, "it is the input index"},
        {{"--two-pass"}, "it needs FILEs"},
        {{"--two-pass", "a", "-"}, "it needs FILEs"},
        {{"--two-pass", "/dev/null"}, "it needs FILEs"},
        {{"--two-pass", "--online", "a"}, "leave out one of them"},
        {{"learn", "--online", "-o", "x", "a"}, "unknown option --online"},
    };
    for (const auto& row : cases) expect_one_line(folder.run(row.arguments, once), row.part);
    EXPECT_FALSE(folder.has("x"));
}

TEST(TwoPass, IsLearningAndThenCleaning) {
    const Folder folder;
    folder.write("in", corpus(80) + tide_tables());
    EXPECT_EQ(folder.run({"learn", "-o", "index", "in"}).status, 0);
    const std::string by_index = folder.run({"--index", "index", "--log", "one", "in"}).out;
    EXPECT_FALSE(by_index.empty());
    for (const char* memory : {"1M", "1G"}) {
        EXPECT_TRUE(folder.run({"--two-pass", "--memory", memory, "--log", "two", "in"}).out == by_index);
        EXPECT_TRUE(folder.read("two") == folder.read("one")) << "the log names the same index";
    }
    const std::string named = R"("index":[")" + Index::open(folder.path("index"))->fingerprint() + R"("])";
    EXPECT_NE(folder.read("one").find(named), std::string::npos);
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "index", "one", "two"}));
}

TEST(TwoPass, NamesABadRecordOnceAndStopsAtItUnderStrict) {
    const Folder folder;
    folder.write("in", page("1", "a.example", "Tides") + "{\"text\":\"cut o\n");
    const Result result = folder.run({"--two-pass", "in"});
    EXPECT_EQ(result.status, 3);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 2) << result.err;
    const Result strict = folder.run({"--two-pass", "--strict", "in"});
    expect_one_line(strict, "line 2: a bad record");
    EXPECT_EQ(strict.out, page("1", "a.example", "Tides"));
}

TEST(Online, LearnsFromStandardInputAndAddsToAnIndex) {
    const Folder folder;
    const std::string menu = "Quay Courier\\nFront page\\nHarbour\\nTides\\n";
    const std::string first = page("1", "harbour.example", menu + "Nobody was hurt.");
    const std::string second = page("2", "harbour.example", menu + "The ferry comes back on Friday.");
    const std::string bare = page("2", "harbour.example", "The ferry comes back on Friday.");
    EXPECT_EQ(folder.run({"--online", "--log", "log"}, first + second).out, first + bare);
    EXPECT_NE(folder.read("log").find(R"("state":"stream")"), std::string::npos);
    EXPECT_EQ(folder.run({"learn", "-o", "index"}, first).status, 0);
    EXPECT_EQ(folder.run({"--online", "--index", "index"}, second).out, bare);
}

TEST(Online, SaysThatItForgets) {
    const Folder folder;
    folder.write("in", tide_tables());
    const Result result = folder.run({"--online", "--only", "boilerplate", "--memory", "1M", "in"});
    EXPECT_EQ(result.status, 0);
    EXPECT_NE(result.err.find("memory was full"), std::string::npos) << result.err;
    EXPECT_EQ(folder.run({"--online", "--only", "boilerplate", "-q", "--memory", "1M", "in"}).err, "");
}

/// While it lives, no file may become longer.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t size) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{size, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_{};
};

TEST(Learn, AFullDiskLeavesWhatWasThere) {
    const Folder folder;
    folder.write("in", tide_tables());
    EXPECT_EQ(folder.run({"learn", "-o", "whole", "in"}).status, 0);
    folder.write("index", "as it was");
    const std::size_t size = folder.read("whole").size();
    ASSERT_GT(size, std::size_t{2} << 20);
    for (const std::size_t most : {std::size_t{0}, std::size_t{50}, std::size_t{5000}, size / 2, size - 1})
        for (const char* memory : {"1M", "64M"}) {
            Result result;
            {
                const FileSizeLimit limit{most};
                result = folder.run({"learn", "--memory", memory, "-o", "index", "in"});
            }
            EXPECT_EQ(result.status, 2) << most;
            // With less than this, not even the message finds room.
            EXPECT_TRUE(most < 1000 || result.err.find("File too large") != std::string::npos) << result.err;
        }
    {
        const FileSizeLimit limit{size / 2};
        EXPECT_EQ(folder.run({"merge", "-o", "index", "whole", "whole"}).status, 2);
    }
    EXPECT_EQ(folder.read("index"), "as it was");
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "index", "whole"}));
}

}  // namespace
}  // namespace cutline::test
