/// Lines that say again on purpose what stands there already.
#pragma once

#include <vector>

#include "pass/repeats/document.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Takes away the verdicts on lines that quote: those behind a line that ends with a colon ("Jo Doe said:", "Let us
/// read that again:"), and what follows them as long as it stands there already too; those that the next line takes up,
/// as of a motto ("So wrote Jo Doe"); pull quotes that go on with a quotation of several paragraphs; and all lines of a
/// discussion, whose posts quote one another and the article above them. Its signs are "#12", "Reply #12", "Jo Doe
/// wrote: ↑", "Jo Doe 5pts", "Jo Doe • 3 years ago", and "June 3, 2020 at 10:42 pm", also with dates of seven more
/// languages. Captions are no quotations. O(n log n) for n verdicts, and O(size of the text).
void leave_quotations(const Document& document, std::vector<Verdict>& verdicts);

}  // namespace cutline::pass::repeats
