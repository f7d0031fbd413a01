/// Lines that say who their author is.
#pragma once

#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

/// "Jo Doe is a senior writer for the Daily Example": a name, "is", and soon after it what people are who write. O(1).
bool is_biography(const LineWords& line);

}  // namespace cutline::pass::boilerplate
