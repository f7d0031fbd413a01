#include "pass/copies/own_lines.hpp"

#include <algorithm>
#include <bit>

#include "hash/fingerprint.hpp"

namespace cutline::pass::copies {

namespace {

constexpr std::size_t longest_search = 512;

}  // namespace

void OwnLines::begin(const text::Scan& scan) {
    scan_ = &scan;
    slots_.assign(std::bit_ceil(2 * scan.lines.size() + 1), none);
}

std::uint32_t OwnLines::find_or_add(std::uint32_t index) {
    const std::uint64_t key = scan_->lines[index].key;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash::mix(key) & mask;
    for (std::size_t step = 0; step < longest_search; ++step, at = (at + 1) & mask) {
        if (slots_[at] == none) {
            slots_[at] = index;
            return none;
        }
        if (scan_->lines[slots_[at]].key == key) return slots_[at];
    }
    return none;
}

}  // namespace cutline::pass::copies
