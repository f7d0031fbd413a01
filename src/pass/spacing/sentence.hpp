/// Rule after-period: where a sentence ends and the next one begins without a space ("controversy.Here").
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cutline::pass::spacing {

/// Straight quotation marks of a line.
struct Quotes {
    std::size_t before = 0;  ///< those in front of a place
    std::size_t all = 0;
};

/// `at` is a capital of `line` that follows on an end of a sentence, perhaps with quotation marks between. The place
/// where the space is missing; nullopt unless it is sure: no host, file, address, handle, number, initials,
/// abbreviation or identifier. O(1): it looks at the token around the place, and not far.
std::optional<std::size_t> missing_space(std::string_view line, std::size_t at, Quotes quotes);

}  // namespace cutline::pass::spacing
