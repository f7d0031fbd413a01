/// A unified diff of one document (POSIX diff -u), whose hunks name the rules that made them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "edit/splice.hpp"

namespace cutline::edit {

/// Appends the diff that `splices` make of `text`, whose first line has number `line` in its document. `name` goes into
/// the file header. O(n).
void unified_diff(std::string_view name, std::string_view text, std::uint64_t line, const Splices& splices,
                  std::string& out);

}  // namespace cutline::edit
