/// Capitals that were lost with a slip: where a correction gets one, and where nobody can tell.
#pragma once

#include <cstdint>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Did the word lose its capital with its slip: the first letter of a line is missing ("nformation"), or it begins a
/// sentence that ends as one? In a `bare` text (see policy.hpp) the first word of every line and sentence has one.
/// O(length of the line).
bool capital_lost(const text::View& view, const Unknown& unknown, const Candidate& best, bool bare);

/// Does a word with a capital stand beside it that begins no sentence? Then it may have been a part of a name. O(1).
bool beside_name(const text::View& view, const Unknown& unknown);

}  // namespace cutline::pass::spelling
