#pragma once

#include <string>

#include "cli/options.hpp"

namespace cutline::cli {

/// How an option is written: "-f, --format auto|text|jsonl", "-i[SUFFIX]".
std::string usage(const Option& option);

/// The manual page, for man(7).
std::string manual();

}  // namespace cutline::cli
