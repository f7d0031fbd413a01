// The pass in the pipeline, on streams of documents.
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "json/string.hpp"
#include "support/cases.hpp"
#include "support/collect.hpp"
#include "support/generator.hpp"
#include "text/scan.hpp"

namespace cutline::test {
namespace {

Config only(RuleSet rules) {
    Config config;
    config.rules = rules;
    config.format = Format::text;
    config.separator = "==";
    config.trace_copies = true;
    return config;
}

std::string joined(const std::vector<std::string>& documents) {
    std::string out;
    for (const std::string& document : documents) out += (out.empty() ? "" : "==\n") + document;
    return out;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

struct LineRow {
    const char* what;
    std::vector<std::string> documents;
    std::vector<std::string> cleaned;
};

TEST(CopiedLines, FirstStays) {
    const std::vector<LineRow> rows{
        {"across documents", {"a\nb\n", "b\nc\n", "c\na\nd\n"}, {"a\nb\n", "c\n", "d\n"}},
        {"within one", {"a\nb\na\n"}, {"a\nb\n"}},
        {"by key", {"The end.\n", "THE END\n- the end?\n"}, {"The end.\n", ""}},
        {"lines without a key stay", {"***\na\n***\n", "***\n"}, {"***\na\n***\n", "***\n"}},
        {"numbers tell apart", {"3.5\n", "35\n3,5\n"}, {"3.5\n", "35\n"}},
        {"paragraphs stay apart", {"a\n", "b\n\na\n\nc\n"}, {"a\n", "b\n\nc\n"}},
        {"no final newline", {"a\n", "b\na"}, {"a\n", "b"}},
        {"a copy of what was cut is a copy of the first", {"a\n", "a\n", "a\nb\n"}, {"a\n", "", "b\n"}},
    };
    for (const LineRow& row : rows)
        EXPECT_EQ(collect(only({Rule::copies_line}), joined(row.documents)).output, joined(row.cleaned)) << row.what;
}

TEST(CopiedLines, LogTellsWhereTheFirstStands) {
    Config config = only({Rule::copies_line});
    config.format = Format::jsonl;
    const Collect run = collect(config, R"({"text":"x\n\u0041 line\n"})"
                                        "\n"
                                        R"({"id":"b","text":"b\n\na line\nb"})"
                                        "\n");
    EXPECT_EQ(run.output, "{\"text\":\"x\\n\\u0041 line\\n\"}\n{\"id\":\"b\",\"text\":\"b\"}\n");
    EXPECT_NE(run.edits.find(R"("like":{"doc":1,"at":3})"), std::string::npos) << run.edits;
    EXPECT_NE(run.edits.find(R"("like":{"doc":2,"at":0})"), std::string::npos) << run.edits;
}

TEST(CopiedLines, WhereTheFirstStandsIsToldInTheRawInput) {
    Config config = only(default_rules() | RuleSet{Rule::copies_line});
    const std::string first = "  A line   that was   mended\n\n\n\nand  the line\n";
    const std::string second = "new\n\nand the line\n";
    const Collect run = collect(config, first + "==\n" + second);
    const std::string like = "\"like\":{\"doc\":1,\"at\":" + std::to_string(first.find("and  the")) + "}";
    EXPECT_NE(run.edits.find(like), std::string::npos) << run.edits;
}

TEST(CopiedLines, OneDocumentAfterAnother) {
    Config config;
    config.rules = {Rule::copies_line};
    Cleaner cleaner{config};
    EXPECT_EQ(cleaner.clean("a\nb\n"), "a\nb\n");
    EXPECT_EQ(cleaner.clean("b\nc\n"), "c\n");
}

TEST(CopiedLines, KeptLinesStay) {
    Config config = only({Rule::copies_line});
    config.keep_lines = {"b"};
    EXPECT_EQ(collect(config, "a\nb\nc\n==\na\nx\nb\ny\nb\n").output, "a\nb\nc\n==\nx\nb\ny\nb\n");
}

std::string random_document(Generator& random, std::size_t pool) {
    std::string out;
    for (std::size_t i = 0; i < random.below(12); ++i) {
        const std::size_t which = random.below(pool);
        out += which == 0 ? "" : (random.chance(20) ? "* Line " : "line ") + std::to_string(which);
        out += random.chance(5) ? "\r\n" : "\n";
    }
    return out;
}

// A set of keys of all lines so far is the slow and obvious reference.
TEST(CopiedLines, AgreesWithASetOfKeys) {
    for (std::uint64_t seed = 0; seed < cases(300); ++seed) {
        Generator random{seed};
        std::vector<std::string> documents;
        for (std::size_t i = 0; i < 20; ++i) documents.push_back(random_document(random, 5 + random.below(300)));
        std::set<std::string> seen;
        std::string expected;
        for (const std::string& document : documents)
            for (const std::string& line : lines_of(document))
                if (const std::string key = text::key_of(line); !key.empty() && seen.insert(key).second)
                    expected += line.substr(0, line.find('\r')) + "\n";
        std::string kept;
        for (const std::string& line : lines_of(collect(only({Rule::copies_line}), joined(documents)).output))
            if (!text::key_of(line).empty()) kept += line.substr(0, line.find('\r')) + "\n";
        ASSERT_EQ(kept, expected) << "seed " << seed;
    }
}

struct StreamCase {
    const char* name;
    RuleSet rules;
    std::uint64_t memory;
};

class CopiesStream : public testing::TestWithParam<StreamCase> {
  protected:
    /// Articles of which many share paragraphs, sentences and lines.
    static std::vector<std::string> documents(Generator& random) {
        std::vector<std::string> paragraphs;
        for (int i = 0; i < 30; ++i) paragraphs.push_back(random.paragraph());
        std::vector<std::string> out;
        for (std::size_t i = 0; i < 15; ++i) {
            std::string text;
            for (std::size_t n = 1 + random.below(5); n > 0; --n) {
                if (random.chance(30)) text += random.sentence() + " ";
                text += random.chance(50) ? paragraphs[random.below(paragraphs.size())] : random.paragraph();
                if (random.chance(30)) text += " " + random.sentence();
                text += random.chance(80) ? "\n\n" : "\n";
            }
            out.push_back(valid_utf8(text));
        }
        return out;
    }
    static Config config(Generator& random) {
        Config config = only(GetParam().rules);
        if (random.chance(50)) config.rules = config.rules | default_rules();
        config.memory = GetParam().memory;
        return config;
    }
};

TEST_P(CopiesStream, IsUndoneByItsEdits) {
    for (std::uint64_t seed = 0; seed < cases(60); ++seed) {
        Generator random{seed};
        const Config config = this->config(random);
        const std::string input = joined(documents(random));
        const Collect run = collect(config, input);
        ASSERT_TRUE(restored(config, run, input) == input) << "seed " << seed;
    }
}

TEST_P(CopiesStream, AgainChangesNothing) {
    for (std::uint64_t seed = 0; seed < cases(60); ++seed) {
        Generator random{seed};
        const Config config = this->config(random);
        const Collect once = collect(config, joined(documents(random)));
        const Collect twice = collect(config, once.output);
        ASSERT_EQ(twice.output, once.output) << "seed " << seed << "\nfirst:\n"
                                             << once.edits << "then:\n"
                                             << twice.edits;
    }
}

TEST_P(CopiesStream, DoesNotDependOnPiecesThreadsOrPlaces) {
    for (std::uint64_t seed = 0; seed < cases(30); ++seed) {
        Generator random{seed};
        Config config = this->config(random);
        const std::string input = joined(documents(random));
        const Collect whole = collect(config, input);
        for (const std::size_t piece : {std::size_t{1}, 1 + random.below(5000)})
            for (const unsigned threads : {1U, 2U, 3U, 8U}) {
                config.threads = threads;
                const Collect other = collect(config, input, piece);
                ASSERT_EQ(other.output, whole.output) << "seed " << seed;
                ASSERT_EQ(other.edits, whole.edits) << "seed " << seed;
            }
        config.trace_copies = false;
        ASSERT_EQ(collect(config, input).output, whole.output) << "seed " << seed;
    }
}

// The same documents as text and as records come to the same.
TEST_P(CopiesStream, DoesNotDependOnTheFormat) {
    for (std::uint64_t seed = 0; seed < cases(60); ++seed) {
        Generator random{seed};
        Config config = this->config(random);
        const std::vector<std::string> documents = this->documents(random);
        std::string records;
        for (const std::string& document : documents) {
            records += R"({"text":")";
            json::escape(document, records, random.chance(50));
            records += "\"}\n";
        }
        const std::string as_text = collect(config, joined(documents)).output;
        config.format = Format::jsonl;
        config.separator.reset();
        const Collect run = collect(config, records);
        std::string rest = as_text;
        std::vector<std::string> cleaned;
        for (std::size_t at = 0; (at = rest.find("==\n")) != std::string::npos; rest.erase(0, at + 3))
            cleaned.push_back(rest.substr(0, at));
        cleaned.push_back(rest);
        ASSERT_TRUE(texts_of(run.output) == cleaned) << "seed " << seed;
    }
}

const std::string middle =
    "The council of Skarn met on Tuesday to speak about the harbour, which has been closed since the storm in March. "
    "Nobody could say what it would cost, or who was to pay for it.";  // 35 words

struct PassageRow {
    const char* what;
    std::string first;
    std::string second;
    std::string cleaned;  // second
};

TEST(CopiedPassages, AreCutAtSentencesOrBetweenWords) {
    const std::string one_sentence =
        "because the men of the northern quay had sworn to each other in the winter of that year that not one of them "
        "would mend a net or paint a hull before the mayor came down";  // 36 words
    const std::vector<PassageRow> rows{
        {"a line", middle + "\n", "New.\n\n" + middle + "\n\nOld.\n", "New.\n\nOld.\n"},
        {"in the middle of a line", middle + "\n", "New. " + middle + " And more.\n", "New. And more.\n"},
        {"at the begin of a line", middle + "\n", "  " + middle + " And more.\n", "  And more.\n"},
        {"at the end of a line", middle + "\n", "It began. " + middle + "\nMore\n", "It began.\nMore\n"},
        {"broken into other lines", middle + "\n",
         "New.\n" + middle.substr(0, middle.find(" Nobody")) + "\n" + middle.substr(middle.find("Nobody")) + "\n",
         "New.\n"},
        {"other case and punctuation", middle + "\n",
         "New: x.\n\u201CThe Council of Skarn" + middle.substr(20) + "\u201D\n", "New: x.\n"},
        {"the sentences that it covers", "He wept. " + middle + "\n", "She wept. " + middle + "\n", "She wept.\n"},
        {"words of one sentence", "It was, " + one_sentence + ".\n",
         "They said nothing, " + one_sentence + " and knocked.\n", "They said nothing, and knocked.\n"},
        {"too few words", middle.substr(middle.find("Tuesday")) + "\n", "Hm. " + middle + "\n", "Hm. " + middle + "\n"},
        {"a number is another one", middle + " It was 7.\n", "New.\n" + middle + " It was 8.\n", "New.\nIt was 8.\n"},
        {"not within one document", "Old.\n", middle + "\n\nNew.\n\n" + middle + "\n",
         middle + "\n\nNew.\n\n" + middle + "\n"},
    };
    for (const PassageRow& row : rows) {
        const Collect run = collect(only({Rule::copies_passage}), row.first + "==\n" + row.second);
        EXPECT_EQ(run.output, row.first + "==\n" + row.cleaned) << row.what;
        EXPECT_EQ(restored(only({Rule::copies_passage}), run, row.first + "==\n" + row.second),
                  row.first + "==\n" + row.second);
    }
}

TEST(CopiedPassages, LogTellsTheLineWhereTheCopyBegins) {
    const Collect run =
        collect(only({Rule::copies_passage}), "Old.\n\nA word. " + middle + "\n==\nNew.\n" + middle + "\n");
    EXPECT_NE(run.edits.find(R"("seen":[35,0],"like":{"doc":1,"at":6})"), std::string::npos) << run.edits;
}

constexpr std::uint64_t plenty = std::uint64_t{1} << 30;
INSTANTIATE_TEST_SUITE_P(Rules, CopiesStream,
                         testing::Values(StreamCase{"Line", {Rule::copies_line}, plenty},
                                         StreamCase{"LineInLittleMemory", {Rule::copies_line}, 300},
                                         StreamCase{"Passage", {Rule::copies_passage}, plenty},
                                         StreamCase{"PassageInLittleMemory", {Rule::copies_passage}, 8000},
                                         StreamCase{"Both", {Rule::copies_line, Rule::copies_passage}, plenty},
                                         StreamCase{
                                             "BothInLittleMemory", {Rule::copies_line, Rule::copies_passage}, 10'000}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace cutline::test
