/// Rule `variant`: American or British spelling throughout (`--variant`).
#pragma once

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// Writes words in small letters the way `to` spells them, but none in quotation marks, and none in a line that is set
/// like a title or a name. `to` is not Variant::keep. O(words).
void propose_variant(const text::View& view, Variant to, edit::Splices& out);

}  // namespace cutline::pass::spelling
