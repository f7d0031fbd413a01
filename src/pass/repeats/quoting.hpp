/// Lines that say again on purpose what stands there already.
#pragma once

#include <vector>

#include "pass/repeats/document.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Takes away the verdicts on lines that quote: those behind a line that ends with a colon ("Jo Doe said:", "Let us
/// read that again:"), and what follows them as long as it stands there already too; those that the next line takes up,
/// as of a motto ("So wrote Jo Doe"); paragraphs of a quotation that has several; and all lines of a discussion
/// ("Reply",
/// "#12", "Jo Doe wrote: ↑", "Jo Doe 5pts", "June 3, 2020 at 10:42 pm", also with dates of seven more languages), whose
/// posts quote one another and the article above them.
/// Captions are no quotations. O(n log n) for n verdicts, and O(lines).
void leave_quotations(const Document& document, std::vector<Verdict>& verdicts);

}  // namespace cutline::pass::repeats
