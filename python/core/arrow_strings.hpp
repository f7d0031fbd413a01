/// Columns of strings in Arrow's three layouts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.hpp"

namespace cutline::python {

enum class Layout : char { string = 'u', large_string = 'U', string_view = 'v' };

/// Nothing if the column does not hold strings.
std::optional<Layout> layout_of(const ArrowSchema& schema);

/// Reads a column. `array` outlives it.
class Strings {
  public:
    Strings(Layout layout, const ArrowArray& array) : layout_(layout), array_(&array) {}
    /// The string at `i`, counted from the array's own offset; nothing for a null.
    std::optional<std::string_view> at(std::size_t i) const;
    bool null(std::size_t i) const;

  private:
    Layout layout_;
    const ArrowArray* array_;
};

/// A string that takes another's place.
struct Change {
    std::size_t at = 0;
    std::string text;
};

/// The same column with some strings changed; `changes` in ascending order, at least one. Strings of a string_view
/// column that did not change stay where they are; of the others they are copied in runs. Throws Error if a `string`
/// column grows beyond 2 GiB.
Arrow<ArrowArray> with_changes(Layout layout, Arrow<ArrowArray> old, const std::vector<Change>& changes);

}  // namespace cutline::python
