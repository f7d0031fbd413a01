/// What copies are known by: for those who look for copies by other means than the pass `copies`, such as the shuffle
/// of a cluster. Lines with one key are copies; texts with a print in common may share a passage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cutline {

/// A line that is not blank and has a key: anything but punctuation.
struct LinePrint {
    std::uint64_t key = 0;
    std::size_t begin = 0;  ///< in the text, in bytes
    std::size_t end = 0;    ///< without its line ending
};

/// In order. O(n). A text of less than 2 GiB.
std::vector<LinePrint> line_prints(std::string_view text);

/// Fingerprints of some runs of 16 words, in order: two texts that share a passage of 30 words share at least one of
/// these. Texts that do have to be compared. O(n). A text of less than 2 GiB.
std::vector<std::uint64_t> passage_prints(std::string_view text);

/// What a document is counted once by: an id within its site, or (without a site) its URL. 0: it has none.
std::uint64_t document_print(std::string_view site, std::string_view id);

}  // namespace cutline
