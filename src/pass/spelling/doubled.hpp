/// Rule `doubled`: a function word that stands there twice ("the the").
#pragma once

#include "edit/splice.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Takes the second one out, with the space before it, where both stand in one line with a single space between, and
/// doubling is not grammar ("that that", "had had"), a name ("The The"), or speech (three in a row). O(words).
void propose_doubled(const text::View& view, edit::Splices& out);

}  // namespace cutline::pass::spelling
