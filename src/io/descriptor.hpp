/// File descriptors and the identity of files.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include <sys/types.h>

namespace cutline::io {

/// Owns a file descriptor; -1 is none.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor();
    int get() const { return fd_; }
    int release() { return std::exchange(fd_, -1); }

  private:
    int fd_ = -1;
};

/// What stands under a name, links followed.
struct Identity {
    bool exists = false;
    bool folder = false;
    bool regular = false;
    /// Tells two files apart: device and inode, or, of what does not exist yet, the absolute path. Unset for what may
    /// serve several ends: a terminal, /dev/null, a socket.
    std::optional<std::tuple<dev_t, ino_t, std::string>> key;
};

Identity identify(const std::string& path);
Identity identify(int fd);

/// Makes sure that descriptors 0, 1 and 2 are taken, so that no file of ours gets one of them. Where the caller has
/// closed one, reading it meets the end, and writing to it fails.
void hold_standard_descriptors();

}  // namespace cutline::io
