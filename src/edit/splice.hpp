/// Edits of one document over its text: the one thing that output, log, diff, check and the JSON splice are made from.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/edit.hpp"
#include "cutline/rules.hpp"

namespace cutline::edit {

inline constexpr std::uint32_t no_place = UINT32_MAX;

/// Replaces text[begin, end) by `put`. Offsets are bytes. A splice with begin == end inserts.
struct Splice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Rule rule = Rule::repeats_same;
    std::uint16_t score = 1000;           ///< thousandths
    std::array<std::uint32_t, 2> seen{};  ///< see cutline::Edit
    std::uint32_t like = no_place;        ///< where the kept copy begins, in the same text
    Place earlier{};                      ///< where it begins, if in an earlier text; no document: it does not
    RuleSet also{};
    std::string put{};
};

/// In order, not overlapping: each begins at or after the end of the one before.
using Splices = std::vector<Splice>;

/// Brings proposals into order. Of two that overlap, the one that begins first stays (of two that begin together, the
/// longer; then the one proposed first). Two insertions at one place: the first stays. O(n log n), O(n) if in order.
void settle(Splices& splices);

/// Appends `text` with the splices carried out. O(size).
void apply(std::string_view text, const Splices& splices, std::string& out);

/// `first` leads from `original` to `current`, `second` from `current` to a third text. Returns what leads from the
/// original to the third text. Where both touch the same bytes they become one splice with second's rule, the others in
/// `also`; what amounts to no change is left out. O(size of both lists and of the bytes that they touch).
Splices compose(std::string_view original, std::string_view current, const Splices& first, Splices&& second);

}  // namespace cutline::edit
