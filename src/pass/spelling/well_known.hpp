/// Names and words of titles that everybody knows: for slips in them that the text itself does not show ("Febuary",
/// "the Universtiy of").
#pragma once

#include <optional>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// The one of some hundreds of names of which `unknown`, with a capital, is a sure slip (see `sure`); not where it is
/// rather the name of a person, or alone in quotation marks. O(length), for the few names that begin alike.
std::optional<Candidate> well_known(const text::View& view, const Unknown& unknown);

/// Is `unknown`, with a capital, rather the name of a person, since a first name stands before it or "Mr"? O(1).
bool names_person(const text::View& view, const Unknown& unknown);

}  // namespace cutline::pass::spelling
