/// Headlines of other stories that stand as lines of their own.
#pragma once

#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

/// A kicker with a headline glued to it, as two links side by side are saved: "Opinion:Town hall needs a new roof".
/// O(words of the line).
bool is_glued_kicker(const LineWords& line);

/// Reads like a headline: most words capitalised, few of them, no end of a sentence. What stands under "Read more:" and
/// reads so is a list of links. O(words of the line).
bool is_headline(const LineWords& line);

}  // namespace cutline::pass::boilerplate
