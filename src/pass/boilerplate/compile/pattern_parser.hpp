/// From the written form of a pattern to its automaton (how it is written: head of patterns.txt).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pass/boilerplate/pattern_table.hpp"

namespace cutline::pass::boilerplate {

struct ParsedWord {
    std::uint32_t hash = 0;
    std::string key;
};

/// A place, with the words that may stand there; Position::words and Position::hashes are still to come.
struct ParsedPosition {
    Position position;
    std::vector<ParsedWord> words;
};

/// What the written form says; the rest of the automaton is still to come.
struct ParsedPattern {
    Automaton automaton;
    std::vector<ParsedPosition> positions;
};

/// Throws std::invalid_argument, with what is wrong.
ParsedPattern parse_pattern(std::string_view source);

}  // namespace cutline::pass::boilerplate
