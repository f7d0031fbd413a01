/// How a run ends.
#pragma once

#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "pipeline.hpp"

namespace cutline::cli {

/// Exit statuses, as the manual has them.
inline constexpr int done = 0;
inline constexpr int would_change = 1;
inline constexpr int failed = 2;
inline constexpr int too_many_bad = 3;

/// Throws Error if there were good records, but none of them had the text key.
void check_text_key(const Settings& settings, const Stats& stats, const std::vector<std::string>& first_keys);

/// Whether more records were bad than are borne; then it says so.
bool exceeds_bad(const Settings& settings, const Stats& stats);

}  // namespace cutline::cli
