/// One record of a web archive (WARC 1.x, ISO 28500), as Common Crawl keeps extracted text in them (WET files): its
/// header, and where it ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cutline::frame {

/// What every record begins with; a line that begins so is where reading goes on behind a damaged one.
inline constexpr std::string_view wet_magic = "WARC/1.";

/// Bytes [begin, end) of a record. Empty: there are none.
struct Bytes {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
    std::string_view of(std::string_view record) const { return record.substr(begin, size()); }
};

struct WetHeader {
    std::string_view damage;   ///< why it is none; static text. Empty: it is one
    std::size_t size = 0;      ///< with the blank line at its end
    std::uint64_t length = 0;  ///< of the block behind it
    bool is_text = false;      ///< the block is a document: a conversion record of plain text, whole
    /// Values of fields, without spaces around them.
    Bytes content_length, block_digest, payload_digest, uri, id, language;
};

/// Reads the header that `record` begins with; behind it may stand anything. O(size of the header).
WetHeader read_wet_header(std::string_view record);

/// The language tag (BCP 47) for the value of WARC-Identified-Content-Language: the first of its ISO 639-3 codes; as
/// far as it makes a difference here ("eng" is "en").
std::string_view language_of(std::string_view codes);

/// What is known of the record that `bytes` begin with.
struct WetExtent {
    std::size_t size = 0;     ///< with header, block, and the two line ends behind it. 0: not known yet
    std::size_t needed = 0;   ///< if it is not known: bytes that are needed to know more
    std::string_view damage;  ///< why it is no record; static text. Empty: none is known
};

/// `ended`: nothing follows the bytes. A block of more than `longest` bytes counts as damage, so that no length, be it
/// ever so wrong, makes the reader hold more. O(size of the header).
WetExtent measure_wet(std::string_view bytes, bool ended, std::uint64_t longest);

}  // namespace cutline::frame
