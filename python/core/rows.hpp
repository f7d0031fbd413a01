/// What Spark adds up and compares, as Arrow streams.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.hpp"
#include "cutline/index.hpp"

namespace cutline::python {

/// Keys are 64 bits without a sign, and Spark's have one: this keeps their order.
constexpr std::int64_t to_signed(std::uint64_t key) { return static_cast<std::int64_t>(key ^ std::uint64_t{1} << 63); }
constexpr std::uint64_t from_signed(std::int64_t key) {
    return static_cast<std::uint64_t>(key) ^ std::uint64_t{1} << 63;
}

/// The entries of an index: record batches of section (int8), key (int64), count (int64), in order.
ArrowArrayStream entries_of(std::shared_ptr<const Index> index);

/// Writes an index from such record batches. Throws Error.
void write_entries(Arrow<ArrowArrayStream> from, const std::string& path, std::uint64_t documents);

/// Keys of the lines of a text, or of its passages; each once, in ascending order.
std::vector<std::int64_t> line_keys(std::string_view text);
std::vector<std::int64_t> passage_keys(std::string_view text);

/// The lines with one of those keys, which are in ascending order; each key once.
std::string lines_with(std::string_view text, const std::vector<std::int64_t>& keys);

}  // namespace cutline::python
