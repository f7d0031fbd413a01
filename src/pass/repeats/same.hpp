/// Lines that stand there already, letter for letter: by their keys.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "cutline/rules.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/limits.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Finds equal lines; keeps its scratch memory between documents.
class Same {
  public:
    /// Appends a verdict for each line that repeats another one (rules `same` and `title`, as far as `rules` has them).
    /// Of equal lines the best stays (see rank), of those the first; but a later one that stands between paragraphs, or
    /// above an article, where the one before does not. Not for a post that is quoted elsewhere, nor for an entry under
    /// a label of its own. No line is the victim of two. O(n log n) for n lines, and O(size).
    void find(const Document& document, const Limits& limits, RuleSet rules, std::vector<Verdict>& out);

  private:
    void group(const text::Scan& scan);
    void judge_group(const Document& document, const Limits& limits, RuleSet rules, std::size_t begin, std::size_t end,
                     std::vector<Verdict>& out);

    using Entry = std::pair<std::uint64_t, std::uint32_t>;  // key, line
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> copy_of_;  // an earlier line that is equal; for passages
    std::vector<std::uint32_t> kept_;     // for a line that is cut, the copy that stays
};

}  // namespace cutline::pass::repeats
