/// What kind of line it is that a rule is about to touch.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pass/spacing/sentence.hpp"

namespace cutline::pass::spacing {

/// Looks at each line once, when first asked about it. To be asked in the order of the text. Each answer O(1), and
/// O(size of the line and its neighbours) for the first about a line.
class LineKinds {
  public:
    explicit LineKinds(std::string_view text) : text_(text) {}

    /// The line that holds `at`, without its ending and the spaces before that.
    std::string_view line(std::size_t at);
    /// Where that line begins.
    std::size_t begin(std::size_t at);
    /// Its spaces are there on purpose: a tab inside, bars around cells, deep indentation, or a gap that ends in the
    /// same column as one in the line before or after. (A gap behind the end of a sentence does not count.)
    bool is_laid_out(std::size_t at);
    /// Straight quotation marks of the line, and those in front of `at`.
    Quotes quotes(std::size_t at);
    /// Program code, or fields with commas between them.
    bool is_code(std::size_t at);

  private:
    void find(std::size_t at);
    bool lines_up(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool known_ = false;
    Quotes quotes_;
    std::size_t quotes_at_ = 0;  // where quotes_.before was counted to; begin_: nothing is counted
    bool laid_out_ = false;
    bool laid_out_known_ = false;
    bool code_ = false;
    bool code_known_ = false;
    std::vector<std::uint32_t> columns_;
    std::vector<std::uint32_t> other_columns_;
};

}  // namespace cutline::pass::spacing
