#include "file/descriptor.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

#include "cutline/cleaner.hpp"

namespace cutline::file {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

void fail(std::string_view doing, std::string_view name, int error) {
    std::string message = "cannot ";
    message.append(doing).append(" ").append(name).append(": ").append(std::generic_category().message(error));
    throw Error(message);
}

void write_at(const Descriptor& to, std::uint64_t offset, std::string_view bytes, std::string_view name) {
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(to.get(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno != EINTR) fail("write", name, errno);
        if (count < 0) continue;
        bytes.remove_prefix(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
}

}  // namespace cutline::file
