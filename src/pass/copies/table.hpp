/// Which of very many keys are there, in hardly more memory than the keys take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "hash/fingerprint.hpp"

namespace cutline::pass::copies {

/// A multiset of 64-bit keys, each with an address if wanted. Open addressing with linear probing, the slots in the
/// order of their mixed keys (Amble and Knuth, Ordered hash tables, 1974): a search ends at the first key that is
/// greater, so that nine slots of ten may be full, and growing is one run over memory, in place, since the order never
/// changes. The table is cut into segments by the highest bits of the mixed key, which no slot then holds, and each
/// grows by an eighth when it must: there is never a second copy of the whole.
///
/// Memory: 8 bytes a slot, 12 with addresses; 8 to 9 of 10 slots are full (fewer below some 100,000 keys). So at most
/// 10 bytes a key, 15 with addresses.
///
/// Search and insertion take O(1), and no more than some thousand steps whatever the keys: where keys made for it
/// crowd, `insert` refuses. What happens depends on the keys and their order alone.
class Table {
  public:
    static constexpr std::uint64_t none = UINT64_MAX;
    static constexpr std::uint64_t addresses = std::uint64_t{1} << 38;  ///< they are less

    explicit Table(bool with_addresses);

    /// The address of the key, the first inserted of several; 0 if the table has no addresses; `none` if the key is
    /// not there.
    std::uint64_t find(std::uint64_t key) const {
        const std::uint64_t mixed = hash::mix(key);
        const Segment& segment = segments_[index(mixed)];
        const std::uint64_t within = rest(mixed);
        const std::uint64_t at = segment.first_not_less(within);
        return same(segment.slots[at], within) ? address(segment, at) : none;
    }

    /// Calls `f(address)` for each entry with that key, in the order of their insertion.
    template <class F>
    void for_each(std::uint64_t key, F f) const {
        const std::uint64_t mixed = hash::mix(key);
        const Segment& segment = segments_[index(mixed)];
        const std::uint64_t within = rest(mixed);
        for (std::uint64_t at = segment.first_not_less(within); same(segment.slots[at], within); ++at)
            f(address(segment, at));
    }

    /// Begins to load what find and insert will look at.
    void prefetch(std::uint64_t key) const {
        const std::uint64_t mixed = hash::mix(key);
        const Segment& segment = segments_[index(mixed)];
        __builtin_prefetch(segment.slots.get() + segment.home(rest(mixed)));
    }

    /// Adds one more entry. False if the table refuses.
    bool insert(std::uint64_t key, std::uint64_t address);

    std::uint64_t size() const { return size_; }

  private:
    struct Free {
        void operator()(void* memory) const { std::free(memory); }
    };
    template <class T>
    using Array = std::unique_ptr<T[], Free>;

    static constexpr unsigned segment_bits = 6;
    static constexpr std::uint64_t segment_count = std::uint64_t{1} << segment_bits;
    static constexpr std::uint64_t low_bits = segment_count - 1;
    static constexpr std::uint64_t first_capacity = 64;
    static constexpr std::uint64_t tail = 256;  // slots behind the last home

    /// A slot is a key, without its highest bits, and below it the highest bits of the address; 0: empty.
    struct Segment {
        std::uint64_t total() const { return capacity + tail; }
        std::uint64_t home(std::uint64_t key) const { return ((key >> 32) * capacity) >> 32; }
        /// An empty slot, less one, is greater than any.
        std::uint64_t first_not_less(std::uint64_t key) const {
            std::uint64_t at = home(key);
            while (slots[at] - 1 < key - 1) ++at;
            return at;
        }
        std::uint64_t capacity = first_capacity;
        std::uint64_t size = 0;
        Array<std::uint64_t> slots;  // total(), and one more, which stays empty
        Array<std::uint32_t> low;    // the lowest 32 bits of the addresses
    };

    static std::uint64_t index(std::uint64_t mixed) { return mixed >> (64 - segment_bits); }
    static std::uint64_t rest(std::uint64_t mixed) {
        const std::uint64_t key = mixed << segment_bits;
        return key == 0 ? segment_count : key;
    }
    static bool same(std::uint64_t slot, std::uint64_t key) { return (slot ^ key) < segment_count; }
    std::uint64_t address(const Segment& segment, std::uint64_t at) const {
        return with_addresses_ ? (segment.slots[at] & low_bits) << 32 | segment.low[at] : 0;
    }
    bool put(Segment& segment, std::uint64_t key, std::uint64_t address) const;
    void resize(Segment& segment, std::uint64_t capacity) const;
    void grow(Segment& segment);

    bool with_addresses_;
    std::uint64_t size_ = 0;
    std::vector<Segment> segments_;
};

}  // namespace cutline::pass::copies
