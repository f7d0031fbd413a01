#include "file/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cutline/cleaner.hpp"

namespace cutline::file {

namespace {

constexpr unsigned most_attempts = 10'000;

std::string resolved(const std::string& path) {
    std::error_code missing;
    const std::filesystem::path real = std::filesystem::canonical(path, missing);
    return missing ? path : real.string();
}

/// Where an open file can be linked from; needs /proc.
std::string link_of(const Descriptor& fd) { return "/proc/self/fd/" + std::to_string(fd.get()); }

Descriptor nameless(const std::string& folder) {
    if (::access("/proc/self/fd", X_OK) != 0) return {};
    return Descriptor{::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666)};
}

/// Calls `make` with names beside `path` until it returns one that was free. Throws Error.
template <class Make>
std::string free_name(const std::string& path, Make make) {
    const std::string start = "." + std::filesystem::path(path).filename().string().substr(0, 200) + ".cutline-";
    for (unsigned attempt = 0;; ++attempt) {
        std::string name = std::filesystem::path(folder_of(path)) / (start + std::to_string(attempt));
        if (make(name)) return name;
        if (errno != EEXIST || attempt == most_attempts) fail("create", path, errno);
    }
}

std::pair<Descriptor, std::string> named(const std::string& path) {
    Descriptor fd;
    std::string name = free_name(path, [&](const std::string& free) {
        fd = Descriptor{::open(free.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
        return fd.get() >= 0;
    });
    return {std::move(fd), std::move(name)};
}

bool link(const Descriptor& fd, const std::string& name) {
    return ::linkat(AT_FDCWD, link_of(fd).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// Makes a rename survive a crash, as far as the file system allows.
void sync_folder(const std::string& path) {
    const Descriptor folder{::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.get() >= 0) ::fsync(folder.get());
}

void keep_backup(const std::string& path, const std::string& kept) {
    ::unlink(kept.c_str());
    if (::link(path.c_str(), kept.c_str()) != 0 && std::rename(path.c_str(), kept.c_str()) != 0)
        fail("keep a backup as", kept, errno);
}

}  // namespace

std::string folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

NewFile::NewFile(const std::string& path, Naming naming) : path_(resolved(path)) {
    struct stat before {};
    const bool replaces = ::stat(path_.c_str(), &before) == 0;
    if (replaces && !S_ISREG(before.st_mode)) throw Error("cannot write " + path + ": it is not a regular file");
    if (replaces && ::access(path_.c_str(), W_OK) != 0) fail("write", path_, errno);
    if (naming == Naming::late) fd_ = nameless(folder_of(path_));
    if (fd_.get() < 0) std::tie(fd_, temporary_) = named(path_);
    if (!replaces) return;
    const bool owned = ::fchown(fd_.get(), before.st_uid, before.st_gid) == 0;
    const mode_t setuid_bits = owned ? 0 : S_ISUID | S_ISGID;
    ::fchmod(fd_.get(), before.st_mode & 07777 & ~setuid_bits);
}

NewFile::~NewFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void NewFile::give_temporary_name() {
    temporary_ = free_name(path_, [&](const std::string& free) { return link(fd_, free); });
}

void NewFile::commit(const std::string& backup) {
    if (::fsync(fd_.get()) != 0) fail("write", path_, errno);
    const bool at_once = temporary_.empty() && link(fd_, path_);
    if (!at_once) {
        if (temporary_.empty()) give_temporary_name();
        if (!backup.empty()) keep_backup(path_, path_ + backup);
        if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail("rename a file to", path_, errno);
        temporary_.clear();
    }
    sync_folder(path_);
}

Descriptor scratch_file(const std::string& folder) {
    Descriptor fd = nameless(folder);
    if (fd.get() >= 0) return fd;
    auto [file, name] = named((std::filesystem::path(folder) / "scratch").string());
    ::unlink(name.c_str());
    return std::move(file);
}

}  // namespace cutline::file
