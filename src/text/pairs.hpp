/// Finds rare pairs of neighbouring bytes at memory speed: by tables of half bytes, which one instruction looks up for
/// 16 or 32 bytes (Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte", 2021).
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "text/kernel.hpp"
#include "text/pair_kernel.hpp"

namespace cutline::text {

/// One of the bytes of `first`, then one of `second`. Since halves are looked up apart, what is found is more: any
/// first byte of which the upper half is that of one of `first`, and the lower half that of one; likewise the second.
struct PairKind {
    std::string_view first;
    std::string_view second;
};

/// Up to eight kinds.
constexpr PairTables pair_tables(std::initializer_list<PairKind> kinds) {
    PairTables tables{};
    unsigned bit = 1;
    for (const PairKind& kind : kinds) {
        const auto add = [bit](std::string_view bytes, unsigned char* high, unsigned char* low) {
            for (const char c : bytes) {
                const auto byte = static_cast<unsigned char>(c);
                high[byte >> 4] = static_cast<unsigned char>(high[byte >> 4] | bit);
                low[byte & 15] = static_cast<unsigned char>(low[byte & 15] | bit);
            }
        };
        add(kind.first, tables.first_high, tables.first_low);
        add(kind.second, tables.second_high, tables.second_low);
        bit <<= 1;
    }
    return tables;
}

/// Marks the second bytes of pairs in a text, some thousand bytes at a time.
class PairMarker {
  public:
    static constexpr std::size_t block = 64;
    using Marks = std::array<std::uint64_t, 64>;

    /// `tables` outlive it.
    explicit PairMarker(const PairTables& tables, Kernel kernel = fastest_kernel());

    /// Marks pairs from `at` (< text.size()) on: bit i of marks[n] is byte at + 64 * n + i. Before the text there is a
    /// newline. Returns how many bytes it went through, at least one.
    std::size_t mark(std::string_view text, std::size_t at, Marks& marks) const;

  private:
    const PairTables* tables_;
    MarkPairs* mark_pairs_;
};

/// Calls `visit(place)` for second bytes of pairs in `text`, in order; what it returns (> place) is where to go on.
/// O(size).
template <class Visit>
void search_pairs(std::string_view text, const PairMarker& marker, Visit visit) {
    PairMarker::Marks marks;
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size(); at = std::max(at, next)) {
        const std::size_t end = at + marker.mark(text, at, marks);
        for (std::size_t block = 0; at < end; ++block, at += PairMarker::block) {
            for (std::uint64_t hits = marks[block]; hits != 0; hits &= hits - 1) {
                const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(hits));
                if (place >= next) next = visit(place);
            }
        }
        at = end;
    }
}

}  // namespace cutline::text
