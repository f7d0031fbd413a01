/// The scan of a text that was edited: what was found in lines that no edit touched is taken over.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/scan.hpp"

namespace cutline::text {

/// Bytes [begin, end) of the old text were replaced by `size` bytes.
struct Change {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size = 0;
};

/// Keeps its scratch memory between texts.
class Rescanner {
  public:
    /// Fills `out` with what `scan(text)` finds, from the scan of the text that `text` was before `changes` (in order,
    /// not overlapping); lines that are taken over keep their ids, others get new ones. O(size of the lines that
    /// changed), and about a tenth of a scan's work for the others.
    void run(std::string_view old_text, const Scan& old, const std::vector<Change>& changes, std::string_view text,
             Scan& out);

  private:
    /// Whole lines of the old text, and what they became: nothing, or whole lines.
    struct Range {
        std::uint32_t old_begin = 0;
        std::uint32_t old_end = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    void find_ranges(std::string_view old_text, const std::vector<Change>& changes, std::string_view text);
    void list_lines(std::string_view text);
    void add_lines(std::string_view text, const Range& range, std::uint32_t number);

    std::vector<Range> ranges_;
    std::vector<Stretch> stretches_;
    Scan fresh_;  // of the ranges
};

}  // namespace cutline::text
