/// An index file, mapped.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <string>

#include "file/descriptor.hpp"
#include "index/evidence.hpp"
#include "index/format.hpp"
#include "index/mapping.hpp"

namespace cutline::index {

/// Header, sizes and fences are checked at once, a block at its first use; whoever meets damage gets an Error. Safe for
/// many threads at a time.
class Reader final : public Evidence {
  public:
    /// Throws Error if the file cannot be opened, is no index, is damaged, or comes from another version.
    explicit Reader(const std::string& path);
    /// The same for an open file, which messages call `name`.
    Reader(const file::Descriptor& fd, std::string name);

    /// O(keys), with two or three cache misses for each, most of which overlap.
    void add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const override;

    const Header& header() const { return header_; }
    /// Entries in a section.
    std::uint64_t size(Section section) const { return header_.of(section); }
    std::uint64_t blocks(Section section) const { return blocks_of(size(section)); }

    /// A block of a section, checked. `block` < blocks(section).
    struct Block {
        const char* keys;
        const char* counts;
        std::size_t size;
        Key key(std::size_t i) const { return load<Key>(keys + i * key_size); }
        std::uint32_t count(std::size_t i) const { return load<std::uint32_t>(counts + i * count_size); }
    };
    Block block(Section section, std::uint64_t block) const;
    /// Gives back the memory of blocks [begin, end).
    void forget(Section section, std::uint64_t begin, std::uint64_t end) const;
    /// Gives back the memory of the whole file.
    void forget() const { mapping_.forget(0, mapping_.bytes().size()); }

    /// Compares every byte with the fingerprint. Throws Error. O(size).
    void check_all() const;

  private:
    struct Place {
        std::size_t begin = 0;   ///< of the first block, in the file
        std::size_t fences = 0;  ///< of the first fence
        std::size_t number = 0;  ///< of the first block, among those of all sections
        std::size_t blocks = 0;
        std::uint64_t entries = 0;
    };
    const Place& place(Section section) const { return places_[static_cast<std::size_t>(section)]; }
    void lay_out();
    void check_fences() const;
    Block raw_block(const Place& place, std::uint64_t block) const;

    /// Where a key is looked for.
    struct Sought {
        std::size_t block;  ///< Place::blocks: nowhere
        std::size_t entry;  ///< in the block; where it is expected
    };
    Sought expect_block(const Place& place, Key key) const;
    void find_block(const Place& place, Key key, Sought& sought) const;
    std::uint32_t count_of(Section section, Key key, const Sought& sought) const;

    std::string name_;
    Mapping mapping_;
    Header header_;
    std::array<Place, section_count> places_{};
    std::unique_ptr<std::atomic<bool>[]> checked_;  // by block
};

}  // namespace cutline::index
