#include <gtest/gtest.h>

#include "support/compress.hpp"
#include "support/program.hpp"

namespace cutline::test {
namespace {

class RestoreCommand : public testing::Test {
  protected:
    RestoreCommand() {
        for (int i = 0; i < 300; ++i) input_ += record(twice, std::to_string(i)) + record(once, "plain");
        EXPECT_EQ(folder_.run({"--log", "log", "-o", "out"}, input_).status, 0);
        log_ = folder_.read("log");
    }

    void expect_refused(const Result& result) {
        EXPECT_EQ(result.status, 2);
        EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    }

    Folder folder_;
    std::string input_;
    std::string log_;
};

TEST_F(RestoreCommand, GivesTheInputBack) {
    EXPECT_NE(folder_.read("out"), input_);
    EXPECT_TRUE(folder_.run({"restore", "--log", "log", "out"}).out == input_);
    EXPECT_TRUE(folder_.run({"restore", "--log", "log"}, folder_.read("out")).out == input_);
    EXPECT_EQ(folder_.run({"restore", "--log=log", "-o", "back", "out"}).status, 0);
    EXPECT_TRUE(folder_.read("back") == input_);
}

TEST_F(RestoreCommand, TakesTextAndLogCompressedAndInParts) {
    const std::string out = folder_.read("out");
    folder_.write("log.zst", zstd(log_));
    folder_.write("one", out.substr(0, 1000));
    folder_.write("two.xz", xz(out.substr(1000)));
    EXPECT_TRUE(folder_.run({"restore", "--log", "log.zst", "one", "two.xz"}).out == input_);
}

TEST_F(RestoreCommand, GivesTheDecompressedInput) {
    folder_.write("in.gz", gzip(input_));
    EXPECT_EQ(folder_.run({"--log", "log2", "-o", "out2", "in.gz"}).status, 0);
    EXPECT_TRUE(folder_.run({"restore", "--log", "log2", "out2"}).out == input_);
}

TEST_F(RestoreCommand, RefusesALogOfAnotherFile) {
    folder_.write("other", record(once) + folder_.read("out"));
    expect_refused(folder_.run({"restore", "--log", "log", "other"}));
    expect_refused(folder_.run({"restore", "--log", "log", "-o", "back", "other"}));
    EXPECT_FALSE(folder_.has("back"));
    folder_.write("longer", folder_.read("out") + "x");
    expect_refused(folder_.run({"restore", "--log", "log", "longer"}));
    expect_refused(folder_.run({"restore", "--log", "log"}, ""));
}

TEST_F(RestoreCommand, RefusesWhatIsNoLog) {
    folder_.write("text", twice);
    folder_.write("empty", "");
    folder_.write("headless", log_.substr(log_.find('\n') + 1));
    for (const char* log : {"text", "empty", "headless", "out"})
        expect_refused(folder_.run({"restore", "--log", log}, folder_.read("out")));
    expect_refused(folder_.run({"restore", "--log", "missing", "out"}));
    expect_refused(folder_.run({"restore", "--log", "log", "-o", "log", "out"}));
}

TEST_F(RestoreCommand, ALogWithoutItsEndOnlyInPart) {
    const std::size_t last = log_.rfind('\n', log_.size() - 2) + 1;
    folder_.write("endless", log_.substr(0, last));
    expect_refused(folder_.run({"restore", "--log", "endless", "out"}));
    EXPECT_TRUE(folder_.run({"restore", "--log", "endless", "--partial", "out"}).out == input_);
    const std::size_t half = log_.rfind('\n', log_.size() / 2) + 1;
    folder_.write("half", log_.substr(0, half));
    const Result result = folder_.run({"restore", "--log", "half", "--partial", "out"});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_TRUE(result.out.starts_with(input_.substr(0, input_.size() / 3)));
}

TEST_F(RestoreCommand, WhatCameBeforeAnErrorIsGiven) {
    const std::string out = folder_.read("out");
    const Result cut_off = folder_.run({"restore", "--log", "log"}, out.substr(0, out.size() / 2));
    expect_refused(cut_off);
    EXPECT_TRUE(input_.starts_with(cut_off.out));
    EXPECT_GT(cut_off.out.size(), input_.size() / 3);
    EXPECT_EQ(folder_.run({"restore", "--partial", "--log", "log"}, out.substr(0, out.size() / 2)).status, 0);
}

}  // namespace
}  // namespace cutline::test
