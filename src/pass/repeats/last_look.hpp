/// The lines of a text as they were when it was last looked at whole, found again in the text after an edit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::repeats {

class LastLook {
  public:
    static constexpr std::uint32_t gone = std::numeric_limits<std::uint32_t>::max();

    /// Nothing was looked at: another document begins.
    void forget() { lines_.clear(); }
    bool any() const { return !lines_.empty(); }
    void keep(std::string_view text, const text::Scan& scan);

    /// Finds the lines of then in the text now, where those with the same id are the same. A line is found if what
    /// stands behind it (`behind` bytes) is the same, too. O(lines), but for the bytes behind them.
    void match(std::string_view text, const text::Scan& scan, std::size_t behind);

    /// Where what began at a place in a line is now; or `gone`. O(log lines).
    std::uint32_t now(std::uint32_t place) const;
    /// The lines now (in Scan::lines) that are none of then, in order.
    const std::vector<std::uint32_t>& fresh() const { return fresh_; }

  private:
    std::string text_;
    std::vector<text::Line> lines_;
    std::vector<std::uint32_t> by_id_;  // ids that no line had then are gone, too
    std::vector<std::uint32_t> now_;    // by line: where it begins
    std::vector<std::uint32_t> fresh_;
};

}  // namespace cutline::pass::repeats
