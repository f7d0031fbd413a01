#include "frame/wet_record.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "frame/letters.hpp"

namespace cutline::frame {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view record_end = "\r\n\r\n";
constexpr std::size_t longest_header = std::size_t{64} << 10;

bool is_space(char c) { return c == ' ' || c == '\t'; }

Bytes trimmed(std::string_view record, Bytes value) {
    while (value.size() > 0 && is_space(record[value.begin])) ++value.begin;
    while (value.size() > 0 && is_space(record[value.end - 1])) --value.end;
    return value;
}

/// "<urn:uuid:…>" without its brackets.
Bytes unbracketed(std::string_view record, Bytes value) {
    const std::string_view text = value.of(record);
    const bool brackets = text.size() >= 2 && text.front() == '<' && text.back() == '>';
    return brackets ? Bytes{value.begin + 1, value.end - 1} : value;
}

class HeaderReader {
  public:
    explicit HeaderReader(std::string_view record) : record_(record) {}

    WetHeader read() {
        const std::size_t end = record_.substr(0, longest_header).find(record_end);
        if (end == none) return damaged("its header does not end");
        header_.size = end + record_end.size();
        for (std::size_t at = record_.find(line_end) + line_end.size(); at < end + line_end.size();) {
            const std::size_t next = record_.find(line_end, at);
            const bool one_line = record_.substr(at, next - at).find('\n') == none;  // else another record may follow
            if (!one_line || (!is_space(record_[at]) && !field({at, next})))
                return damaged("a line of its header is no field");
            at = next + line_end.size();
        }
        return finish();
    }

  private:
    static WetHeader damaged(std::string_view why) {
        WetHeader header;
        header.damage = why;
        return header;
    }

    bool field(Bytes line) {
        const std::size_t colon = line.of(record_).find(':');
        if (colon == none || colon == 0) return false;
        const std::string_view name = line.of(record_).substr(0, colon);
        const Bytes value = trimmed(record_, {line.begin + colon + 1, line.end});
        struct Known {
            std::string_view name;
            Bytes& value;
        };
        const std::array known{
            Known{"Content-Length", header_.content_length},
            Known{"WARC-Block-Digest", header_.block_digest},
            Known{"WARC-Payload-Digest", header_.payload_digest},
            Known{"WARC-Target-URI", header_.uri},
            Known{"WARC-Record-ID", header_.id},
            Known{"WARC-Identified-Content-Language", header_.language},
            Known{"WARC-Type", type_},
            Known{"Content-Type", content_type_},
            Known{"WARC-Segment-Number", segment_},
        };
        for (const Known& row : known) {
            if (!same_letters(row.name, name)) continue;
            twice_ = twice_ || row.value.end != 0;
            row.value = value;
        }
        return true;
    }

    WetHeader finish() {
        const std::string_view length = header_.content_length.of(record_);
        const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), header_.length);
        if (length.empty() || error != std::errc{} || end != length.data() + length.size())
            return damaged("its header has no Content-Length");
        if (twice_) return damaged("a field of its header stands twice");
        header_.uri = unbracketed(record_, header_.uri);
        header_.id = unbracketed(record_, header_.id);
        const std::string_view content = content_type_.of(record_);
        const std::string_view media = content.substr(0, content.find_first_of("; \t"));
        header_.is_text =
            same_letters(type_.of(record_), "conversion") && same_letters(media, "text/plain") && segment_.size() == 0;
        return header_;
    }

    std::string_view record_;
    WetHeader header_;
    Bytes type_, content_type_, segment_;
    bool twice_ = false;
};

}  // namespace

WetHeader read_wet_header(std::string_view record) { return HeaderReader{record}.read(); }

std::string_view language_of(std::string_view codes) {
    const std::string_view first = codes.substr(0, codes.find_first_of(", \t"));
    return same_letters(first, "eng") ? "en" : first;
}

WetExtent measure_wet(std::string_view bytes, bool ended, std::uint64_t longest) {
    const bool open = !ended;
    if (!bytes.starts_with(wet_magic)) {
        if (open && wet_magic.starts_with(bytes)) return {.size = 0, .needed = wet_magic.size(), .damage = {}};
        return {.size = 0, .needed = 0, .damage = "what stands here is no record"};
    }
    const bool may_end = bytes.size() < longest_header && bytes.find(record_end) == none;
    if (open && may_end) return {.size = 0, .needed = bytes.size() + 1, .damage = {}};
    const WetHeader header = read_wet_header(bytes);
    if (!header.damage.empty()) return {.size = 0, .needed = 0, .damage = header.damage};
    if (header.length > longest) return {.size = 0, .needed = 0, .damage = "it is longer than --window"};
    const std::size_t block_end = header.size + static_cast<std::size_t>(header.length);
    const std::size_t size = block_end + record_end.size();
    if (open && bytes.size() < block_end + 1) return {.size = 0, .needed = block_end + 1, .damage = {}};
    if (bytes.size() < block_end) return {.size = 0, .needed = 0, .damage = "it breaks off"};
    const std::string_view behind = bytes.substr(block_end, record_end.size());
    if (!record_end.starts_with(behind))
        return {.size = 0, .needed = 0, .damage = "it does not end where its length says"};
    if (open && bytes.size() < size) return {.size = 0, .needed = bytes.size() + 1, .damage = {}};
    return {.size = std::min(size, bytes.size()), .needed = 0, .damage = {}};
}

}  // namespace cutline::frame
