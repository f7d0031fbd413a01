/// Lines that are put together from sentences of several others: a caption made of two sentences of the body, a
/// summary.
#pragma once

#include <cstdint>
#include <vector>

#include "pass/repeats/align.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/limits.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Gathers what alignments show of each line, then judges. Keeps its scratch memory between documents.
class Cover {
  public:
    void clear() { parts_.clear(); }
    /// Notes the sentences that both lines have.
    void add(const Document& document, const Alignment& alignment);
    /// Appends a verdict (rule `restates`) for each caption, and each line at the top, all of whose sentences stand in
    /// paragraphs elsewhere. O(n log n) for n alignments.
    void judge(const Document& document, const Limits& limits, std::vector<Verdict>& out);

  private:
    struct Part {
        std::uint32_t line;
        std::uint32_t begin;  // words of the line
        std::uint32_t end;
        std::uint32_t in_line;  // where they stand, too
        std::uint32_t at;       // from this byte
    };
    void judge_line(const Document& document, const Limits& limits, const Part* begin, const Part* end,
                    std::vector<Verdict>& out) const;
    std::vector<Part> parts_;
};

}  // namespace cutline::pass::repeats
