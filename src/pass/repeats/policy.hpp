/// Which of two lines that share words is to go, if any.
#pragma once

#include <cstdint>
#include <optional>

#include "cutline/rules.hpp"
#include "pass/repeats/align.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/limits.hpp"

namespace cutline::pass::repeats {

/// A line that may be cut, and the copy that stays.
struct Verdict {
    std::uint32_t victim = 0;
    std::uint32_t kept = 0;
    Rule rule = Rule::repeats_same;
    std::uint16_t score = 1000;            ///< thousandths
    std::uint32_t words = 0;               ///< that both have
    std::uint32_t kept_at = 0;             ///< byte where they begin in the kept line
    int kept_rank = 0;                     ///< the higher, the earlier it is decided
    std::uint32_t also_kept = UINT32_MAX;  ///< another line that is needed
};

/// How much a line deserves to stay: a paragraph, then a fragment, a caption, a caption with its credit.
int rank(const Shape& shape);

/// May a line that is equal to another be cut? `near`: its copy is the line before or after. `to_sentence`: the one
/// that stays ends like a sentence.
bool may_cut_same(const Shape& shape, bool near, bool to_sentence, const Limits& limits);

/// Judges two aligned lines. nullopt: both stay.
std::optional<Verdict> judge(const Document& document, const Alignment& alignment, const Limits& limits);

}  // namespace cutline::pass::repeats
