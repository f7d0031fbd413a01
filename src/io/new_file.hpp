/// A file that appears under its name only when it is whole, to be written to as an Output.
#pragma once

#include <optional>
#include <string>

#include "file/new_file.hpp"
#include "io/output.hpp"

namespace cutline::io {

/// As file::NewFile, but something that is not a regular file (a pipe, a device) is written to directly.
class NewFile {
  public:
    /// Throws Error.
    explicit NewFile(const std::string& path);

    Output& output() { return *output_; }
    /// Flushes, and gives the file its name. With a `backup` suffix, what stood under the name before is kept under
    /// name + suffix.
    void commit(const std::string& backup = {});

  private:
    std::optional<file::NewFile> file_;  // none: written to directly
    std::optional<Output> output_;
};

}  // namespace cutline::io
