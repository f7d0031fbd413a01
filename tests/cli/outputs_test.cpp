/// Files that are written: -o, -d, -i, and what stands in their way.
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/compress.hpp"
#include "support/program.hpp"

namespace cutline::test {
namespace {

using Names = std::vector<std::string>;

TEST(Outputs, OneFile) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("b", twice);
    const Result result = folder.run({"a", "b", "-o", "out"});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out + result.err, "");
    EXPECT_EQ(folder.read("out"), std::string(once) + std::string(once));
    EXPECT_EQ(folder.names(), (Names{"a", "b", "out"}));
    EXPECT_EQ(folder.run({"-o", "-"}, twice).out, once);
    EXPECT_EQ(folder.run({"-o", "empty"}, "").status, 0);
    EXPECT_EQ(folder.read("empty"), "");
}

TEST(Outputs, KeepsModeAndLink) {
    const Folder folder;
    folder.write("real", "old");
    ::chmod(folder.path("real").c_str(), 0640);
    std::filesystem::create_symlink("real", folder.path("link"));
    EXPECT_EQ(folder.run({"-o", "link"}, twice).status, 0);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
    EXPECT_EQ(folder.read("real"), once);
    struct stat status {};
    ::stat(folder.path("real").c_str(), &status);
    EXPECT_EQ(status.st_mode & 07777, 0640U);
}

TEST(Outputs, FolderIsMadeAndNamesStay) {
    const Folder folder;
    folder.write("a.txt", twice);
    folder.write("b.jsonl.gz", gzip(record(twice)));
    folder.write("empty", "");
    folder.write("c.gz", once);  // not compressed, whatever it says
    EXPECT_EQ(folder.run({"-d", "new/deep", "a.txt", "./b.jsonl.gz", "empty", "c.gz"}).status, 0);
    EXPECT_EQ(folder.read("new/deep/a.txt"), once);
    EXPECT_EQ(folder.run({"-o", "b", "new/deep/b.jsonl.gz"}).status, 0);
    EXPECT_EQ(folder.read("b"), record(once));
    EXPECT_EQ(folder.read("new/deep/empty"), "");
    EXPECT_EQ(folder.read("new/deep/c.gz"), once);
}

TEST(Outputs, InPlace) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("b", once);
    ::chmod(folder.path("a").c_str(), 0600);
    struct stat before {};
    ::stat(folder.path("b").c_str(), &before);
    EXPECT_EQ(folder.run({"-i", "a", "b"}).status, 0);
    EXPECT_EQ(folder.read("a"), once);
    EXPECT_EQ(folder.names(), (Names{"a", "b"}));
    struct stat after {};
    ::stat(folder.path("a").c_str(), &after);
    EXPECT_EQ(after.st_mode & 07777, 0600U);
    ::stat(folder.path("b").c_str(), &after);
    EXPECT_EQ(before.st_ino, after.st_ino) << "a file without a change is left alone";
}

TEST(Outputs, InPlaceWithABackup) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("a.bak", "older");
    EXPECT_EQ(folder.run({"-i.bak", "a"}).status, 0);
    EXPECT_EQ(folder.read("a"), once);
    EXPECT_EQ(folder.read("a.bak"), twice);
}

TEST(Outputs, SeveralInPlaceWithALog) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("b", once);
    folder.write("c", twice);
    EXPECT_EQ(folder.run({"-i", "--log", "log", "a", "b", "c"}).status, 0);
    const Result restored = folder.run({"restore", "--log", "log", "a", "b", "c"});
    EXPECT_EQ(restored.out, std::string(twice) + std::string(once) + std::string(twice));
    EXPECT_NE(folder.read("log").find(R"("file":"c")"), std::string::npos);
}

