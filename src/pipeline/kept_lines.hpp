/// The user's --keep-lines, for every pass: no proposal to cut reaches into a line that they name. And the title, where
/// it must stay.
#pragma once

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "pass/boilerplate/user_lines.hpp"
#include "text/view.hpp"

namespace cutline {

class KeptLines {
  public:
    /// Throws Error for a bad expression.
    explicit KeptLines(const Config& config) : lines_(config.keep_lines, "keep-lines") {}

    /// Takes the proposals of passes that cut lines out of `proposals`, which are settled, where they touch a kept
    /// line, and the cuts that join on to them, since the blank lines around a run are shared out as a whole. What
    /// mends characters, spaces or words stays. `first_too`: the text's first line counts as kept, and its words stay
    /// as they are, too. O(proposals and the lines that they touch).
    void spare(const text::View& view, bool first_too, edit::Splices& proposals) const;

  private:
    bool touches_kept(const text::View& view, bool first_too, const edit::Splice& splice) const;

    pass::boilerplate::UserLines lines_;
};

}  // namespace cutline
