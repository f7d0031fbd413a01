/// A line that says its own text twice.
#pragma once

#include <cstdint>

#include "edit/splice.hpp"
#include "pass/repeats/candidates.hpp"
#include "pass/repeats/document.hpp"

namespace cutline::pass::repeats {

/// `candidate` pairs a line with itself. If the whole line is one text of at least `least` words, two or more times,
/// appends the splice that leaves the first. O(length).
void cut_self(const Document& document, const Candidate& candidate, std::uint32_t least, edit::Splices& out);

}  // namespace cutline::pass::repeats
