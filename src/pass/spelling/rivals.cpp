#include "pass/spelling/rivals.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/context.hpp"
#include "pass/spelling/formation.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::uint32_t least_of_text = 4;  // times that a rival stands in the text,
constexpr std::uint32_t many_times = 8;     // and so many for each time of the candidate

}  // namespace

bool rather_of_text(std::span<const Candidate> candidates) {
    const std::uint32_t least = least_of_text + many_times * candidates[0].count;
    return std::any_of(candidates.begin() + 1, candidates.end(),
                       [&](const Candidate& its) { return its.count >= least; });
}

bool rather_two(const text::View& view, const Unknown& unknown, const Candidate& best) {
    const int rival = best.features.frequency / 10 - 2;  // less frequent than that they are none
    const std::string_view written = unknown.stem.key;
    const std::size_t first = run_together(written, static_cast<unsigned>(std::max(rival, 0)));
    if (first == 0) return false;
    const Neighbours neighbours(view, view.scan().lines[unknown.line], unknown.type->word);
    const std::uint64_t left = lexicon::hash_of(written.substr(0, first));
    const std::uint64_t right = lexicon::hash_of(written.substr(first));
    const int points =
        neighbours.points_of_two(left, lexicon::find(left).frequency(), right, lexicon::find(right).frequency());
    return points >= best.features.context;
}

}  // namespace cutline::pass::spelling
