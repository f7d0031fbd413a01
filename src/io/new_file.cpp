#include "io/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/error.hpp"

namespace cutline::io {

namespace {

std::string resolved(const std::string& path) {
    std::error_code missing;
    const std::filesystem::path real = std::filesystem::canonical(path, missing);
    return missing ? path : real.string();
}

std::filesystem::path folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder;
}

/// Makes a rename survive a crash, as far as the file system allows.
void sync_folder(const std::string& path) {
    const Descriptor folder{::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.get() >= 0) ::fsync(folder.get());
}

}  // namespace

NewFile::NewFile(const std::string& path) : path_(resolved(path)) {
    struct stat before {};
    const bool replaces = ::stat(path_.c_str(), &before) == 0;
    if (replaces && !S_ISREG(before.st_mode)) {
        output_.emplace(open_output(path_));
        return;
    }
    if (replaces && ::access(path_.c_str(), W_OK) != 0) fail("write", path_, errno);
    open_temporary(0666);
    if (!replaces) return;
    const int fd = output_->descriptor().get();
    const bool owned = ::fchown(fd, before.st_uid, before.st_gid) == 0;
    const mode_t setuid_bits = owned ? 0 : S_ISUID | S_ISGID;
    ::fchmod(fd, before.st_mode & 07777 & ~setuid_bits);
}

NewFile::~NewFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void NewFile::open_temporary(unsigned mode) {
    const std::filesystem::path name = std::filesystem::path(path_).filename();
    for (unsigned attempt = 0;; ++attempt) {
        const std::string unique = std::to_string(::getpid()) + "-" + std::to_string(attempt);
        const std::string temporary = folder_of(path_) / ("." + name.string().substr(0, 200) + ".cutline-" + unique);
        Descriptor fd{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
        if (fd.get() < 0 && errno == EEXIST && attempt < 1000) continue;
        if (fd.get() < 0) fail("create", path_, errno);
        temporary_ = temporary;
        output_.emplace(std::move(fd), path_);
        return;
    }
}

void NewFile::commit(const std::string& backup) {
    output_->flush();
    if (temporary_.empty()) return output_->close();
    output_->sync();
    output_->close();
    if (!backup.empty()) {
        const std::string kept = path_ + backup;
        ::unlink(kept.c_str());
        if (::link(path_.c_str(), kept.c_str()) != 0 && std::rename(path_.c_str(), kept.c_str()) != 0)
            fail("keep a backup as", kept, errno);
    }
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail("rename a file to", path_, errno);
    temporary_.clear();
    sync_folder(path_);
}

}  // namespace cutline::io