TEST(Outputs, WhatCannotBeWrittenIsToldBefore) {
    const Folder folder;
    folder.write("a", twice);
    folder.write("a.gz", gzip(twice));
    folder.write("a.xz", xz(twice));
    std::filesystem::create_directory(folder.path("sub"));
    std::filesystem::create_symlink("a", folder.path("link"));
    folder.write("sub/a", twice);
    const struct {
        Names arguments;
        const char* part;
    } cases[] = {
        {{"-d", "out", "a", "sub/a"}, "cannot write out/a twice"},
        {{"-d", "out", "--compress", "none", "a", "a.gz"}, "cannot write out/a twice"},
        {{"-d", "out", "--compress", "gzip", "a", "a.gz"}, "cannot write out/a.gz twice"},
        {{"-d", ".", "a"}, "./a: it is the input a"},
        {{"-d", "a", "sub/a"}, "a"},
        {{"-o", "a", "a"}, "it is the input"},
        {{"-o", "link", "a"}, "it is the input"},
        {{"-o", "sub", "a"}, "Is a directory"},
        {{"-o", "nowhere/out", "a"}, "No such file"},
        {{"-o", "x", "--log", "x", "a"}, "cannot write x twice"},
        {{"-o", "x", "--log", "./x", "a"}, "cannot write ./x twice"},
        {{"--log", "a", "a"}, "it is the input"},
        {{"--log", "-", "a"}, "cannot write standard output twice"},
        {{"--log", "l", "--stats", "l", "a"}, "twice"},
        {{"-i", "a", "link"}, "named twice"},
        {{"-i", "a.xz"}, "nothing is written as xz"},
        {{"-o", "b.xz", "a"}, "nothing is written as xz"},
        {{"-o", "b.bz2", "a"}, "nothing is written as xz or bzip2"},
        {{"-f", "wet", "--context-key", "title", "a"}, "--context-key needs records"},
        {{"-i", "--compress", "gzip", "a"}, "leave out --compress"},
        {{"-i", "--log", "a", "a"}, "it is the input"},
        {{"-i", "/dev/null"}, "not a regular file"},
        {{"-i.gz", "a", "a.gz"}, "cannot write a.gz: it is the input"},
        {{"-i.gz", "--log", "a.gz", "a"}, "cannot write a.gz twice"},
        {{"-i.gz", "link", "a.gz"}, "it is the input"},
        {{"--words", "a", "-o", "a", "sub/a"}, "it is the input"},
        {{"--keep-lines", "a", "--log", "a", "sub/a"}, "it is the input"},
        {{"--cut-lines", "a", "--stats", "link", "sub/a"}, "it is the input"},
    };
    for (const auto& [arguments, part] : cases) {
        const Result result = folder.run(arguments);
        EXPECT_EQ(result.status, 2) << part;
        EXPECT_NE(result.err.find(part), std::string::npos) << part << ": " << result.err;
        EXPECT_EQ(folder.names(), (Names{"a", "a.gz", "a.xz", "link", "sub"})) << part;
        EXPECT_EQ(folder.read("a"), twice) << part;
    }
}

TEST(Outputs, StandardOutputThatIsTheInput) {
    const Folder folder;
    folder.write("a", twice);
    EXPECT_EQ(folder.run({"a"}, {}, folder.path("a")).status, 2);
}

TEST(Outputs, DevicesAreWrittenToAndStay) {
    const Folder folder;
    EXPECT_EQ(folder.run({"-o", "/dev/null", "--log", "/dev/null", "--stats", "/dev/null"}, twice).status, 0);
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(Outputs, AnErrorLeavesNoTemporary) {
    const Folder folder;
    folder.write("a", record(twice) + "{\"text\":\n");
    folder.write("out", "as it was");
    EXPECT_EQ(folder.run({"--strict", "-f", "jsonl", "-o", "out", "a"}).status, 2);
    EXPECT_EQ(folder.read("out"), "as it was");
    EXPECT_EQ(folder.run({"--strict", "-f", "jsonl", "-i", "a"}).status, 2);
    EXPECT_EQ(folder.run({"--cut-lines", "out", "--keep-lines", "nothing", "a", "-o", "x"}).status, 2);
    EXPECT_EQ(folder.names(), (Names{"a", "out"}));
}

}  // namespace
}  // namespace cutline::test
