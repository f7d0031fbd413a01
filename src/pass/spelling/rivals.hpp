/// What else an unknown word may have been, so that nobody can tell.
#pragma once

#include <span>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Has the text another candidate far oftener than the best one, which is the first ("pogroms", and "progroms" may be
/// "programs")? `candidates` are not empty. O(size).
bool rather_of_text(std::span<const Candidate> candidates);

/// Is it as well two words without the space between, which fit in where it stands no worse than the candidate?
/// O(length of the word).
bool rather_two(const text::View& view, const Unknown& unknown, const Candidate& best);

}  // namespace cutline::pass::spelling
