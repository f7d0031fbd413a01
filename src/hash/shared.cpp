#include "hash/shared.hpp"

#include <algorithm>
#include <bit>

namespace cutline::hash {

namespace {

constexpr std::size_t bits_per_mark = 32;
constexpr std::size_t most_cells = std::size_t{1} << 26;  // of 64 bits: as many bits as there are prints

}  // namespace

std::span<const Mark> Shared::find(std::span<const Mark> marks) {
    const std::size_t cells = std::bit_ceil(std::clamp<std::size_t>(marks.size() * bits_per_mark / 64, 1, most_cells));
    const int shift = 32 - std::countr_zero(cells * 64);
    const auto bit = [shift](Mark mark) { return mark.print() >> shift; };
    seen_.assign(cells, 0);
    twice_.assign(cells, 0);
    std::uint64_t* seen = seen_.data();
    std::uint64_t* twice = twice_.data();
    for (const Mark& mark : marks) {
        const std::uint32_t b = bit(mark);
        const std::uint64_t flag = std::uint64_t{1} << (b % 64);
        twice[b / 64] |= seen[b / 64] & flag;
        seen[b / 64] |= flag;
    }
    if (found_.size() < marks.size()) found_.resize(marks.size());
    Mark* found = found_.data();
    for (const Mark& mark : marks) {
        const std::uint32_t b = bit(mark);
        *found = mark;
        found += (twice[b / 64] >> (b % 64)) & 1;
    }
    std::sort(found_.data(), found);
    return {found_.data(), found};
}

}  // namespace cutline::hash
