/// The program as a user meets it: formats, exit statuses, manners.
#include "support/program.hpp"

#include <gtest/gtest.h>

namespace cutline::test {
namespace {

TEST(Program, CleansStandardInputToStandardOutput) {
    const Folder folder;
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"-"}, {"-f", "text"}, {"--", "-"}}) {
        const Result result = folder.run(arguments, twice);
        EXPECT_EQ(result.status, 0);
        EXPECT_EQ(result.out, once);
        EXPECT_EQ(result.err, "");
    }
}

TEST(Program, TextFilesFollowOneAnotherAsWithCat) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("b", once.substr(0, once.size() - 1));  // no newline at the end
    folder.write("c", "");
    const std::string cleaned = std::string(once) + std::string(once.substr(0, once.size() - 1)) + std::string(once);
    EXPECT_EQ(folder.run({"a", "b", "c", "-"}, once).out, cleaned);
}

TEST(Program, CleansRecordsAndLeavesTheRestOfThem) {
    const Folder folder;
    const std::string in = record(twice) + "\n" + record("Short.");
    const std::string out = record(once) + "\n" + record("Short.");
    EXPECT_EQ(folder.run({}, in).out, out);
    EXPECT_EQ(folder.run({"-f", "jsonl", "-T", "1"}, in).out, out);
    EXPECT_EQ(folder.run({"-fjsonl", "-T3"}, in).out, out);
}

TEST(Program, SaysWhatCannotBeInOneLine) {
    const Folder folder;
    folder.write("a", once);
    const struct {
        std::vector<std::string> arguments;
        const char* part;
    } cases[] = {
        {{"--foramt", "text"}, "did you mean --format?"},
        {{"--form", "text"}, "unknown option --form"},
        {{"-x"}, "unknown option"},
        {{"--quiet=yes"}, "--quiet takes no value"},
        {{"-o"}, "-o needs a value"},
        {{"--log"}, "--log needs a value"},
        {{"-f", "xml"}, "auto|text|jsonl"},
        {{"--only", "repeat"}, "did you mean repeats?"},
        {{"--skip", "same"}, "did you mean repeats/same?"},
        {{"--cut", "bylin"}, "did you mean byline?"},
        {{"--only", ","}, "empty list"},
        {{"-T", "many"}, "not a number"},
        {{"--confidence", "1.2"}, "more than 1"},
        {{"--window", "2G"}, "--window"},
        {{"--max-bad", "101%"}, "--max-bad"},
        {{"-o", "x", "-d", "y"}, "only one of -o, -d and -i"},
        {{"-i"}, "standard input"},
        {{"-d", "x", "-"}, "standard input"},
        {{"-", "-"}, "only once"},
        {{"--check", "-o", "x", "a"}, "--check"},
        {{"--diff", "--log", "x", "a"}, "--log"},
        {{"--annotate", "k", "-f", "text", "a"}, "--annotate"},
        {{"--separator", "%%", "-f", "jsonl", "a"}, "--separator"},
        {{"--only", "spelling/variant", "a"}, "--variant"},
        {{"--words", "missing", "a"}, "missing"},
        {{"--help=everything"}, "rules|man"},
        {{"restore"}, "--log"},
        {{"restore", "--check", "--log", "a"}, "--check"},
        {{"bad\nname"}, "bad?name"},
    };
    for (const auto& [arguments, part] : cases) {
        const Result result = folder.run(arguments);
        EXPECT_EQ(result.status, 2) << part;
        EXPECT_NE(result.err.find(part), std::string::npos) << part << ": " << result.err;
        EXPECT_EQ(result.err.rfind("cutline: ", 0), 0U);
        EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_EQ(folder.names(), std::vector<std::string>{"a"}) << part;
    }
}

TEST(Program, OfAnOptionGivenTwiceTheLastCounts) {
    const Folder folder;
    EXPECT_EQ(folder.run({"-f", "jsonl", "--format=text"}, twice).out, once);
    EXPECT_EQ(folder.run({"-o", "first", "-o", "last"}, twice).status, 0);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"last"});
}

