/// Rule invisible: characters that are not seen and not needed.
#pragma once

#include <string_view>

#include "edit/splice.hpp"
#include "pass/unicode/survey.hpp"

namespace cutline::pass::unicode {

/// Appends proposals that cut controls, soft hyphens, zero widths and directional marks. What stays: joiners where a
/// script (Arabic, Persian, Indic …) or an emoji needs them, and all in a document with right-to-left letters; a zero
/// width space between letters of scripts that are written without spaces; directional marks in a document with
/// right-to-left letters; the tags of a flag; with `keeps_signature`, a byte order mark at the very beginning. A
/// control that separates (form feed …) becomes a space where words would run together. O(places).
void cut_invisible(std::string_view text, const Survey& survey, bool keeps_signature, edit::Splices& out);

}  // namespace cutline::pass::unicode
