/// What a corpus says: in how many documents a thing stands. An index file, several of them, or the stream so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace cutline::index {

/// What is counted. Counts are of documents, 32 bits, saturating.
enum class Section : std::uint8_t {
    sites,       ///< a site's pages
    site_lines,  ///< a line, on a site
    lines,       ///< a line, anywhere
    affixes,     ///< what a line of a site begins with, ends with, or has inside
    words,       ///< a word that the lexicon does not know, or a capitalised one
};
inline constexpr std::size_t section_count = 5;

/// Fingerprint of what is counted; see features.hpp.
using Key = std::uint64_t;

/// Read by many threads at a time, unless an implementation says otherwise.
class Evidence {
  public:
    virtual ~Evidence() = default;
    /// Adds to `counts[i]` (saturating) the documents that have `keys[i]`. Of one size.
    virtual void add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const = 0;
};

}  // namespace cutline::index
