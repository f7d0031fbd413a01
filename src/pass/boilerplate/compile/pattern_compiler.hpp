/// From patterns.txt, or patterns one by one, to a table of patterns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pass/boilerplate/compile/pattern_parser.hpp"
#include "pass/boilerplate/pattern_table.hpp"

namespace cutline::pass::boilerplate {

class PatternCompiler {
  public:
    /// Adds the patterns of `source`, which has the form of patterns.txt. Throws std::invalid_argument, with the number
    /// of the line and what is wrong in it.
    void add_all(std::string_view source);
    /// Adds a pattern. Throws std::invalid_argument, with what is wrong, if `source` is none.
    void add(std::string_view source, Rule rule, When when = When::always);
    /// Of the patterns so far; stands until the next is added.
    PatternTable table() const { return {automatons_, positions_, literals_, phrases_, keys_}; }

  private:
    void add_line(std::string_view line);
    std::string expand(std::string_view body) const;
    Slice add_words(const ParsedPosition& place);
    Edge add_begin(const ParsedPattern& pattern);
    void add_phrases(const ParsedPattern& pattern, std::size_t p, std::uint32_t word);
    Edge add_end(const ParsedPattern& pattern);

    std::vector<std::pair<std::string, std::string>> sets_;  // "$name", and what it stands for
    std::vector<Automaton> automatons_;
    std::vector<Position> positions_;
    std::vector<Literal> literals_;
    std::vector<Phrase> phrases_;
    std::string keys_;
};

}  // namespace cutline::pass::boilerplate
