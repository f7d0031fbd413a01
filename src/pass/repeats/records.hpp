/// Records: entries of the same make, as of products, shows or answers to the same questions.
#pragma once

#include <vector>

#include "pass/repeats/document.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Takes away the verdicts on lines of records, which may say the same of different things: answers to a question that
/// another line answers otherwise ("Bicycles allowed? Yes.", "Bicycles allowed? Only folded."); lines that stand, as
/// their copies do, beside two that begin with the same question or label and go on otherwise, or beside labels that
/// are the same and short lines that are not; and lines equal to their copies close to a label that many records have
/// ("Weight:"). Titles and captions are no records. O(n log n) for n lines.
void leave_records(const Document& document, std::vector<Verdict>& verdicts);

}  // namespace cutline::pass::repeats
