/// Lines that speak of spelling: the misspellings in them are meant.
#pragma once

#include <cstdint>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Remembers the line that it was asked about last.
class SpellingTalk {
  public:
    /// Another text begins.
    void forget() { line_ = nowhere; }
    /// Does `line` (an index into Scan::lines) or the one before it have a word for what is spelt wrongly ("a typo",
    /// "misspelled", "the spelling of")? O(size of the two), or O(1) for the line asked about last.
    bool in(const text::View& view, std::uint32_t line);

  private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    std::uint32_t line_ = nowhere;
    bool found_ = false;
};

}  // namespace cutline::pass::spelling
