/// Counts of keys in memory, in the order of the keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "index/arithmetic.hpp"
#include "index/format.hpp"

namespace cutline::index {

/// An ordered hash table (Amble, Knuth 1974): a key's home is its share of the table's size, and from there entries
/// stand in ascending order, so that the whole table is sorted at any time. It grows in place, within the memory that
/// it was given at the beginning, of which the operating system hands out only what is touched.
class Table {
  public:
    /// Takes at most `bytes`, and at least room for a few entries.
    explicit Table(std::size_t bytes);

    enum class Added : std::uint8_t { first, again, full, crowded };
    /// Counts a key once more. `full`: it did not; grow, or empty the table. `crowded`: it did not, since too many keys
    /// want the same place, which happens only to keys that were made for it; empty the table. O(1) on average, and
    /// never more than some thousand steps.
    Added add(Section section, Key key);
    bool has(Section section, Key key) const { return holds(seek(section, key), section, key); }
    /// 0 if the key is not there.
    std::uint32_t count(Section section, Key key) const;
    /// Has the memory that `add` will need fetched meanwhile.
    void prefetch(Key key) const { __builtin_prefetch(&slots_[home(key)]); }

    /// Doubles the room. False if there is no more memory for it: then the table may only be read and emptied. O(n).
    bool grow();
    void clear();
    std::size_t size() const { return used_; }

    /// Calls `f(Entry)` for all of a section, in ascending order. O(room).
    template <class F>
    void for_each(Section section, F f) const {
        for (const Slot& slot : std::span{slots_.get(), room_})
            if (slot.tag != 0 && slot.section() == section) f(Entry{slot.key(), slot.count()});
    }

  private:
    static constexpr unsigned count_bits = 29;
    static constexpr std::uint32_t most = (std::uint32_t{1} << count_bits) - 1;

    /// 12 bytes. Uninitialised memory until it is written.
    struct Slot {
        std::uint32_t low;
        std::uint32_t high;
        std::uint32_t tag;  // section << count_bits | count; 0: free
        Key key() const { return Key{high} << 32 | low; }
        Section section() const { return static_cast<Section>(tag >> count_bits); }
        std::uint32_t count() const { return tag & most; }
        bool before(Section its_section, Key its_key) const {
            return key() != its_key ? key() < its_key : section() < its_section;
        }
    };
    static_assert(section_count <= (std::size_t{1} << (32 - count_bits)));

    std::size_t home(Key key) const { return share(key, 0, homes_); }
    std::size_t seek(Section section, Key key) const;
    bool holds(std::size_t at, Section section, Key key) const;
    void set_room(std::size_t room);
    Added insert(std::size_t at, const Slot& slot);

    std::size_t most_room_;
    std::unique_ptr<Slot[]> slots_;
    std::size_t room_ = 0;   // slots in use, and free ones among them
    std::size_t homes_ = 0;  // of these, the homes of keys; behind them, where the last ones are pushed
    std::size_t used_ = 0;
};

}  // namespace cutline::index
