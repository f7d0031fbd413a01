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

/// Throws Error with the program's words. `to_learn`: options of `cutline learn`, else those of cleaning.
Config make_config(const Options& options, OwnLines lines, bool to_learn = false);

}  // namespace cutline::python
