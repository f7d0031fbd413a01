/// Slips that everybody knows, whatever the text says: usual misspellings of words, and of some hundreds of names.
#pragma once

#include <optional>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// What `unknown` is known to be written for: by a usual misspelling ("definately"), or with a capital by a slip in a
/// name that everybody knows (see well_known.hpp). With a capital not what may be a person's name. O(length).
std::optional<Candidate> known_slip(const text::View& view, const Unknown& unknown);

/// Is `unknown`, in small letters, known to be written for another word than `best`? O(length).
bool known_for_another(const Unknown& unknown, const Candidate& best);

}  // namespace cutline::pass::spelling
