/// Lines and their keys, and nothing else, at memory speed: for where no pass asks for words.
#pragma once

#include <string_view>
#include <vector>

#include "text/kernel.hpp"
#include "text/line_kernel.hpp"
#include "text/scan.hpp"

namespace cutline::text {

/// Keeps its scratch memory between texts.
class LineKeys {
  public:
    explicit LineKeys(Kernel kernel = fastest_kernel());

    /// Replaces `out` by the lines of `text` (less than 2 GiB) that have a key, in order, with the keys that `scan`
    /// gives them. ASCII and U+2000–U+203F (curly quotes, dashes) are taken at speed; lines with anything else are left
    /// to the scan. O(n).
    void find(std::string_view text, std::vector<KeyedLine>& out);

  private:
    void look_again(std::string_view text, std::vector<KeyedLine>& out);

    FindLines* find_lines_;
    std::vector<char> folded_;
    std::vector<Stretch> odd_;
    Scan scan_;
};

}  // namespace cutline::text
