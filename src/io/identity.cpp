#include "io/identity.hpp"

#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cutline::io {

namespace {

Identity identity(const struct stat& status) {
    Identity id;
    id.exists = true;
    id.folder = S_ISDIR(status.st_mode);
    id.regular = S_ISREG(status.st_mode);
    if (id.folder || id.regular || S_ISFIFO(status.st_mode)) id.key.emplace(status.st_dev, status.st_ino, "");
    return id;
}

}  // namespace

Identity identify(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return identity(status);
    std::error_code ignored;
    Identity id;
    id.key.emplace(0, 0, std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored).string());
    return id;
}

Identity identify(int fd) {
    struct stat status {};
    return ::fstat(fd, &status) == 0 ? identity(status) : Identity{};
}

void hold_standard_descriptors() {
    for (int fd = 0; fd < 3; ++fd)
        if (::fcntl(fd, F_GETFD) == -1 && ::open("/dev/null", fd == 0 ? O_RDONLY : O_PATH) != fd) return;
}

}  // namespace cutline::io
