/// A file that appears under its name only when it is whole.
#pragma once

#include <optional>
#include <string>

#include "io/output.hpp"

namespace cutline::io {

/// Writes to a temporary name in the same folder; `commit` syncs it and renames it. Destroyed without commit, the
/// temporary goes away and whatever stood under the name stays. Follows a symbolic link; takes over mode and, where
/// allowed, owner of the file that it replaces. Something that is not a regular file (a pipe, a device) is written to
/// directly.
class NewFile {
  public:
    /// Throws Error.
    explicit NewFile(const std::string& path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    Output& output() { return *output_; }
    /// Flushes, syncs, renames. With a `backup` suffix, what stood under the name before is kept under name + suffix.
    void commit(const std::string& backup = {});

  private:
    void open_temporary(unsigned mode);
    std::string path_;
    std::string temporary_;  // empty: written to directly, or renamed
    std::optional<Output> output_;
};

}  // namespace cutline::io
