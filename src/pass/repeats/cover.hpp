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
    /// Appends a verdict (rule `restates`) for each line all of whose sentences stand in paragraphs elsewhere, if it is
    /// a caption, or stands at the top, or is long and more than some of these lines joined: a paragraph whose
    /// sentences are each set again as a line stays. O(n log n) for n alignments.
    void judge(const Document& document, const Limits& limits, std::vector<Verdict>& out);

  private:
    struct Part {
        std::uint32_t line;
        std::uint32_t begin;  // words of the line
        std::uint32_t end;
        std::uint32_t in_line;  // where they stand, too
        std::uint32_t at;       // from this byte
        bool whole;             // and are all that it says
    };
    bool may_go(const Document& document, const Limits& limits, const Part* begin, const Part* end, const Side& all,
                const Shape& shape) const;
    void judge_line(const Document& document, const Limits& limits, const Part* begin, const Part* end,
                    std::vector<Verdict>& out) const;
    std::vector<Part> parts_;
};

}  // namespace cutline::pass::repeats
