#include "support/wet.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "frame/wet_digest.hpp"
#include "frame/wet_record.hpp"
#include "support/collect.hpp"
#include "support/program.hpp"

namespace cutline::frame {
namespace {

using test::wet_record;

Config wet() {
    Config config;
    config.format = Format::wet;
    return config;
}

std::string cleaned(std::string_view input) { return test::collect(wet(), input).output; }

TEST(WetDigest, IsReadAndWrittenInEitherSpelling) {
    const hash::Sha1 abc = hash::sha1("abc");
    constexpr std::string_view base32 = "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5";
    EXPECT_EQ(renewed_digest("sha1:", abc), base32);
    EXPECT_EQ(renewed_digest("sha256:00", abc), base32);
    EXPECT_EQ(is_digest(base32, abc), true);
    EXPECT_EQ(is_digest("SHA1:vgmt4nsha2awvor6evyxqugcnsonbwe5", abc), true);
    EXPECT_EQ(is_digest("SHA-1:A9993E364706816ABA3E25717850C26C9CD0D89D", abc), true);
    EXPECT_EQ(is_digest("sha1:VGMT", abc), false);
    EXPECT_EQ(is_digest("md5:900150983cd24fb0d6963f7d28e17f72", abc), std::nullopt);
}

TEST(WetHeader, ItsFieldsAreFound) {
    const std::string record =
        "WARC/1.1\r\nwarc-type:conversion\r\nWARC-Target-URI:  <http://a.example/>\t\r\nFolded: a\r\n b: c\r\n"
        "Content-Type: text/plain;charset=utf-8\r\nCONTENT-LENGTH: 5\r\nWARC-Identified-Content-Language: "
        "eng,fra\r\n\r\n";
    const WetHeader header = read_wet_header(record + "texts");
    EXPECT_EQ(header.damage, "");
    EXPECT_EQ(header.size, record.size());
    EXPECT_EQ(header.length, 5U);
    EXPECT_TRUE(header.is_text);
    EXPECT_EQ(header.uri.of(record), "http://a.example/");
    EXPECT_EQ(language_of(header.language.of(record)), "en");
    EXPECT_EQ(language_of("deu,eng"), "deu");
}

TEST(WetHeader, DamageIsNamed) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"x", "what stands here is no record"},
        {"WARC/1.0\r\nContent-Length: 0\r\n", "its header does not end"},
        {"WARC/1.0\r\n\r\n", "its header has no Content-Length"},
        {"WARC/1.0\r\nContent-Length: 5x\r\n\r\n", "its header has no Content-Length"},
        {"WARC/1.0\r\nContent-Length: -1\r\n\r\n", "its header has no Content-Length"},
        {"WARC/1.0\r\nContent-Length: 0\r\nno field\r\n\r\n", "a line of its header is no field"},
        {"WARC/1.0\r\nA: b\nWARC/1.0\r\nContent-Length: 0\r\n\r\n", "a line of its header is no field"},
        {"WARC/1.0\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", "a field of its header stands twice"},
        {"WARC/1.0\r\nContent-Length: 100\r\n\r\n", "it is longer than --window"},
        {"WARC/1.0\r\nContent-Length: 9\r\n\r\nabc\r\n\r\n", "it breaks off"},
        {"WARC/1.0\r\nContent-Length: 2\r\n\r\nabc\r\n\r\n", "it does not end where its length says"},
        {"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n", ""},
        {"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n", ""},
        {"WARC/1.0\r\nContent-Length: 3\r\n\r\nabc", ""},
    };
    for (const auto& [record, damage] : rows) EXPECT_EQ(measure_wet(record, true, 99).damage, damage) << record;
}

TEST(Wet, AChangedRecordGetsANewLengthAndNewDigests) {
    const std::string record = wet_record(test::twice, {.payload_digest = true});
    const test::Collect run = test::collect(wet(), test::wet_info() + record);
    EXPECT_EQ(run.output, test::wet_info() + wet_record(test::once, {.payload_digest = true}));
    EXPECT_EQ(run.bads, "");
    EXPECT_NE(run.edits.find("\"site\":\"ledger.example\""), std::string::npos);
    EXPECT_NE(run.edits.find("\"id\":\"urn:uuid:"), std::string::npos);
}

TEST(Wet, WhatIsNoTextPasses) {
    for (const test::WetFields& fields : {test::WetFields{.type = "metadata"}, {.content_type = "application/json"}}) {
        const std::string record = wet_record(test::twice, fields);
        EXPECT_EQ(cleaned(record), record);
    }
    std::string of_the_page = wet_record(test::twice, {.payload_digest = true});
    of_the_page.replace(of_the_page.find("Payload-Digest: sha1:") + 21, 3, "AAA");
    EXPECT_NE(cleaned(of_the_page).find("Payload-Digest: sha1:AAA"), std::string::npos);
}

TEST(Wet, DamagedRecordsPassAndGoodOnesBehindThemAreCleaned) {
    const std::string good = wet_record(test::twice);
    const std::string good_cleaned = wet_record(test::once);
    const auto replaced = [&](std::string_view from, std::string_view to) {
        std::string out = good;
        return out.replace(out.find(from), from.size(), to);
    };
    const std::vector<std::string> damaged{replaced("WARC/1.0", "WORC/1.0"),
                                           replaced("Content-Length: ", "Content-Length: 7"),
                                           replaced("Content-Length: ", "Content-Length: 9999999999"),
                                           replaced("Content-Length: ", "Content-Size: "),
                                           replaced("harbour", "harbor"),
                                           replaced("eleven", "twelve"),  // its digest tells
                                           good.substr(0, good.size() / 2) + "\n",
                                           "stray bytes\r\n"};
    for (const std::string& bad : damaged) {
        const test::Collect run = test::collect(wet(), good + bad + good);
        EXPECT_EQ(run.output, good_cleaned + bad + good_cleaned);
        EXPECT_EQ(std::count(run.bads.begin(), run.bads.end(), '\n'), 1) << run.bads;
    }
}

TEST(Wet, ARecordThatQuotesARecordIsOne) {
    const std::string quoting = wet_record("He wrote:\nWARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\nSo it began.\n");
    EXPECT_EQ(test::collect(wet(), quoting).bads, "");
}

TEST(Wet, IsKnownByItsFirstLines) {
    const std::string record = wet_record(test::twice);
    EXPECT_EQ(test::collect({}, record).output, wet_record(test::once));
    const std::string text = "WARC/1.0 is a format of archives.\n" + std::string{test::twice};
    EXPECT_NE(test::collect({}, text).output, text);
}

}  // namespace
}  // namespace cutline::frame
