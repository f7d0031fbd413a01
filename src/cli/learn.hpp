#pragma once

#include <memory>

#include "cli/settings.hpp"
#include "cutline/index.hpp"

namespace cutline::cli {

/// `cutline learn [OPTIONS] -o INDEX [FILE...]`. Returns the exit status. Throws Error.
int learn(const Settings& settings);

/// The first pass of --two-pass: what the FILEs teach, in a file without a name. Throws Error.
std::shared_ptr<const Index> learn_first(const Settings& settings);

}  // namespace cutline::cli
