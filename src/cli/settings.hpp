/// What a run is to do, built from the words of the command line and checked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/parse.hpp"
#include "cutline/config.hpp"
#include "io/codec.hpp"

namespace cutline::cli {

/// How many bad records are borne.
struct BadLimit {
    std::uint64_t count = 1000;  ///< records, or thousandths of a percent of all records
    bool percent = true;
    bool exceeded(std::uint64_t bad, std::uint64_t docs) const;
};

enum class Where : std::uint8_t { standard_output, file, folder, in_place };

struct Settings {
    Command command = Command::clean;
    Config config;
    std::vector<std::string> files;  ///< never empty; "-" is standard input
    Where where = Where::standard_output;
    std::string target;                       ///< the file, the folder, or the suffix of backups in place
    std::optional<io::Compression> compress;  ///< of what is written; unset: see compression_of_output
    std::string log;                          ///< path; empty: none
    std::vector<std::string> indexes;         ///< paths of Config::indexes
    std::vector<std::string> lists;           ///< paths of --keep-lines, --cut-lines and --words
    std::string stats;                        ///< path; empty: none
    bool diff = false;
    bool check = false;
    bool two_pass = false;
    bool quiet = false;
    bool progress = true;
    bool partial = false;
    std::size_t top = 20;  ///< of inspect: texts of a site
    BadLimit max_bad;
};

/// Why --two-pass cannot read what can be read only once.
inline constexpr const char* needs_files = "--two-pass reads its input twice: it needs FILEs";

/// Throws Error, naming the option. Reads the files that --keep-lines, --cut-lines and --words name,
/// and opens those of --index.
Settings make_settings(const Words& words);

}  // namespace cutline::cli
