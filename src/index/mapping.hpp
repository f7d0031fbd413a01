/// A file in memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "file/descriptor.hpp"

namespace cutline::index {

/// Maps a regular file for reading; the descriptor is not needed afterwards. The file must not shrink meanwhile: an
/// index is replaced by another file, never written to.
class Mapping {
  public:
    /// Throws Error, which calls the file `name`.
    Mapping(const file::Descriptor& fd, const std::string& name);
    ~Mapping();
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::string_view bytes() const { return {data_, size_}; }
    /// Gives back the memory of the pages from that of `begin` up to, and without, that of `end`; what is on them is
    /// read anew when asked for.
    void forget(std::size_t begin, std::size_t end) const;

  private:
    char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace cutline::index
