/// The command line, taken apart into words; nothing is judged yet but names of options.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace cutline::cli {

struct Words {
    struct Occurrence {
        const Option* option;
        std::string value;
    };
    Command command = Command::clean;
    std::vector<Occurrence> options;  ///< in the order of the command line
    std::vector<std::string> files;

    /// The last occurrence of an option, or null.
    const std::string* find(std::string_view name) const;
};

/// `arguments` is without the program's name. Throws Error.
Words parse(const std::vector<std::string>& arguments);

}  // namespace cutline::cli
