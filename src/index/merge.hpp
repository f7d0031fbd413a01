/// Adding up indexes.
#pragma once

#include <vector>

#include "index/reader.hpp"
#include "index/writer.hpp"

namespace cutline::index {

/// Writes the sum of the indexes, counts saturating, and finishes `to`. Any order and any grouping give the same bytes.
/// Memory: some pages of each. Throws Error. O(n log k) for n entries in k indexes.
void merge(const std::vector<const Reader*>& from, Writer& to);

}  // namespace cutline::index
