/// Which of very many keys are there, in hardly more memory than the keys take.
#pragma once

#include <array>
#include <cstdint>

#include "hash/fingerprint.hpp"
#include "hash/secret.hpp"
#include "index/pages.hpp"

namespace cutline::pass::copies {

/// A multiset of 64-bit keys, each with an address if wanted. Open addressing with linear probing, the slots in the
/// order of their mixed keys (Amble and Knuth, Ordered hash tables, 1974): a search ends at the first key that is
/// greater, so that four slots of five may be full, and growing, by a ninth, is one run over memory, in place, since
/// the order never changes. The table is cut into segments by the highest bits of the mixed key, which no slot then
/// holds.
///
/// Memory: 8 bytes a slot, 12 with addresses; 72 to 80 of 100 slots are full, with addresses 79 to 88 (fewer below some
/// 100,000 keys). So at most 11.1 bytes a key, 15.2 with addresses.
///
/// Search and insertion take O(1), and no more than some thousand steps whatever the keys: where keys crowd, `insert`
/// refuses. Keys are mixed with a secret, so that nobody can make text whose keys crowd; what the table answers does
/// not depend on it, since it compares whole keys.
class Table {
  public:
    static constexpr std::uint64_t none = UINT64_MAX;
    static constexpr std::uint64_t addresses = std::uint64_t{1} << 38;  ///< they are less

    /// For some `most` entries. Throws std::bad_alloc.
    Table(bool with_addresses, std::uint64_t most) : Table(with_addresses, most, hash::fresh_secret()) {}
    Table(bool with_addresses, std::uint64_t most, std::uint64_t secret);

    /// The address of the key, the first inserted of several; 0 if the table has no addresses; `none` if the key is
    /// not there.
    std::uint64_t find(std::uint64_t key) const {
        const Sought sought = seek(key);
        const std::uint64_t at = first_not_less(sought);
        return same(slots()[at], sought.key) ? address(at) : none;
    }

    /// Calls `f(address)` for each entry with that key, in the order of their insertion.
    template <class F>
    void for_each(std::uint64_t key, F f) const {
        const Sought sought = seek(key);
        for (std::uint64_t at = first_not_less(sought); same(slots()[at], sought.key); ++at) f(address(at));
    }

    /// Begins to load what find and insert will look at.
    [[gnu::always_inline]] void prefetch(std::uint64_t key) const {  // else GCC takes a call for one without effect
        const std::uint64_t* home = slots() + seek(key).home;
        __builtin_prefetch(home);
        __builtin_prefetch(home + cache_line);
        __builtin_prefetch(home + 2 * cache_line);
    }

    /// Adds one more entry. False if the table refuses.
    bool insert(std::uint64_t key, std::uint64_t address);

    struct FoundOrAdded {
        std::uint64_t address;  ///< of the entry that was there; `none`: there was none
        bool added;
    };
    /// Adds an entry, unless there is one with that key, or the table refuses.
    FoundOrAdded find_or_insert(std::uint64_t key, std::uint64_t address);

    std::uint64_t size() const { return size_; }

  private:
    static constexpr unsigned segment_bits = 6;
    static constexpr std::uint64_t segment_count = std::uint64_t{1} << segment_bits;
    static constexpr std::uint64_t low_bits = segment_count - 1;
    static constexpr std::uint64_t first_capacity = 64;
    static constexpr std::uint64_t tail = 256;      // slots behind the last home
    static constexpr std::uint64_t cache_line = 8;  // slots

    /// A slot is a key, without its highest bits, and below it the highest bits of the address; 0: empty.
    struct Sought {
        std::uint64_t segment;
        std::uint64_t key;
        std::uint64_t home;
    };

    static bool same(std::uint64_t slot, std::uint64_t key) { return (slot ^ key) < segment_count; }
    std::uint64_t* slots() const { return slots_.as<std::uint64_t>(); }
    std::uint32_t* low() const { return low_.as<std::uint32_t>(); }

    /// Slots of a segment: homes, the tail, and one that stays empty.
    static std::uint64_t stride(std::uint64_t capacity) { return capacity + tail + 1; }
    std::uint64_t begin(std::uint64_t segment) const { return segment * stride(capacity_); }
    std::uint64_t end(std::uint64_t segment) const { return begin(segment) + capacity_ + tail; }
    std::uint64_t home(std::uint64_t segment, std::uint64_t key) const {
        return begin(segment) + (((key >> 32) * capacity_) >> 32);
    }
    Sought seek(std::uint64_t key) const {
        const std::uint64_t mixed = hash::mix(key ^ secret_);
        const std::uint64_t segment = mixed >> (64 - segment_bits);
        const std::uint64_t rest = mixed << segment_bits;
        const std::uint64_t within = rest == 0 ? segment_count : rest;
        return {segment, within, home(segment, within)};
    }
    /// An empty slot, less one, is greater than any.
    std::uint64_t first_not_less(const Sought& sought) const {
        std::uint64_t at = sought.home;
        while (slots()[at] - 1 < sought.key - 1) ++at;
        return at;
    }
    std::uint64_t address(std::uint64_t at) const {
        return with_addresses_ ? (slots()[at] & low_bits) << 32 | low()[at] : 0;
    }
    bool is_full(std::uint64_t segment) const { return (sizes_[segment] + 1) * 100 > capacity_ * most_full_; }
    bool add(std::uint64_t key, std::uint64_t address);
    bool put(const Sought& sought, std::uint64_t at, std::uint64_t address);
    bool grow();
    void move_segment(std::uint64_t segment, std::uint64_t before);
    void deal_out(std::uint64_t segment, std::uint64_t packed);

    bool with_addresses_;
    std::uint64_t secret_;
    std::uint64_t most_full_;      // slots of 100
    std::uint64_t most_capacity_;  // of a segment
    std::uint64_t capacity_ = first_capacity;
    std::uint64_t size_ = 0;
    std::array<std::uint64_t, segment_count> sizes_{};
    index::Pages slots_;
    index::Pages low_;  // the lowest 32 bits of the addresses
};

}  // namespace cutline::pass::copies