TEST(Program, OnlyAndSkip) {
    const Folder folder;
    EXPECT_EQ(folder.run({"--skip", "repeats"}, twice).out, twice);
    EXPECT_EQ(folder.run({"--skip", "spelling", "--skip", "repeats/same,repeats/restates,repeats/passage"}, twice).out,
              twice);
    EXPECT_EQ(folder.run({"--only", "spacing"}, twice).out, twice);
    EXPECT_EQ(folder.run({"--only", "spacing", "--only", "repeats"}, twice).out, once);
}

TEST(Program, CheckWritesNothingAndTellsByItsStatus) {
    const Folder folder;
    EXPECT_EQ(folder.run({"--check"}, once).status, 0);
    const Result changes = folder.run({"--check"}, twice);
    EXPECT_EQ(changes.status, 1);
    EXPECT_EQ(changes.out + changes.err, "");
    EXPECT_EQ(folder.run({"--check", "--diff"}, twice).status, 1);
}

TEST(Program, DiffNamesTheRule) {
    const Folder folder;
    const Result result = folder.run({"--diff"}, twice);
    EXPECT_EQ(result.status, 0);
    EXPECT_NE(result.out.find("@@ repeats/same"), std::string::npos) << result.out;
    EXPECT_EQ(folder.run({"--diff"}, once).out, "");
}

TEST(Program, StatsCountByRule) {
    const Folder folder;
    EXPECT_EQ(folder.run({"--stats", "s.json", "--check"}, twice).status, 1);
    const std::string stats = folder.read("s.json");
    for (const char* part :
         {R"("docs":1)", R"("changed":1)", R"("repeats/same":{"edits":1,"cut_bytes":91})", R"("in_bytes":205)"})
        EXPECT_NE(stats.find(part), std::string::npos) << stats;
    EXPECT_EQ(folder.run({"--stats", "-", "-o", "x"}, twice).out, stats);
}

TEST(Program, BadRecordsPassAndAreNamed) {
    const Folder folder;
    const std::string in = record(once) + "{\"text\":\"cut off\n" + record(once);
    const Result result = folder.run({"-f", "jsonl", "--max-bad", "1"}, in);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out, in);
    EXPECT_NE(result.err.find("standard input:2: "), std::string::npos) << result.err;
    EXPECT_EQ(folder.run({"-f", "jsonl", "-q", "--max-bad", "1"}, in).err, "");
    EXPECT_EQ(folder.run({"-f", "jsonl", "--max-bad", "0"}, in).status, 3);
    EXPECT_EQ(folder.run({"-f", "jsonl", "--max-bad", "33%"}, in).status, 3);
    EXPECT_EQ(folder.run({"-f", "jsonl", "--max-bad", "33.4%"}, in).status, 0);
    EXPECT_EQ(folder.run({"-f", "jsonl"}, in).status, 3);
}

TEST(Program, OfManyBadRecordsTenAreNamed) {
    const Folder folder;
    std::string in = record(once);
    for (int i = 0; i < 25; ++i) in += "{\"text\":\n";
    const Result result = folder.run({"-f", "jsonl", "--max-bad", "100%"}, in);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 11) << result.err;
    EXPECT_NE(result.err.find("25"), std::string::npos);
}

TEST(Program, StrictStopsAtTheFirstBadRecord) {
    const Folder folder;
    const std::string in = record(twice) + "{\"text\":\n" + record(once);
    const Result result = folder.run({"-f", "jsonl", "--strict"}, in);
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(result.out, record(once));
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
}

TEST(Program, NoRecordWithTheTextKeyNamesTheKeysThatThereAre) {
    const Folder folder;
    const std::string in = R"({"title":"A","body":"B"})"
                           "\n"
                           R"({"title":"C"})"
                           "\n";
    const Result result = folder.run({}, in);
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("title, body"), std::string::npos) << result.err;
    EXPECT_EQ(folder.run({"--text-key", "body"}, in).status, 0);
    EXPECT_EQ(folder.run({"--text-key", "text", "--text-key", "/title"}, in).status, 0);
}

}  // namespace
}  // namespace cutline::test
