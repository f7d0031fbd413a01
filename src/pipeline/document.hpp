/// One document through the passes: the list of passes, and what holds between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cutline/config.hpp"
#include "index/indexes.hpp"
#include "pass/copies/line_filter.hpp"
#include "pass/copies/memory.hpp"
#include "pipeline/kept_lines.hpp"
#include "pipeline/rounds.hpp"
#include "text/view.hpp"

namespace cutline {

/// A piece of a text that is longer than the window: up to the last line end that fits, or a line that does not fit.
struct Piece {
    std::size_t end = 0;
    bool too_long = false;  ///< a line longer than the window, which passes as it is
};
Piece next_piece(std::string_view text, std::size_t begin, std::size_t window);

/// Whether nothing is asked for but copies of lines: then no text needs to be held whole, nor gone through twice.
bool goes_line_by_line(const Config& config);

/// Runs the passes in order, again and again, until all of them have nothing to propose on one and the same text: so
/// cleaning the output again changes nothing. A text on which they do not come to rest within a bound is left as it
/// was, for then that holds too. Where the first line, the page's title, is what keeps another one, it stays; if that
/// does not last, nothing is the title. With copies on, or a stream that is learned from, earlier documents count as
/// well: all documents of a stream then go through one cleaner, in their order. Not thread-safe: one for each thread.
class DocumentCleaner {
  public:
    /// `config` outlives it, and so does `stream`, what the stream so far says. Throws Error if the configuration
    /// cannot be.
    explicit DocumentCleaner(const Config& config, const index::Evidence* stream = nullptr);

    /// A text of less than 2 GiB, whole if it fits the window, else in pieces. O(n) for ordinary text.
    Outcome clean(std::string_view text, const text::Origin& origin);
    /// A text that fits the window. It begins at `begin` of the document's text.
    Outcome clean_piece(std::string_view text, const text::Origin& origin, std::size_t begin = 0);

    std::size_t window() const { return window_; }
    /// Lines and texts of earlier documents that were given up for want of memory since this was asked last.
    std::uint64_t take_forgotten();

  private:
    Outcome run_passes(std::string_view text, const text::Origin& origin, std::size_t begin);
    bool lasts(const std::string& text, const text::Origin& origin);
    void finish(const Outcome& outcome, std::size_t begin);

    const Config& config_;
    index::Indexes indexes_;
    std::size_t window_;
    pass::copies::Memory memory_;
    std::optional<pass::copies::LineFilter> lines_;  // if it goes line by line
    std::uint64_t told_forgotten_ = 0;
    Passes passes_;
    KeptLines kept_;
    std::optional<Rounds> rounds_;
};

}  // namespace cutline
