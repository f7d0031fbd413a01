/// Rule `variant`: American or British spelling throughout (`--variant`).
#pragma once

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// Writes words in small letters, and those that owe their capital to the sentence, the way `to` spells them, also in
/// compounds of small letters; but none in quotation marks, and none in a line that is set like a title or a name. `to`
/// is not Variant::keep. O(words).
void propose_variant(const text::View& view, Variant to, edit::Splices& out);

}  // namespace cutline::pass::spelling
