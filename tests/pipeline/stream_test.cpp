#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"
#include "pipeline.hpp"
#include "support/collect.hpp"

namespace cutline {
namespace {

Config jsonl() {
    Config config;
    config.format = Format::jsonl;
    return config;
}

std::string output(const Config& config, std::string_view input) { return test::collect(config, input).output; }

TEST(Stream, SplicesTheRawStringAndLeavesEveryOtherByte) {
    EXPECT_EQ(output(jsonl(), "{ \"a\" : 1.0e0, \"text\":\"one  \\u0074wo\\nx\" ,\"z\":[ \"a  b\" ]}\r\n"),
              "{ \"a\" : 1.0e0, \"text\":\"one \\u0074wo\\nx\" ,\"z\":[ \"a  b\" ]}\r\n");
}

TEST(Stream, PutsAsciiWhereTheRecordIsAscii) {
    EXPECT_EQ(output(jsonl(), "{\"text\":\"cafe\\u0301 noir\"}\n"), "{\"text\":\"caf\\u00e9 noir\"}\n");
    EXPECT_EQ(output(jsonl(), "{\"text\":\"cafe\xCC\x81 noir\"}\n"), "{\"text\":\"café noir\"}\n");
}

TEST(Stream, CleansEveryTextKey) {
    Config config = jsonl();
    config.text_keys = {"/a/body", "title"};
    EXPECT_EQ(output(config, R"({"title":"x  y","a":{"body":"b  c","text":"d  e"},"text":"f  g"})"),
              R"({"title":"x y","a":{"body":"b c","text":"d  e"},"text":"f  g"})");
}

TEST(Cleaner, TheContextsWordsCountAsTheDocuments) {
    constexpr std::string_view text =
        "The people of Brandvia will say on Sunday whether they want the harbour that the last two kings had promised.";
    const About about{.context =
                          "Brandovia votes\nIn Brandovia, as the people of Brandovia know, a harbour takes time.\n"};
    Cleaner cleaner{Config{}};
    EXPECT_EQ(cleaner.clean(text), text);
    EXPECT_EQ(cleaner.clean(text, about).find("The people of Brandovia will"), 0U);
}

TEST(Stream, BadRecordsPassAndAreNamed) {
    const test::Collect run =
        test::collect(jsonl(), "{\"text\":\"a  b\"}\n\n{\"text\":1}\n{\"text\":\"\\q  c\"}\n[]\n{\"x\":\"d  e\"}\n");
    EXPECT_EQ(run.output, "{\"text\":\"a b\"}\n\n{\"text\":1}\n{\"text\":\"\\q  c\"}\n[]\n{\"x\":\"d  e\"}\n");
    EXPECT_EQ(run.bads, "3 the text is not a string\n4 the text holds an escape that is none\n5 it is not an object\n");
}

TEST(Stream, StrictStopsAtTheFirstBadRecordAfterTheGoodOnes) {
    Config config = jsonl();
    config.strict = true;
    test::Collect run;
    Cleaner cleaner{config};
    EXPECT_THROW(
        {
            cleaner.feed("{\"text\":\"a  b\"}\n{\n{\"text\":\"c  d\"}\n", run);
            cleaner.finish(run);
        },
        Error);
    EXPECT_EQ(run.output, "{\"text\":\"a b\"}\n");
}

TEST(Stream, AnnotatesOnceAndThenLeavesIt) {
    Config config = jsonl();
    config.annotate_key = "cleaned";
    const std::string once = output(config, "{\"text\":\"one  two\"} \n{\"text\":\"fine\"}\n{\"other\":1}\n");
    EXPECT_EQ(once,
              "{\"text\":\"one two\",\"cleaned\":{\"cut\":0.125,\"edits\":{\"spacing/spaces\":1}}} \n"
              "{\"text\":\"fine\",\"cleaned\":{\"cut\":0.000,\"edits\":{}}}\n{\"other\":1}\n");
    EXPECT_EQ(output(config, once), once);
    EXPECT_EQ(output(config, R"({"cleaned":{"old":[1]},"text":"one  two"})"),
              R"({"cleaned":{"cut":0.125,"edits":{"spacing/spaces":1}},"text":"one two"})");
}

TEST(Stream, ACutNeverMakesAPairOfLoneSurrogates) {
    // Cutting the zero width space would join the halves of an emoji.
    const std::string halves = "{\"text\":\"a \\ud83d\\u200b\\ude00 b\"}\n";
    EXPECT_EQ(output(jsonl(), halves), halves);
    EXPECT_EQ(output(jsonl(), "{\"text\":\"a \\ud83d  b\"}\n"), "{\"text\":\"a \\ud83d b\"}\n");
}

TEST(Stream, PlacesCountFromTheDocument) {
    Config config;
    config.format = Format::text;
    config.separator = "%";
    const test::Collect run = test::collect(config, "a\n\nb  c\n%\nd\ne  f\n");
    EXPECT_EQ(run.output, "a\n\nb c\n%\nd\ne f\n");
    EXPECT_NE(run.edits.find("{\"doc\":1,\"file\":\"input\",\"line\":3,\"at\":4,\"in\":4,"), std::string::npos)
        << run.edits;
    EXPECT_NE(run.edits.find("{\"doc\":2,\"file\":\"input\",\"line\":2,\"at\":3,\"in\":13,"), std::string::npos)
        << run.edits;
}

TEST(Stream, ALongDocumentIsCleanedInWindows) {
    Config config;
    config.format = Format::text;
    config.window = 32;
    std::string input;
    std::string expected;
    for (int i = 0; i < 50; ++i) {
        input += "word number " + std::to_string(i) + "  \n";
        expected += "word number " + std::to_string(i) + "\n";
    }
    const std::string long_line = "a li\u00ADne that is longer than the window\n";
    EXPECT_EQ(output(config, input + long_line + input), expected + long_line + expected);
    EXPECT_EQ(Cleaner{config}.clean(input + long_line + input), expected + long_line + expected);
    config.format = Format::jsonl;
    EXPECT_EQ(output(config, "{\"text\":\"one  two\\nthree  four\\nfive  six\\nseven  eight\"}"),
              "{\"text\":\"one two\\nthree four\\nfive six\\nseven eight\"}");
}

TEST(Stream, KeptLinesAreKeptByEveryPass) {
    Config config;
    config.format = Format::text;
    const std::string caption = "The ferry left the harbour of Ostby on Monday morning with two hundred people aboard";
    const std::string input = caption + "\n\n" + caption + "\n\nAdvertisement\n\nNobody was hurt, the line said.\n";
    EXPECT_EQ(output(config, input), caption + "\n\nNobody was hurt, the line said.\n");
    config.keep_lines = {caption, "/^advert/", "Advertisement"};
    EXPECT_EQ(output(config, input), input);
}

TEST(Stream, AKeptLineStaysOnALineOfItsOwn) {
    Config config;
    config.format = Format::text;
    config.rules = *find_rules("repeats");
    const std::string first = "The ferry left the harbour of Ostby on Monday morning with two hundred people aboard.";
    const std::string second =
        "Nobody on the island of Skarn had seen such a storm since the winter of the great flood.";
    const std::string input = first + "\n\n" + second + "\n\nX marks it.\n\n" + first + "\n\n" + second;
    config.keep_lines = {second};
    EXPECT_EQ(output(config, input), input);
    config.keep_lines.clear();
    EXPECT_EQ(output(config, input), first + "\n\n" + second + "\n\nX marks it.");
}

TEST(Stream, KeysThatMeanOneFieldAreOne) {
    Config config = jsonl();
    config.text_keys = {"text", "/text", "text"};
    EXPECT_EQ(output(config, "{\"text\":\"a  b  c\",\"z\":1}\n"), "{\"text\":\"a b c\",\"z\":1}\n");
}

TEST(Stream, AFieldUnderAParentThatStandsTwiceIsBad) {
    Config config = jsonl();
    config.text_keys = {"/a/b"};
    const std::string twice = R"({"a":{"b":"x  y"},"a":{"b":"x  z"}})";
    EXPECT_EQ(output(config, twice), twice);
}

TEST(Stream, NothingFollowsTheBadRecordThatStoppedIt) {
    Config config = jsonl();
    config.strict = true;
    config.threads = 3;
    test::Collect run;
    std::string expected;
    Cleaner cleaner{config};
    const auto feed = [&] {
        for (int i = 0; i < 40000; ++i) {
            const std::string record = i == 100 ? "{\n" : "{\"text\":\"one " + std::to_string(i) + "\"}\n";
            if (i < 100) expected += record;
            cleaner.feed(record, run);
        }
        cleaner.finish(run);
    };
    EXPECT_THROW(feed(), Error);
    EXPECT_NO_THROW(cleaner.flush(run));
    EXPECT_EQ(run.output, expected);
}

TEST(Stream, RefusesWhatCannotBe) {
    Config config;
    config.window = 0;
    EXPECT_THROW(Cleaner{config}, Error);
    for (const char* key : {"text", "/note"}) {
        Config annotated = jsonl();
        annotated.annotate_key = key;
        test::Collect nothing;
        EXPECT_THROW(Cleaner{annotated}.finish(nothing), Error) << key;
    }
    Config pointer = jsonl();
    pointer.text_keys = {"/a~"};
    test::Collect run;
    EXPECT_THROW(Cleaner{pointer}.finish(run), Error);
}

}  // namespace
}  // namespace cutline
