#pragma once

#include "cli/settings.hpp"

namespace cutline::cli {

/// `cutline restore --log EDITS [FILE...]`. Returns the exit status. Throws Error.
int restore(const Settings& settings);

}  // namespace cutline::cli
