/// Options by keyword: the program's own table of options, so that names, values and errors are the same.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cutline/config.hpp"

namespace cutline::python {

/// Long names with their values, as on the command line.
using Options = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// Lines that the caller has at hand, where the command line names a file.
struct OwnLines {
    std::vector<std::string> keep_lines;
    std::vector<std::string> cut_lines;
    std::vector<std::string> words;
};

/// Throws Error with the program's words.
Config make_config(const Options& options, OwnLines lines);

/// The names that make_config takes, for the callers' help.
std::vector<std::string> option_names();

}  // namespace cutline::python
