#pragma once

#include "cli/settings.hpp"

namespace cutline::cli {

/// `cutline inspect INDEX`. Returns the exit status. Throws Error.
int inspect(const Settings& settings);

}  // namespace cutline::cli
