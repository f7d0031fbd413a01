#include "json/record.hpp"

#include <gtest/gtest.h>

#include "cutline/cleaner.hpp"

namespace cutline::json {
namespace {

/// A line with the slack that the reader asks for.
class Padded {
  public:
    explicit Padded(std::string line) : size_(line.size()), bytes_(std::move(line)) {
        bytes_.append(RecordReader::slack, '{');
    }
    std::string_view line() const { return std::string_view{bytes_}.substr(0, size_); }
    std::string_view of(Span span) const { return line().substr(span.begin, span.end - span.begin); }

  private:
    std::size_t size_;
    std::string bytes_;
};

RecordReader reader() {
    return RecordReader{{{Role::text, "text"}, {Role::text, "/a/1/~1b"}, {Role::id, "id"}, {Role::annotation, "note"}}};
}

struct Row {
    std::string line;
    bool good;
    std::vector<std::string> texts;
};

TEST(JsonRecord, FindsTextsAndTellsBadRecords) {
    const std::vector<Row> rows{
        {R"({"text":"a\"b" , "x":{"y":[1,2]}})", true, {R"(a\"b)"}},
        {R"({"te\u0078t":"abc"})", true, {"abc"}},
        {R"({"a":[0,{"/b":"deep"}],"text":"t"}  )", true, {"deep", "t"}},
        {R"({"a":{"1":{"/b":"deep"}}})", true, {"deep"}},
        {R"({"other":1})", true, {}},
        {R"({})", true, {}},
        {R"({"text":"a","q":tru})", true, {"a"}},
        {R"({"text":""})", true, {""}},
        {R"({"text":"a","text":"b"})", false, {}},
        {R"({"text":1})", false, {}},
        {R"({"text":null})", false, {}},
        {R"({"text":{"a":1}})", false, {}},
        {R"({"text":"a"}x)", false, {}},
        {R"({"text":"a"} {})", false, {}},
        {R"({"text":"a")", false, {}},
        {R"({"text":"a)", false, {}},
        {R"({"text":"a" "q":1})", false, {}},
        {R"({"text":"a","q":[1,2})", false, {}},
        {R"(["text"])", false, {}},
        {R"("text")", false, {}},
        {R"(42)", false, {}},
        {"{\"text\":\"\xFF\"}", false, {}},
        {"{\"text\":\"a\nb\"}", false, {}},
    };
    RecordReader records = reader();
    for (const Row& row : rows) {
        const Padded padded{row.line};
        const Record& record = records.read(padded.line());
        EXPECT_EQ(record.reason.empty(), row.good) << row.line << ": " << record.reason;
        if (!row.good || !record.reason.empty()) continue;
        ASSERT_EQ(record.texts.size(), row.texts.size()) << row.line;
        for (std::size_t i = 0; i < row.texts.size(); ++i)
            EXPECT_EQ(padded.of(record.texts[i]), row.texts[i]) << row.line;
        EXPECT_EQ(row.line[record.closing_brace], '}') << row.line;
    }
}

TEST(JsonRecord, TenThousandLevelsAreNoDanger) {
    RecordReader records = reader();
    std::string open(10000, '[');
    std::string close(10000, ']');
    const Padded good{R"({"text":"a","deep":)" + open + close + "}"};
    EXPECT_EQ(records.read(good.line()).reason, "");
    const Padded bad{R"({"text":"a","deep":)" + open};
    EXPECT_NE(records.read(bad.line()).reason, "");
}

TEST(JsonRecord, TakesIdsOfAnyKindAndTheAnnotation) {
    RecordReader records = reader();
    const Padded number{R"({"id":12,"note":{"c":[1,{}]} ,"text":"t"})"};
    const Record& record = records.read(number.line());
    EXPECT_EQ(record.id, "12");
    ASSERT_TRUE(record.annotation);
    EXPECT_EQ(number.of(*record.annotation), R"({"c":[1,{}]})");
    const Padded text{R"({"id":"\u0061b"})"};
    EXPECT_EQ(records.read(text.line()).id, "ab");
}

TEST(JsonRecord, NamesFields) {
    const Padded padded{R"({"title":1,"body":"x"})"};
    EXPECT_EQ(reader().names(padded.line()), (std::vector<std::string>{"title", "body"}));
}

TEST(JsonRecord, RefusesAKeyThatIsNoPointer) { EXPECT_THROW((RecordReader{{{Role::text, "/a~2"}}}), Error); }

}  // namespace
}  // namespace cutline::json
