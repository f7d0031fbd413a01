/// File descriptors of the operating system, and how their calls fail.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace cutline::file {

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

/// Throws Error "cannot DOING NAME: what errno `error` means".
[[noreturn]] void fail(std::string_view doing, std::string_view name, int error);

/// Writes all of `bytes` at `offset` of a regular file. Throws Error, calling the file `name`.
void write_at(const Descriptor& to, std::uint64_t offset, std::string_view bytes, std::string_view name);

}  // namespace cutline::file
