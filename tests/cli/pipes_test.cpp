/// What depends on time: input that blocks, readers that leave, signals.
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/compress.hpp"
#include "support/program.hpp"
#include "support/wet.hpp"

namespace cutline::test {
namespace {

TEST(Pipes, FinishedRecordsAreWrittenWhenInputBlocks) {
    const Folder folder;
    for (const char* threads : {"1", "3"}) {
        Piped program{folder, {"-f", "jsonl", "-T", threads, "--log", "log"}};
        for (int i = 0; i < 3; ++i) {
            program.write(record(twice) + "{\"text\":\"half");
            EXPECT_EQ(program.read(record(once).size()), record(once));
            EXPECT_NE(folder.read("log").find("\"doc\":" + std::to_string(2 * i + 1) + ","), std::string::npos);
            program.write(" a record\"}\n");
            const std::string second = "{\"text\":\"half a record\"}\n";
            EXPECT_EQ(program.read(second.size()), second);
        }
        program.close_input();
        EXPECT_EQ(program.read(1), "");
        EXPECT_EQ(program.wait(), 0);
    }
}

TEST(Pipes, SoAreThoseOfCompressedInput) {
    const Folder folder;
    Piped program{folder, {"-f", "jsonl"}};
    program.write(gzip(record(twice)));
    EXPECT_EQ(program.read(record(once).size()), record(once));
    program.write(gzip(record(twice)));
    EXPECT_EQ(program.read(record(once).size()), record(once));
    program.close_input();
    EXPECT_EQ(program.wait(), 0);
}

TEST(Pipes, SoAreThoseThatComeDropByDrop) {
    const Folder folder;
    const std::string drop = record("Short.");
    for (const char* threads : {"1", "3"}) {
        Piped program{folder, {"-f", "jsonl", "-T", threads}};
        int written = 0;
        while (!program.has_output() && written < 2000) {
            program.write(drop);
            ++written;
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
        EXPECT_LT(written, 1000) << "a batch is some 2000 of them";
    }
}

TEST(Pipes, SoAreTextsAndRecordsOfWebArchives) {
    const Folder folder;
    Piped texts{folder, {"-f", "text", "--separator", "=="}};
    Piped archive{folder, {"-f", "wet"}};
    for (int i = 0; i < 3; ++i) {
        texts.write(std::string{twice} + "==\n");
        EXPECT_EQ(texts.read(once.size() + 3), std::string{once} + "==\n");
        archive.write(wet_record(twice));
        EXPECT_EQ(archive.read(wet_record(once).size()), wet_record(once));
    }
}

TEST(Pipes, WhoDoesNotReadHoldsTheProgramBack) {
    const Folder folder;
    Piped program{folder, {"-f", "jsonl", "-T", "3"}};
    std::string in;
    while (in.size() < (1U << 20)) in += record(twice, std::to_string(in.size()));
    std::size_t taken = 0;
    for (std::size_t got = 1; got > 0 && taken < (64U << 20); taken += got) got = program.write_what_it_takes(in);
    EXPECT_LT(taken, 16U << 20) << "it must not read ahead without bound";
    EXPECT_EQ(program.read(record(once, "0").size()), record(once, "0"));
}

TEST(Pipes, OneByteAtATime) {
    const Folder folder;
    const std::string in = record(twice) + record("Short.");
    Piped program{folder, {}};
    for (char c : in) program.write({&c, 1});
    program.close_input();
    EXPECT_EQ(program.read(in.size()), record(once) + record("Short."));
    EXPECT_EQ(program.wait(), 0);
}

TEST(Pipes, AClosedPipeEndsQuietly) {
    const Folder folder;
    std::string in;
    for (int i = 0; i < 20'000; ++i) in += record(twice, std::to_string(i));
    folder.write("in", in);
    for (const char* threads : {"1", "3"}) {
        Piped program{folder, {"-T", threads, "in"}};
        program.read(10);
        program.close_output();
        EXPECT_EQ(program.wait(), 0);
    }
}

TEST(Pipes, ALogThatNobodyReadsIsAnError) {
    const Folder folder;
    std::string in;
    for (int i = 0; i < 20'000; ++i) in += record(twice, std::to_string(i));
    folder.write("in", in);
    ASSERT_EQ(::mkfifo(folder.path("log").c_str(), 0600), 0);
    for (const char* out : {"-", "out"}) {
        const std::jthread reader{[&] { ::close(::open(folder.path("log").c_str(), O_RDONLY)); }};
        const Result result = folder.run({"--log", "log", "-o", out, "in"});
        EXPECT_EQ(result.status, 2);
        EXPECT_NE(result.err.find("cannot write log: Broken pipe"), std::string::npos) << result.err;
    }
    EXPECT_FALSE(folder.has("out"));
}

constexpr std::chrono::milliseconds until_it_waits{200};

TEST(Pipes, ASignalEndsTheWaitForTheFirstByte) {
    const Folder folder;
    ASSERT_EQ(::mkfifo(folder.path("in").c_str(), 0600), 0);
    const std::vector<std::string> cases[] = {
        {"-o", "out"}, {"-o", "out", "in"}, {"restore", "--log", "in", "-o", "out"}};
    for (const auto& arguments : cases) {
        Piped program{folder, arguments};
        std::this_thread::sleep_for(until_it_waits);
        program.signal(SIGTERM);
        EXPECT_EQ(program.wait(), -SIGTERM);
    }
}

TEST(Pipes, AnIgnoredSignalIsIgnored) {
    const Folder folder;
    (void)std::signal(SIGHUP, SIG_IGN);  // as nohup does
    Piped program{folder, {"-o", "out"}};
    (void)std::signal(SIGHUP, SIG_DFL);
    program.write(twice);
    std::this_thread::sleep_for(until_it_waits);
    program.signal(SIGHUP);
    program.close_input();
    EXPECT_EQ(program.wait(), 0);
    EXPECT_EQ(folder.read("out"), once);
}

TEST(Pipes, ASignalLeavesNoTemporary) {
    const Folder folder;
    folder.write("out", "as it was");
    for (int number : {SIGINT, SIGTERM, SIGHUP}) {
        Piped program{folder, {"-f", "jsonl", "-o", "out"}};
        std::string in;
        for (int i = 0; i < 20'000; ++i) in += record(twice, std::to_string(i));
        program.write(in);  // more than a pipe holds: it is at work
        program.signal(number);
        EXPECT_EQ(program.wait(), -number);
        EXPECT_EQ(folder.names(), std::vector<std::string>{"out"});
        EXPECT_EQ(folder.read("out"), "as it was");
    }
}

TEST(Pipes, WithoutTemporariesASignalEndsAtOnce) {
    const Folder folder;
    Piped program{folder, {}};
    program.signal(SIGTERM);
    EXPECT_EQ(program.wait(), -SIGTERM);
}

}  // namespace
}  // namespace cutline::test
