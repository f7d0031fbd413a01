/// The user's own lines (--keep-lines, --cut-lines).
///
/// One rule a line: a literal line, or a regular expression between slashes (RE2's syntax); before it, if wanted, a
/// site and a tab. A literal matches the lines that have its key (see text/scan.hpp); one without a key ("***"), those
/// with the same bytes. An expression is looked for in the line without the spaces around it; "^" and "$" anchor it. A
/// line that is blank, or is "#" alone or followed by a space, says nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::boilerplate {

/// Immutable, so that threads may share it.
class UserLines {
  public:
    /// `what` names the lines in messages ("keep-lines"). Throws cutline::Error for a bad expression.
    UserLines(const std::vector<std::string>& lines, std::string_view what);
    ~UserLines();
    UserLines(UserLines&&) noexcept;
    UserLines& operator=(UserLines&&) noexcept;

    bool empty() const;
    /// O(size of the line, times the number of expressions); literals are looked up.
    bool match(std::string_view text, const text::Line& line, std::string_view site) const;

  private:
    struct Rules;
    std::unique_ptr<Rules> rules_;
};

}  // namespace cutline::pass::boilerplate
