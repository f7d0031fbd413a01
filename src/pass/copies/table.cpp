#include "pass/copies/table.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace cutline::pass::copies {

namespace {

constexpr std::uint64_t longest_search = 1024;

template <class Array, class T = typename Array::element_type>
void reallocate(Array& array, std::uint64_t size) {
    void* moved = std::realloc(array.get(), size * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc{};
    (void)array.release();
    array.reset(static_cast<T*>(moved));
}

/// Moves the elements [at, end) up by one.
template <class T>
void shift(T* array, std::uint64_t at, std::uint64_t end) {
    std::memmove(array + at + 1, array + at, (end - at) * sizeof(T));
}

}  // namespace

Table::Table(bool with_addresses) : with_addresses_(with_addresses), segments_(segment_count) {
    for (Segment& segment : segments_) {
        resize(segment, first_capacity);
        std::fill_n(segment.slots.get(), segment.total() + 1, 0);
    }
}

bool Table::insert(std::uint64_t key, std::uint64_t address) {
    const std::uint64_t mixed = hash::mix(key);
    Segment& segment = segments_[index(mixed)];
    if ((segment.size + 1) * 10 > segment.capacity * 9) grow(segment);
    while (!put(segment, rest(mixed), address)) {
        if (segment.size * 10 < segment.capacity * 8) return false;
        grow(segment);
    }
    ++segment.size;
    ++size_;
    return true;
}

/// Since both runs are short, no key is far from its home, and a search comes to an end as soon.
bool Table::put(Segment& segment, std::uint64_t key, std::uint64_t address) const {
    std::uint64_t* slots = segment.slots.get();
    const std::uint64_t total = segment.total();
    std::uint64_t at = segment.home(key);
    const std::uint64_t farthest = std::min(total, at + longest_search);
    while (at < farthest && slots[at] - 1 < (key | low_bits)) ++at;
    std::uint64_t end = at;
    const std::uint64_t last = std::min(total, at + longest_search);
    while (end < last && slots[end] != 0) ++end;
    if (at == farthest || end == last) return false;
    shift(slots, at, end);
    slots[at] = key;
    if (with_addresses_) {
        shift(segment.low.get(), at, end);
        slots[at] |= address >> 32;
        segment.low[at] = static_cast<std::uint32_t>(address);
    }
    return true;
}

void Table::resize(Segment& segment, std::uint64_t capacity) const {
    segment.capacity = capacity;
    reallocate(segment.slots, segment.total() + 1);
    if (with_addresses_) reallocate(segment.low, segment.total());
}

/// Packs the keys at the end of the new room, then deals them out from there.
void Table::grow(Segment& segment) {
    const std::uint64_t before = segment.total();
    resize(segment, segment.capacity + std::max(first_capacity, segment.capacity / 8));
    std::uint64_t* slots = segment.slots.get();
    std::uint32_t* low = segment.low.get();
    const std::uint64_t total = segment.total();
    std::uint64_t packed = total;
    for (std::uint64_t from = before; from-- > 0;) {
        if (slots[from] == 0) continue;
        slots[--packed] = slots[from];
        if (with_addresses_) low[packed] = low[from];
    }
    std::fill_n(slots, packed, 0);
    slots[total] = 0;
    std::uint64_t next = 0;
    for (std::uint64_t from = packed; from < total; ++from) {
        const std::uint64_t slot = std::exchange(slots[from], 0);
        const std::uint64_t to = std::max(segment.home(slot), next);
        if (to > from) {  // crowded up to the last slot: it would not be found
            --segment.size;
            --size_;
            continue;
        }
        slots[to] = slot;
        if (with_addresses_) low[to] = low[from];
        next = to + 1;
    }
}

}  // namespace cutline::pass::copies
