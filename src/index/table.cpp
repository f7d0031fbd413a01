#include "index/table.hpp"

#include <algorithm>

namespace cutline::index {

namespace {

constexpr std::size_t first_room = 8192;
constexpr std::size_t least_room = 64;
constexpr std::size_t longest_search = 2048;  // slots; by chance some hundred in a table of a hundred million keys

/// Slots of which only a few in a row are taken by keys that belong further to the left.
constexpr std::size_t overflow(std::size_t room) { return std::min<std::size_t>(1024, room / 4); }

/// Fuller than this, runs of taken slots become long.
constexpr std::size_t most_used(std::size_t homes) { return homes / 5 * 4; }

}  // namespace

Table::Table(std::size_t bytes)
    : most_room_(std::max(least_room, bytes / sizeof(Slot))),
      slots_(std::make_unique_for_overwrite<Slot[]>(most_room_)) {
    clear();
}

void Table::set_room(std::size_t room) {
    room_ = room;
    homes_ = room - overflow(room);
}

void Table::clear() {
    set_room(std::min(first_room, most_room_));
    std::fill_n(slots_.get(), room_, Slot{});
    used_ = 0;
}

std::size_t Table::seek(Section section, Key key) const {
    std::size_t at = home(key);
    while (at < room_ && slots_[at].tag != 0 && slots_[at].before(section, key)) ++at;
    return at;
}

bool Table::holds(std::size_t at, Section section, Key key) const {
    return at < room_ && slots_[at].tag != 0 && slots_[at].key() == key && slots_[at].section() == section;
}

std::uint32_t Table::count(Section section, Key key) const {
    const std::size_t at = seek(section, key);
    return holds(at, section, key) ? slots_[at].count() : 0;
}

Table::Added Table::add(Section section, Key key) {
    const std::size_t at = seek(section, key);
    if (holds(at, section, key)) {
        if (slots_[at].count() == most) return Added::full;
        ++slots_[at].tag;
        return Added::again;
    }
    const std::uint32_t tag = (static_cast<std::uint32_t>(section) << count_bits) + 1;
    const Slot slot{static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32), tag};
    return insert(at, slot);
}

/// Both ways are short, from its home to a key's place and from there to the next free slot: so no key comes to stand
/// farther from home than both together, and every search ends as soon.
Table::Added Table::insert(std::size_t at, const Slot& slot) {
    if (used_ >= most_used(homes_)) return Added::full;
    const std::size_t end = std::min(room_, at + longest_search);
    std::size_t free = at;
    while (free < end && slots_[free].tag != 0) ++free;
    if (free == room_) return Added::full;
    if (free == end || at - home(slot.key()) > longest_search) return Added::crowded;
    std::copy_backward(slots_.get() + at, slots_.get() + free, slots_.get() + free + 1);
    slots_[at] = slot;
    ++used_;
    return Added::first;
}

/// First all entries go to the end of the new room, then each to its new place, which is never behind where it stands:
/// those that come after it still fit.
bool Table::grow() {
    const std::size_t before = room_;
    if (before == most_room_) return false;
    set_room(std::min(2 * before, most_room_));
    std::size_t from = room_;
    for (std::size_t i = before; i-- > 0;)
        if (slots_[i].tag != 0) slots_[--from] = slots_[i];
    std::size_t next = 0;
    for (; from < room_; ++from) {
        const Slot slot = slots_[from];
        const std::size_t at = std::max(home(slot.key()), next);
        if (at > from) break;  // too many belong to the very end
        std::fill(slots_.get() + next, slots_.get() + at, Slot{});
        slots_[at] = slot;
        next = at + 1;
    }
    std::fill(slots_.get() + next, slots_.get() + from, Slot{});
    return from == room_;
}

}  // namespace cutline::index
