#pragma once

#include <string>

#include "cutline/rules.hpp"
#include "pipeline.hpp"

namespace cutline::cli {

/// The counts of a run as JSON: sums, and for each of `rules` its edits and the bytes that they replaced.
std::string stats_json(const Stats& stats, RuleSet rules);

/// Writes them to `path`, which appears when it is whole; "-" is standard output. Throws Error.
void write_stats(const std::string& path, const Stats& stats, RuleSet rules);

}  // namespace cutline::cli
