#pragma once

#include "cli/settings.hpp"

namespace cutline::cli {

/// `cutline inspect [OPTIONS] INDEX [FILE...]`: what an index holds, and what it would cut of FILEs. Returns the exit
/// status. Throws Error.
int inspect(const Settings& settings);

}  // namespace cutline::cli
