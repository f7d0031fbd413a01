/// What a candidate says for itself, and against it.
#pragma once

#include <string_view>

#include "pass/spelling/candidates.hpp"

namespace cutline::pass::spelling {

/// A frequent word, and usual beside its neighbours: likelier than the obscure one that is written. Not "didn" for
/// "did": there an apostrophe was lost.
bool usual_here(const Candidate& candidate, std::string_view written);

/// Neither letters in disorder, nor a word that looks like none.
bool may_be_meant(const Candidate& best, std::string_view written);

/// How much speaks for a word that its author made: 0 to 2. One that another came from by a letter put in place of
/// another is as well a word of its own ("woolworkers").
int made_up(const Candidate& best, std::string_view written);

}  // namespace cutline::pass::spelling
