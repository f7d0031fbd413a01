// The JSON record reader and the strings: whatever the bytes, spans lie inside the line, and a raw string that was
// unescaped and escaped again means the same.
#include "fuzz/check.hpp"
#include "json/record.hpp"
#include "json/string.hpp"

using namespace cutline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string line{test::bytes(data, size)};
    line.append(json::RecordReader::slack, ' ');
    const std::string_view text = std::string_view{line}.substr(0, size);

    static json::RecordReader reader{{{json::Role::text, "text"},
                                      {json::Role::text, "/a/0/b"},
                                      {json::Role::id, "id"},
                                      {json::Role::url, "url"},
                                      {json::Role::annotation, "cleaned"}}};
    const json::Record& record = reader.read(text);
    if (record.reason.empty()) {
        test::check(record.closing_brace < size && text[record.closing_brace] == '}',
                    "the brace is where it is said to be");
        for (const json::Span& span : record.texts) {
            test::check(span.begin <= span.end && span.end < size && text[span.end] == '"', "a string ends at a quote");
            std::string plain;
            if (!json::unescape(text.substr(span.begin, span.end - span.begin), plain)) continue;
            std::string raw;
            std::string again;
            json::escape(plain, raw, (size & 1) != 0);
            test::check(json::unescape(raw, again) && again == plain, "escaped and unescaped is the same");
        }
    }
    reader.names(text);
    return 0;
}
