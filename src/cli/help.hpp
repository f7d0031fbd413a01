/// What the program says about itself; all read off the table of options and the table of rules.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace cutline::cli {

/// The answer to --help=TOPIC; topic "" is the help. Throws Error for a topic that there is not.
std::string help(Command command, const std::string& topic);

/// "cutline 0.1.0\n".
std::string version_line();

}  // namespace cutline::cli
