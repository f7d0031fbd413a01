/// Writes an index file, in one go.
#pragma once

#include <string>
#include <vector>

#include "file/descriptor.hpp"
#include "hash/fingerprint.hpp"
#include "index/format.hpp"

namespace cutline::index {

/// Takes the entries of all sections, one section after another, each in ascending order of keys without a key twice.
/// The same entries give the same bytes. Memory: a buffer, and 8 bytes for every 256 entries.
class Writer {
  public:
    /// `to` is an empty regular file, which outlives the writer; messages call it `name`.
    Writer(const file::Descriptor& to, std::string name);

    void add(const Entry& entry);
    /// The section is at its end; the next one begins.
    void end_section();
    /// All sections are at their ends. Throws Error, as the others do, if a write fails.
    void finish(std::uint64_t documents);

  private:
    void end_block();
    void put(std::string_view bytes);
    void flush();

    const file::Descriptor& to_;
    std::string name_;
    Header header_;
    std::size_t section_ = 0;
    std::vector<Entry> block_;
    std::string encoded_;
    std::vector<Key> fences_;
    std::string buffer_;
    std::uint64_t at_ = header_size;  // where the buffer goes
    hash::Digest digest_;
};

}  // namespace cutline::index
