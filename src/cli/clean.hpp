#pragma once

#include "cli/settings.hpp"

namespace cutline::cli {

/// Exit statuses, as the manual has them.
inline constexpr int done = 0;
inline constexpr int would_change = 1;
inline constexpr int failed = 2;
inline constexpr int too_many_bad = 3;

/// `cutline [OPTIONS] [FILE...]`. Returns the exit status. Throws Error.
int clean(const Settings& settings);

}  // namespace cutline::cli
