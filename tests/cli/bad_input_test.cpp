/// Input that is not as it should be: it passes, or it ends the run in one line; never anything in between.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>
#include <zlib.h>

#include "support/compress.hpp"
#include "support/program.hpp"

namespace cutline::test {
namespace {

void expect_one_line(const Result& result, std::string_view part) {
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_EQ(result.err.rfind("cutline: ", 0), 0U) << result.err;
    EXPECT_NE(result.err.find(part), std::string::npos) << result.err;
}

TEST(BadInput, EmptyFileIsAnEmptyText) {
    const Folder folder;
    folder.write("empty", "");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"empty"}, {"-f", "jsonl", "empty"}, {"--log", "log", "empty"}}) {
        const Result result = folder.run(arguments);
        EXPECT_EQ(result.status, 0);
        EXPECT_EQ(result.out + result.err, "");
    }
    EXPECT_EQ(folder.run({"restore", "--log", "log", "empty"}).status, 0);
}

TEST(BadInput, MissingUnreadableAndFolderAreToldBeforeAnythingIsWritten) {
    const Folder folder;
    folder.write("a", twice);
    std::filesystem::create_directory(folder.path("folder"));
    std::filesystem::create_symlink("loop", folder.path("loop"));
    expect_one_line(folder.run({"a", "missing"}), "cannot open missing: No such file");
    expect_one_line(folder.run({"a", "folder"}), "cannot read folder: Is a directory");
    expect_one_line(folder.run({"a", "loop"}), "cannot open loop");
    expect_one_line(folder.run({"a", "a/b"}), "cannot open a/b: Not a directory");
    const Result result = folder.run({"-o", "out", "--log", "log", "a", "missing"});
    expect_one_line(result, "missing");
    EXPECT_EQ(result.out, "");
    EXPECT_FALSE(folder.has("out") || folder.has("log"));
}

TEST(BadInput, NoNewlineCarriageReturnsAndNulBytesStay) {
    const Folder folder;
    const std::string texts[] = {"One line", "One\r\n\r\nTwo\r\n", "A\r\n\r\nB",        "\n",
                                 "\r\n",     std::string("\0", 1), "\xEF\xBB\xBFMark\n"};
    for (const std::string& text : texts) EXPECT_EQ(folder.run({"--only", "repeats"}, text).out, text);
    std::string crlf{twice};
    std::string expected{once};
    for (std::string* text : {&crlf, &expected})
        for (std::size_t at = 0; (at = text->find('\n', at)) != std::string::npos; at += 2) text->insert(at, "\r");
    EXPECT_EQ(folder.run({}, crlf).out, expected);
}

TEST(BadInput, AnyBytesComeBack) {
    const Folder folder;
    std::string bytes;
    unsigned state = 12345;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1664525 + 1013904223;
        bytes += static_cast<char>(state >> 24);
    }
    for (const char* format : {"text", "jsonl"}) {
        const Result result = folder.run({"-f", format, "-q", "--max-bad", "100%", "--log", "log", "-o", "out"}, bytes);
        EXPECT_EQ(result.status, 0) << result.err;
        const Result restored = folder.run({"restore", "--log", "log", "out"});
        EXPECT_EQ(restored.status, 0) << restored.err;
        EXPECT_TRUE(restored.out == bytes) << format;
    }
}

TEST(BadInput, DamagedJsonPassesUntouched) {
    const Folder folder;
    const std::string nested = "{\"text\":\"a\",\"deep\":" + std::string(10'000, '[') + std::string(10'000, ']') + "}";
    const std::string lines[] = {
        R"({"text":"cut o)",
        R"({"text":"a","text":"b"})",
        R"({"text":17})",
        R"({"text":"lone \ud83d here"})",
        R"({"other":"no text"})",
        R"(["not", "an object"])",
        R"("string")",
        "{\"text\":\"not UTF-8: \xFF\"}",
        nested,
    };
    for (const std::string& line : lines) {
        const std::string rest = line + "\n" + record("Short.") + line;
        const Result result = folder.run({"-f", "jsonl", "-q", "--max-bad", "100%"}, record(twice) + rest);
        EXPECT_EQ(result.status, 0) << line.substr(0, 80) << result.err;
        EXPECT_EQ(result.out, record(once) + rest) << line.substr(0, 80);
    }
}

TEST(BadInput, TruncatedCompressionGivesWhatWasFinished) {
    const Folder folder;
    std::string in;
    for (int i = 0; i < 5000; ++i) in += record(twice, std::to_string(i));
    const std::string whole = folder.run({}, in).out;
    for (const Packer& packer : packers) {
        const std::string packed = packer.pack(in);
        folder.write("part", std::string_view(packed).substr(0, packed.size() - 9));
        const Result result = folder.run({"part"});
        expect_one_line(result, "part: the data breaks off at byte " + std::to_string(packed.size() - 9));
        EXPECT_TRUE(whole.starts_with(result.out)) << packer.name;
        EXPECT_TRUE(result.out.empty() || result.out.back() == '\n') << packer.name;
        expect_one_line(folder.run({"-o", "out", "part"}), "part");
        EXPECT_FALSE(folder.has("out")) << packer.name;
    }
}

TEST(BadInput, WhatFollowsCompressedDataIsAnError) {
    const Folder folder;
    folder.write("a.gz", gzip(record(twice)) + "garbage");
    const Result result = folder.run({"a.gz"});
    expect_one_line(result, "cannot decompress a.gz");
    EXPECT_EQ(result.out, record(once));
    folder.write("padded.gz", gzip(record(twice)) + std::string(512, '\0'));
    EXPECT_EQ(folder.run({"padded.gz"}).status, 0);
}

TEST(BadInput, FullDisk) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
    const Folder folder;
    std::string large;
    for (int i = 0; i < 20'000; ++i) large += record(twice, std::to_string(i));
    for (const std::string_view in : {std::string_view(once), std::string_view(large)}) {
        folder.write("in", in);
        expect_one_line(folder.run({"in"}, {}, "/dev/full"), "standard output: No space left");
        expect_one_line(folder.run({"in", "-o", "/dev/full"}), "/dev/full: No space left");
        expect_one_line(folder.run({"in", "--log", "/dev/full"}), "/dev/full: No space left");
        expect_one_line(folder.run({"in", "--log", "/dev/full", "-o", "out"}), "/dev/full: No space left");
        EXPECT_FALSE(folder.has("out"));
        expect_one_line(folder.run({"in", "--stats", "/dev/full", "-o", "o"}), "/dev/full: No space left");
    }
    expect_one_line(folder.run({"--help"}, {}, "/dev/full"), "No space left");
}

TEST(BadInput, ManyEmptyLines) {
    const Folder folder;
    const std::string text(1'000'000, '\n');
    EXPECT_EQ(folder.run({"--skip", "spacing"}, text).out, text);
    EXPECT_EQ(folder.run({"-f", "jsonl"}, text).out, text);
    EXPECT_EQ(folder.run({}, text).status, 0);
}

TEST(BadInput, ALineLongerThanTheWindow) {
    const Folder folder;
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "word" + std::to_string(i) + " ";
    text += "end\n\n" + std::string(twice);
    const Result result = folder.run({"--window", "4K", "--only", "repeats", "--log", "log", "-o", "out"}, text);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(folder.run({"restore", "--log", "log", "out"}).out, text);
}

}  // namespace
}  // namespace cutline::test
