/// From the written form of a pattern to its automaton (how it is written: head of patterns.txt).
#pragma once

#include <string_view>

#include "pass/boilerplate/pattern.hpp"

namespace cutline::pass::boilerplate {

/// Throws std::invalid_argument, with what is wrong.
Automaton parse_pattern(std::string_view source);

}  // namespace cutline::pass::boilerplate
