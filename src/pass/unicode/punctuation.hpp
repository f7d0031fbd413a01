/// Rule punctuation: curly quotes, dashes and ellipses to ASCII, for those who ask for it.
#pragma once

#include <string_view>

#include "edit/splice.hpp"
#include "pass/unicode/survey.hpp"

namespace cutline::pass::unicode {

/// Appends a proposal for each place: quotes become ' and ", the em dash --, other dashes -, the ellipsis three dots.
/// O(places).
void straighten_punctuation(std::string_view text, const Places& places, edit::Splices& out);

}  // namespace cutline::pass::unicode
