/// Records: entries of the same make, as of products, shows or answers to the same questions.
#pragma once

#include <vector>

#include "pass/repeats/document.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Takes away the verdicts on lines of records, which may say the same of different things: lines with a lead that
/// others have that say something else ("Bicycles allowed? Yes.", "Bicycles allowed? Only folded."); and those that
/// stand, as their copies do, beside two such lines, or beside labels that are the same and short lines that are not.
/// Captions are no records. O(n log n) for n lines.
void leave_records(const Document& document, std::vector<Verdict>& verdicts);

}  // namespace cutline::pass::repeats
