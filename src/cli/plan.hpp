/// Which files a run reads and writes, checked before the first byte is written.
#pragma once

#include <string>

#include "cli/settings.hpp"

namespace cutline::cli {

/// Where the output of `file` goes under -d or -i. Under -d, a compressed file loses its .gz, .zst, .xz or .bz2.
std::string target_of(const Settings& settings, const std::string& file);

/// Throws Error if an input is missing, unreadable or a folder, if two inputs would be written to one file, if a file
/// would be read and written or written twice, or if a compressed file is to be cleaned in place. O(n log n) in files.
void check_files(const Settings& settings);

}  // namespace cutline::cli
