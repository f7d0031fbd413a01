/// A file that appears under its name when it is whole.
#pragma once

#include <cstdint>
#include <string>

#include "file/descriptor.hpp"

namespace cutline::file {

/// When a file gets its first name: in the end, as is best, or at once, as file systems want that know no O_TMPFILE.
enum class Naming : std::uint8_t { late, early };

/// Written without a name where the file system can (O_TMPFILE), so that even a killed process leaves nothing behind;
/// elsewhere under a temporary name beside `path`. Destroyed without `commit`, it goes away and whatever stood under
/// the name stays. Follows a symbolic link; takes over mode and, where allowed, owner of the file that it replaces.
class NewFile {
  public:
    /// Throws Error if the file cannot be made there, or if something stands there that is not a regular file.
    explicit NewFile(const std::string& path, Naming naming = Naming::late);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// To write and read.
    const Descriptor& descriptor() const { return fd_; }
    /// Syncs, and gives it its name. With a `backup` suffix, what stood there before is kept under name + suffix.
    void commit(const std::string& backup = {});

  private:
    void give_temporary_name();

    std::string path_;
    std::string temporary_;  // its name for now; empty: none
    Descriptor fd_;
};

/// A file in `folder` without a name, gone when its descriptor and all maps of it are. Throws Error.
Descriptor scratch_file(const std::string& folder);

/// The folder that `path` stands in.
std::string folder_of(const std::string& path);

}  // namespace cutline::file
