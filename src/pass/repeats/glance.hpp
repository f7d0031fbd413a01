/// A look at the words of a text: which of its lines can stand there twice? Mostly none, and then that is all.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "hash/shared.hpp"
#include "pass/repeats/last_look.hpp"
#include "pass/repeats/windows.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

/// Keeps its scratch memory between documents.
class Glance {
  public:
    /// By line of `scan`, which is of `text`: is it wanted? Those are that share something with another one: 24 bytes
    /// (ASCII case aside) from where a word of four bytes or more begins, and with what goes on around it a good part
    /// of the shorter line, or eight words. So much is shared by any two lines of which one restates the other, unless
    /// they are set in other bytes throughout. Wanted are also lines near the top that begin alike, as a page's title
    /// and its headline do; lines that share it with themselves or end with something twice, and the short ones next to
    /// a wanted line, which a passage takes along. All are, without a look, in a text that is short, or of whose
    /// words one in eight or more does not begin with ASCII: there bytes are no guide to them. Empty if none is wanted.
    /// Valid until the next call. O(n) for n bytes: there is a bound on what is compared; a text that reaches it is
    /// looked at no further, and all its lines are wanted. A text of which most lines were there at the call before is
    /// looked at where it is new, which gives the same lines.
    const std::vector<unsigned char>& look(std::string_view text, const text::Scan& scan);
    /// Another document begins: the ids of lines mean others from now on.
    void forget() { last_.forget(); }

  private:
    bool look_whole(std::string_view text, const text::Scan& scan);
    bool look_again(std::string_view text, const text::Scan& scan);
    void gather_again();
    bool compare_shared(std::string_view text, const std::vector<text::Line>& lines,
                        std::span<const hash::Mark> shared);
    void find_doubled(std::string_view text, const std::vector<text::Line>& lines);
    void find_titles(std::string_view text, const text::Scan& scan);
    void want_nothing(const text::Scan& scan);
    void want(std::size_t line);
    void want_short_neighbours(const std::vector<text::Line>& lines);

    LastLook last_;    // at a whole text,
    Windows windows_;  // its windows,
    hash::Shared shared_;
    std::span<const hash::Mark> repeated_;  // and those of them that came twice
    Windows fresh_windows_;                 // of lines that are new since then
    std::vector<hash::Mark> again_;         // of the text now: all that can come twice, and some more
    hash::Shared shared_again_;
    std::vector<unsigned char> wanted_;
    bool any_ = false;  // a line is wanted
};

}  // namespace cutline::pass::repeats
