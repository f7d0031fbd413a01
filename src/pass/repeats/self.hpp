/// A line that says its own text twice, or a part of it.
#pragma once

#include <cstdint>
#include <vector>

#include "edit/splice.hpp"
#include "pass/repeats/candidates.hpp"
#include "pass/repeats/document.hpp"

namespace cutline::pass::repeats {

/// Where a text of at least `least` words follows on itself in one line, appends the splice that leaves the first copy:
/// "X X", "Photos: X X Hide caption", and, shorter, a credit at the end of a line ("… Jo Doe/Agency Jo Doe/Agency").
/// People say things twice: a sentence, what is in quotation marks or what is taken up behind a dash must be longer
/// (see the source). `candidates`: as Candidates::in_one_line gives them. O(n) for n words: the work is bounded.
void cut_selves(const Document& document, const std::vector<Candidate>& candidates, std::uint32_t least,
                edit::Splices& out);

}  // namespace cutline::pass::repeats
