/// The entries of an index, one by one: for those who add indexes up by other means than Index::merge, such as the
/// shuffle of a cluster.
///
///     cutline::EntryReader reader{*index};
///     while (const auto entry = reader.next()) emit(*entry);
///
///     cutline::EntryWriter writer{"sum.idx"};
///     while (next(entry)) writer.add(entry);  // in order, each key once
///     writer.save(documents);
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "cutline/index.hpp"

namespace cutline {

/// What is counted once: a line, a word … by its fingerprint. Ordered by section, then by key.
struct IndexEntry {
    std::uint8_t section = 0;  ///< below 5: sites, lines of a site, lines, affixes, words
    std::uint64_t key = 0;
    std::uint64_t count = 0;  ///< documents; saturates at 32 bits when it is written
};

/// Gives all entries of an index in order. The index outlives it.
class EntryReader {
  public:
    explicit EntryReader(const Index& index);
    ~EntryReader();
    EntryReader(EntryReader&&) noexcept;
    /// Nothing behind the last one. Throws Error if the index is damaged there. O(1).
    std::optional<IndexEntry> next();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Writes an index: the same entries give the same bytes as learning does. Memory: 8 bytes for every 256 entries.
class EntryWriter {
  public:
    /// `path` appears when it is whole. Throws Error, as the others do.
    explicit EntryWriter(const std::string& path);
    ~EntryWriter();
    /// Throws Error if the entry does not come behind the one before, or has no such section.
    void add(const IndexEntry& entry);
    /// `documents`: that were learned. The writer is then only good for destruction; destroyed without, it leaves
    /// nothing.
    void save(std::uint64_t documents);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline
