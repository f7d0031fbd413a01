#include "edit/restore.hpp"

#include <random>

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "edit/base64.hpp"
#include "edit/log.hpp"
#include "edit/splice.hpp"
#include "hash/fingerprint.hpp"

namespace cutline::edit {
namespace {

std::uint64_t xxh3(std::string_view bytes) {
    hash::Digest digest;
    digest.update(bytes);
    return digest.value();
}

struct Logged {
    std::string cleaned;
    std::string log;
};

Logged logged(std::string_view input, const Splices& splices) {
    Logged out;
    apply(input, splices, out.cleaned);
    log_header(Config{}, out.log);
    for (const Splice& splice : splices) {
        Edit edit;
        edit.in = splice.begin;
        edit.cut = input.substr(splice.begin, splice.end - splice.begin);
        edit.put = splice.put;
        log_edit(edit, "in.txt", out.log);
    }
    log_end({1, input.size(), out.cleaned.size(), xxh3(input), xxh3(out.cleaned)}, out.log);
    return out;
}

std::string restored(std::string_view cleaned, std::string_view log, bool partial = false) {
    std::string out;
    restore({.next_log_line =
                 [&](std::string& line) {
                     if (log.empty()) return false;
                     const std::size_t end = std::min(log.find('\n'), log.size() - 1);
                     line = log.substr(0, end);
                     log.remove_prefix(end + 1);
                     return true;
                 },
             .read_cleaned =
                 [&](char* to, std::size_t size) {
                     const std::size_t part = std::min<std::size_t>({size, cleaned.size(), 7});
                     cleaned.copy(to, part);
                     cleaned.remove_prefix(part);
                     return part;
                 },
             .put = [&](std::string_view bytes) { out += bytes; }},
            partial);
    return out;
}

Splices random_splices(std::string_view text, std::mt19937& random) {
    Splices out;
    for (std::size_t at = random() % 5; at < text.size();) {
        Splice splice;
        splice.begin = static_cast<std::uint32_t>(at);
        splice.end = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + random() % 5));
        for (unsigned n = random() % 4; n > 0; --n) splice.put.push_back(static_cast<char>(random()));
        at = splice.end + 1 + random() % 9;
        out.push_back(splice);
    }
    return out;
}

TEST(Restore, GivesBackAnyBytes) {
    std::mt19937 random{5};
    for (int n = 0; n < 2000; ++n) {
        std::string input(random() % 60, ' ');
        for (char& c : input) c = static_cast<char>(random() % 3 == 0 ? random() : 'a' + random() % 26);
        const Logged run = logged(input, random_splices(input, random));
        ASSERT_EQ(restored(run.cleaned, run.log), input) << n;
    }
}

TEST(Restore, RefusesWhatDoesNotFit) {
    Splice splice;
    splice.begin = 2;
    splice.end = 4;
    splice.put = "XY";
    const Logged run = logged("abcdef", {splice});
    EXPECT_EQ(restored(run.cleaned, run.log), "abcdef");
    const auto without_last_line = run.log.substr(0, run.log.rfind("{\"end\""));
    EXPECT_THROW(restored("abZZef", run.log), Error) << "another put";
    EXPECT_THROW(restored("abXYeg", run.log), Error) << "another text behind the last edit";
    EXPECT_THROW(restored("a", run.log), Error) << "too short";
    EXPECT_THROW(restored("abXYefg", run.log), Error) << "too long";
    EXPECT_THROW(restored(run.cleaned, ""), Error) << "an empty log";
    EXPECT_THROW(restored(run.cleaned, "{\"a\":1}\n"), Error) << "no header";
    EXPECT_THROW(restored(run.cleaned, without_last_line), Error) << "no end";
    EXPECT_THROW(restored(run.cleaned, run.log.substr(0, run.log.size() - 20)), Error) << "a cut last line";
    std::string other = run.log;
    other.replace(other.find("\"cd\""), 4, "\"ce\"");
    EXPECT_THROW(restored(run.cleaned, other), Error) << "a changed cut";
    EXPECT_EQ(restored(run.cleaned, without_last_line, true), "abcdef");
    EXPECT_EQ(restored(run.cleaned, run.log.substr(0, run.log.size() - 20), true), "abcdef");
}

TEST(Restore, OfATextThatWasCutOffGivesTheBeginInPart) {
    std::mt19937 random{7};
    for (int n = 0; n < 300; ++n) {
        std::string input(random() % 60, ' ');
        for (char& c : input) c = static_cast<char>('a' + random() % 26);
        const Splices splices = random_splices(input, random);
        const Logged run = logged(input, splices);
        for (std::size_t size = 0; size < run.cleaned.size(); ++size) {
            const std::string text = run.cleaned.substr(0, size);
            ASSERT_THROW(restored(text, run.log), Error) << n;
            const std::string begin = restored(text, run.log, true);
            ASSERT_TRUE(input.starts_with(begin)) << n << ", " << size;
            ASSERT_TRUE(!splices.empty() || begin == text);
        }
        ASSERT_EQ(restored(run.cleaned, run.log, true), input) << n;
    }
}

TEST(Restore, ADamagedLineInTheMidstIsNoEnd) {
    Splice first;
    first.begin = 2;
    first.end = 4;
    Splice second = first;
    second.begin = 5;
    second.end = 6;
    Logged run = logged("abcdef", {first, second});
    run.log[run.log.find("{\"doc\"")] = 'X';
    EXPECT_THROW(restored(run.cleaned, run.log, true), Error);
}

TEST(Restore, EveryTruncationOfTheLogIsRefused) {
    Splice splice;
    splice.begin = 2;
    splice.end = 4;
    const Logged run = logged("abcdef", {splice});
    for (std::size_t size = 0; size + 1 < run.log.size(); ++size)
        EXPECT_THROW(restored(run.cleaned, run.log.substr(0, size)), Error) << size;
}

TEST(Base64, RoundTrip) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"}, {"\xFF\xFE", "//4="}};
    for (const auto& [bytes, text] : rows) {
        std::string encoded;
        encode_base64(bytes, encoded);
        EXPECT_EQ(encoded, text);
        std::string decoded;
        EXPECT_TRUE(decode_base64(text, decoded));
        EXPECT_EQ(decoded, bytes);
    }
    std::string out;
    EXPECT_FALSE(decode_base64("Zg=", out));
    EXPECT_FALSE(decode_base64("Z!==", out));
}

}  // namespace
}  // namespace cutline::edit
