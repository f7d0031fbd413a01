/// Runs of words that stand there already, whatever the lines that they are broken into.
#pragma once

#include <cstdint>
#include <vector>

#include "pass/repeats/candidates.hpp"
#include "pass/repeats/document.hpp"
#include "pass/repeats/limits.hpp"
#include "pass/repeats/policy.hpp"

namespace cutline::pass::repeats {

/// Appends a verdict (rule `passage`) for each line that lies within the second of two equal runs of at least
/// `limits.passage` words, which do not overlap and of which one has two lines or more, mostly sentences: the short
/// lines between long ones go along, a stanza or a list does not. O(n) for n words: the work is bounded, and when the
/// bound is reached, which only a text made for it does, what is left is left alone.
void find_passages(const Document& document, const std::vector<Candidate>& candidates, const Limits& limits,
                   std::vector<Verdict>& out);

}  // namespace cutline::pass::repeats
