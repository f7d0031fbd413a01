#pragma once

#include <string>
#include <vector>

namespace cutline::cli {

/// The program: takes the arguments without its own name, returns the exit status. Throws Error, and io's ClosedPipe.
int run(const std::vector<std::string>& arguments);

}  // namespace cutline::cli
