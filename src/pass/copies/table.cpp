#include "pass/copies/table.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace cutline::pass::copies {

namespace {

constexpr std::uint64_t longest_search = 1024;
constexpr std::uint64_t most_entries = std::uint64_t{1} << 34;

}  // namespace

/// Chance fills some segments more than others.
Table::Table(bool with_addresses, std::uint64_t most, std::uint64_t secret)
    : with_addresses_(with_addresses),
      secret_(secret),
      most_full_(with_addresses ? 88 : 80),
      most_capacity_(std::min(most, most_entries) / segment_count * 5 / 4 + 8 * first_capacity),
      slots_(segment_count * stride(most_capacity_) * sizeof(std::uint64_t)),
      low_(with_addresses ? segment_count * stride(most_capacity_) * sizeof(std::uint32_t) : 0) {}

bool Table::insert(std::uint64_t key, std::uint64_t address) {
    if (is_full(seek(key).segment)) grow();
    return add(key, address);
}

Table::FoundOrAdded Table::find_or_insert(std::uint64_t key, std::uint64_t address) {
    const Sought sought = seek(key);
    const std::uint64_t at = first_not_less(sought);
    if (same(slots()[at], sought.key)) return {this->address(at), false};
    if (!is_full(sought.segment) && put(sought, at, address)) return {none, true};
    return {none, insert(key, address)};
}

/// Behind all entries with that key.
bool Table::add(std::uint64_t key, std::uint64_t address) {
    const auto attempt = [&](const Sought& sought) {
        const std::uint64_t farthest = sought.home + longest_search;
        std::uint64_t at = sought.home;
        while (at < farthest && slots()[at] - 1 < (sought.key | low_bits)) ++at;
        return put(sought, at, address);
    };
    for (Sought sought = seek(key); !attempt(sought); sought = seek(key))
        if (sizes_[sought.segment] * 10 < capacity_ * 7 || !grow()) return false;
    return true;
}

/// Moves what stands from `at` on up to the next empty slot. Since both ways are short, no key is far from its home,
/// and a search comes to an end as soon.
bool Table::put(const Sought& sought, std::uint64_t at, std::uint64_t address) {
    if (at >= sought.home + longest_search) return false;
    std::uint64_t* const slots = this->slots();
    const std::uint64_t last = std::min(end(sought.segment), at + longest_search);
    std::uint64_t carried = sought.key | (with_addresses_ ? address >> 32 : 0);
    std::uint64_t next = at;
    while (carried != 0 && next < last) std::swap(carried, slots[next++]);
    if (carried != 0) {  // no room: all go back
        while (next > at) std::swap(carried, slots[--next]);
        return false;
    }
    if (with_addresses_) {
        std::copy_backward(low() + at, low() + next - 1, low() + next);
        low()[at] = static_cast<std::uint32_t>(address);
    }
    ++sizes_[sought.segment];
    ++size_;
    return true;
}

/// From the last segment on: none comes to where one stands that has yet to move.
bool Table::grow() {
    const std::uint64_t before = capacity_;
    if (before == most_capacity_) return false;
    capacity_ = std::min(before + std::max(first_capacity, before / 9), most_capacity_);
    for (std::uint64_t segment = segment_count; segment-- > 0;) move_segment(segment, before);
    return true;
}

/// Packs the keys at the end of the new room, then deals them out from there.
void Table::move_segment(std::uint64_t segment, std::uint64_t before) {
    std::uint64_t* const slots = this->slots();
    const std::uint64_t from_begin = segment * stride(before);
    std::uint64_t packed = end(segment);
    for (std::uint64_t from = from_begin + before + tail; from-- > from_begin;) {
        const std::uint64_t slot = slots[from];
        slots[packed - 1] = slot;  // one that is empty is written over
        if (with_addresses_) low()[packed - 1] = low()[from];
        packed -= slot != 0 ? 1 : 0;
    }
    std::fill(slots + begin(segment), slots + packed, 0);
    slots[end(segment)] = 0;
    deal_out(segment, packed);
}

void Table::deal_out(std::uint64_t segment, std::uint64_t packed) {
    std::uint64_t* const slots = this->slots();
    std::uint64_t next = begin(segment);
    for (std::uint64_t from = packed; from < end(segment); ++from) {
        const std::uint64_t slot = std::exchange(slots[from], 0);
        const std::uint64_t to = std::max(home(segment, slot), next);
        if (to > from) {  // crowded up to the last slot: it would not be found
            --sizes_[segment];
            --size_;
            continue;
        }
        slots[to] = slot;
        if (with_addresses_) low()[to] = low()[from];
        next = to + 1;
    }
}

}  // namespace cutline::pass::copies
