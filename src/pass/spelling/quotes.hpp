/// Where a line is within quotation marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Follows the quotation marks of a line from left to right. A mark that opens stands before a letter and not behind
/// one; an apostrophe stands between letters, or behind one with nothing open.
class Quotes {
  public:
    /// `line` stands at `begin` of the text, and outlives this.
    Quotes(std::string_view line, std::size_t begin) : line_(line), at_(begin), base_(begin) {}

    /// Is text[to] within quotation marks? Calls come with rising `to`. O(text from one call to the next).
    bool inside(std::size_t to) {
        for (; at_ < to; ++at_) step(at_ - base_);
        return double_ || curly_ > 0 || single_;
    }

  private:
    bool letter(std::size_t i) const {
        const auto c = static_cast<unsigned char>(i < line_.size() ? line_[i] : ' ');
        return (c | 0x20U) - 'a' < 26 || (c >= '0' && c <= '9') || c >= 0xC3;
    }
    void step(std::size_t i) {
        const char c = line_[i];
        const std::string_view three = line_.substr(i, 3);
        if (c == '"') double_ = !double_;
        if (three == "\u201C") ++curly_;
        if (three == "\u201D" && curly_ > 0) --curly_;
        const bool mark = c == '\'' || three == "\u2018" || three == "\u2019";
        if (!mark) return;
        const bool before = i > 0 && letter(i - 1) && static_cast<unsigned char>(line_[i - 1]) < 0x80;
        const bool after = letter(i + (c == '\'' ? 1 : 3));
        if (!before && after) single_ = true;
        if (!after) single_ = false;
    }

    std::string_view line_;
    std::size_t at_;
    std::size_t base_;
    bool double_ = false;
    bool single_ = false;
    int curly_ = 0;
};

/// The lines of the words that it is asked about, one after another, and where these are within quotation marks.
class LineQuotes {
  public:
    /// Another text, or the same from its beginning.
    void restart() { line_ = nowhere; }
    /// The line (an index into Scan::lines) of `word` (one into Scan::words). Calls come with rising words of the text
    /// of one view. O(lines from one call to the next).
    std::uint32_t line_of(const text::View& view, std::uint32_t word) {
        const auto& lines = view.scan().lines;
        if (line_ != nowhere && word < lines[line_].last_word) return line_;
        for (line_ = line_ == nowhere ? 0 : line_; word >= lines[line_].last_word;) ++line_;
        const text::Line& line = lines[line_];
        quotes_ = Quotes{view.text().substr(line.begin, line.end - line.begin), line.begin};
        return line_;
    }
    /// See Quotes; `to` is in that line.
    bool inside(std::size_t to) { return quotes_.inside(to); }

  private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    std::uint32_t line_ = nowhere;
    Quotes quotes_{{}, 0};
};

}  // namespace cutline::pass::spelling
