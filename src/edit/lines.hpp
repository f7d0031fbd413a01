/// Cutting whole lines so that the paragraphs that stay are set as before.
#pragma once

#include <string_view>

#include "edit/splice.hpp"

namespace cutline::edit {

/// Each of `lines` cuts one line that is not blank: [begin, end) without the line's ending, `put` empty; in order, no
/// line twice. Returns the same splices, widened by the line's ending and by the blank lines that would be left over:
///
/// - Between two lines that stay, one of the runs of blank lines between them stays (the first that there is).
/// - Before the first line that stays, and after the last, nothing stays; the text ends with a newline if it did.
/// - If no line stays, nothing does.
///
/// So the lines that stay are those that were not named, in order, and no run of blank lines is longer than before.
/// Blank is a line of spaces and tabs; a line ends at "\n" or "\r\n". O(size of `lines` and of the text between and
/// around lines that are cut).
///
/// If the text is a piece of a longer one, lines that stay are taken to stand right before and behind it.
struct Edges {
    bool begins = true;        ///< no text is before it
    bool ends = true;          ///< no text is behind it, and else no blank line is right behind it
    bool after_blank = false;  ///< before it a blank line stays
};
Splices cut_lines(std::string_view text, Splices lines, Edges edges = {});

/// Whether a piece of a text ends with a blank line when `lines` are cut: Edges::after_blank of the next piece, if that
/// of this one was `before`.
bool leaves_blank_end(std::string_view text, const Splices& lines, bool before);

}  // namespace cutline::edit
