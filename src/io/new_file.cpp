#include "io/new_file.hpp"

#include <cerrno>

#include <fcntl.h>

#include "io/error.hpp"
#include "io/identity.hpp"

namespace cutline::io {

NewFile::NewFile(const std::string& path) {
    const Identity before = identify(path);
    if (before.exists && !before.regular) {
        output_.emplace(open_output(path));
        return;
    }
    file_.emplace(path);
    file::Descriptor fd{::fcntl(file_->descriptor().get(), F_DUPFD_CLOEXEC, 0)};
    if (fd.get() < 0) fail("create", path, errno);
    output_.emplace(std::move(fd), path);
}

void NewFile::commit(const std::string& backup) {
    output_->close();
    if (file_) file_->commit(backup);
}

}  // namespace cutline::io
