/// Many verdicts, one decision for each line.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "edit/splice.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Keeps its scratch memory between documents.
class Settlement {
  public:
    /// Appends a splice for each line to be cut, in order, from its begin to its end. Every cut line has a copy that
    /// stays: a line that is cut is the kept copy of others only where it is equal to them, and then what stays of it
    /// stays of them. What is refused for that reason comes up again when the text is gone through again. O(n log n)
    /// for n verdicts.
    void settle(const Document& document, std::vector<Verdict>& verdicts, edit::Splices& lines);

  private:
    void leave_whole_texts(const Document& document, std::vector<Verdict>& verdicts);
    bool accept(const Verdict& verdict);
    std::uint32_t root(std::uint32_t line) const;

    std::vector<std::uint32_t> verdict_of_;  // index of the accepted verdict, by line
    std::vector<bool> needed_;               // a line that something was cut for which is not equal to it
    std::vector<Verdict> accepted_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> quotes_of_;  // kept lines of pull quotes, and words
};

}  // namespace cutline::pass::repeats
