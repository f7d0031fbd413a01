/// Which files a run reads and writes, checked before the first byte is written.
#pragma once

#include <string>

#include "cli/settings.hpp"
#include "cutline/config.hpp"
#include "io/codec.hpp"

namespace cutline::cli {

/// How the output is compressed of an input that was `input`: as --compress says; else -o as the name says; -d and -i
/// as the input was; standard output not at all, but records of a web archive as they were. Nothing is written as xz
/// or bzip2: what was so is then written plain.
io::Compression compression_of_output(const Settings& settings, io::Compression input, Format format);

/// Where the output of `file` goes under -d or -i. Under -d, the name ends as the compression wants that it is written
/// with.
std::string target_of(const Settings& settings, const std::string& file);

/// Throws Error if an input is missing, unreadable or a folder, if two inputs would be written to one file, if a file
/// would be read and written or written twice, or if a compressed file is to be cleaned in place. O(n log n) in files.
void check_files(const Settings& settings);

}  // namespace cutline::cli
