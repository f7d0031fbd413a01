/// Where bytes go.
#pragma once

#include <string>
#include <string_view>

#include "file/descriptor.hpp"

namespace cutline::io {

/// Writes to a descriptor, through a buffer that only the owner empties: so that the owner decides what else has to be
/// written before. Throws Error if a write fails (a full disk), ClosedPipe if nobody reads.
class Output {
  public:
    Output(file::Descriptor fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

    void append(std::string_view bytes) { buffer_.append(bytes); }
    /// The buffer; what is appended to it is written by the next flush.
    std::string& buffer() { return buffer_; }
    bool full() const { return buffer_.size() >= buffer_size; }
    void flush();
    /// Past the buffer, which must be empty.
    void write(std::string_view bytes);
    /// Sees to it that what was written survives a crash, where the file is of a kind that can.
    void sync();
    /// Flushes and closes, and throws if only closing shows that a write failed.
    void close();

  private:
    static constexpr std::size_t buffer_size = std::size_t{256} << 10;
    file::Descriptor fd_;
    std::string name_;
    std::string buffer_;
};

/// Standard output, by a descriptor of its own.
Output standard_output();

/// Opens a file for writing under its own name, and empties it; "-" is standard output.
Output open_output(const std::string& path);

}  // namespace cutline::io
