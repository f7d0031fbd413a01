#pragma once

#include "cli/settings.hpp"

namespace cutline::cli {

/// `cutline [OPTIONS] [FILE...]`. Returns the exit status. Throws Error.
int clean(const Settings& settings);

}  // namespace cutline::cli
