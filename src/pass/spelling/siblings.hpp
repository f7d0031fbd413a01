/// Other forms of a word as rivals of it.
#pragma once

#include <string_view>

#include "pass/spelling/context.hpp"

namespace cutline::pass::spelling {

/// The rank (see rank_of) that the best of the forms of `key` with another ending (-s, -d, -ed, or none) would have in
/// its place, its slip aside; a low number if no other form is a common word. A slip in an ending is two edits from the
/// form that was meant, and one from its sibling: "costitutes" for "constituted". O(size).
int rank_of_siblings(std::string_view key, const Neighbours& neighbours);

}  // namespace cutline::pass::spelling
