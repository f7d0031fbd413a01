/// A sure pattern over the words of a line, and its matcher.
///
/// A pattern is words, and what may stand in their place (how it is written: head of patterns.txt). It is compiled into
/// a position automaton (Glushkov 1961) of at most 64 positions, which runs on one machine word of states.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/pattern_table.hpp"

namespace cutline::pass::boilerplate {

/// A view of a pattern in a table, which outlives it.
class Pattern {
  public:
    Pattern(const PatternTable& table, std::uint32_t id) : table_(table), automaton_(table.automatons[id]) {}

    /// False: no match begins at word `i`. Cheap.
    bool may_begin(const LineWords& line, std::size_t i) const;
    /// Where a match ends that begins at word `from` and keeps within [from, to), or `from` if there is none: where
    /// nothing may follow, it is `to`; otherwise it is the longest, but of matches that end with a bracket the
    /// shortest. O(words looked at), at most most_words().
    std::size_t match(const LineWords& line, std::size_t from, std::size_t to) const;

    Rule rule() const { return automaton_.rule; }
    When when() const { return automaton_.when; }
    Beside left() const { return automaton_.left; }
    Beside right() const { return automaton_.right; }
    std::size_t least_words() const { return automaton_.least; }
    std::size_t most_words() const { return automaton_.most; }
    bool opens_bracket() const { return automaton_.opens_bracket; }
    bool closes_bracket() const { return (automaton_.end_need & (gap::close | gap::close_square)) != 0; }

  private:
    const Position& position(std::size_t p) const { return table_.positions[automaton_.positions.begin + p]; }
    std::uint64_t step(std::uint64_t states, const LineWords& line, std::size_t i, bool begins) const;
    bool matches(const Position& position, const LineWords& line, std::size_t i) const;
    /// Does a headline in capitals go on at word `i`?
    static bool headline_goes_on(const LineWords& line, std::size_t i);
    bool may_end(const LineWords& line, std::size_t from, std::size_t end, std::size_t to) const;

    const PatternTable& table_;
    const Automaton& automaton_;
};

}  // namespace cutline::pass::boilerplate
