/// Completions for shells: scripts to be sourced, or saved where the shell looks for them.
#pragma once

#include <string>

namespace cutline::cli {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace cutline::cli
