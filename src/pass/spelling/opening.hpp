/// Slips in the first word of a sentence, which has a capital whatever word it is ("Tommorrow, the mayor will").
#pragma once

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Does `unknown` have a capital (A to Z), stand once, and begin a line or a sentence that goes on in small letters,
/// and not with what people do? It may still be a name ("Wellcome shed three pence"). O(size of what stands between the
/// sentences).
bool opens_sentence(const text::View& view, const Unknown& unknown);

/// Is `best` a usual word, and the slip one that hardly ever makes a name of a word? O(length of the word).
bool sure_opening(const Unknown& unknown, const Candidate& best);

}  // namespace cutline::pass::spelling
