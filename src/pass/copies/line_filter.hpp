/// Rule copies/line where no other is on: each line is looked at once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "pass/copies/seen_lines.hpp"
#include "text/line_keys.hpp"
#include "text/view.hpp"

namespace cutline::pass::copies {

/// Cuts what the pass for copied lines cuts. Keeps its scratch memory from one text to the next.
class LineFilter {
  public:
    /// `seen` outlives it.
    explicit LineFilter(SeenLines& seen) : seen_(seen) {}

    /// What to cut of a text that begins at `begin` of `origin`'s. Its other lines are remembered. O(n).
    edit::Splices cut(std::string_view text, const text::Origin& origin, std::uint64_t begin);

  private:
    void find_places(std::size_t size, const text::Origin& origin, std::uint64_t begin);

    SeenLines& seen_;
    text::LineKeys keys_;
    std::vector<text::KeyedLine> lines_;
    bool after_blank_ = false;           // what is left of the piece before ends with a blank line
    std::uint64_t next_ = 0;             // behind that piece, in the document: lines too long to look at may follow
    std::vector<std::uint64_t> places_;  // of the lines in the document, if they are to be remembered, and of the end
};

}  // namespace cutline::pass::copies
