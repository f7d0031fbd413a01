/// One JSON record, read only as far as cutline needs it: where the strings of a few keys stand.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cutline::json {

/// What a key is to the reader.
enum class Role : std::uint8_t { text, id, site, url, language, context, annotation };

/// Bytes [begin, end) of a line.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Record {
    /// Empty: the record is good. Otherwise why it is not.
    std::string_view reason;
    /// The raw strings under the text keys (what stands between the quotes), as they stand in the record.
    std::vector<Span> texts;
    /// Values, unescaped; a value that is no string counts as its token, for the id alone.
    std::string id, site, url, language;
    /// The strings under the context keys, unescaped, a line each.
    std::string context;
    /// The whole value under the annotation key.
    std::optional<Span> annotation;
    /// Where the record's closing brace stands.
    std::size_t closing_brace = 0;
};

/// Finds keys by name, or by JSON pointer (RFC 6901) if the key begins with "/". Not thread-safe.
class RecordReader {
  public:
    struct Key {
        Role role;
        std::string name;
    };
    /// Throws cutline::Error for a pointer that is none.
    explicit RecordReader(const std::vector<Key>& keys);
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /// Bytes that must be readable behind a line, whatever they are.
    static constexpr std::size_t slack = 64;

    /// Reads a line. The result stands until the next call. Bad is what does not scan to its end as one object, bytes
    /// that are not UTF-8, and a text key that stands twice or is not a string. Scalars under other keys are not
    /// validated. O(size), whatever its depth.
    const Record& read(std::string_view line);

    /// Names of the top-level fields of a line, for a message. Empty if it is bad.
    std::vector<std::string> names(std::string_view line);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline::json
