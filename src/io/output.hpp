/// Where bytes go.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "file/descriptor.hpp"
#include "io/codec.hpp"

namespace cutline::io {

/// Writes to a descriptor, through a buffer that only the owner empties: so that the owner decides what else has to be
/// written before. Throws Error if a write fails (a full disk), and at every later write, since nobody knows how much
/// of the buffer was written; ClosedPipe if nobody reads.
class Output {
  public:
    Output(file::Descriptor fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

    /// What is written is compressed from here on. To be called before the first byte.
    void compress(Compression compression) { encoder_ = make_encoder(compression); }
    /// That nobody reads any more is an Error from here on, too.
    void need_reader() { needs_reader_ = true; }
    /// Compressed, what was appended so far ends a member here, if it began one; what follows is another one.
    void end_member();

    void append(std::string_view bytes) { buffer_.append(bytes); }
    /// The buffer; what is appended to it is written by the next flush.
    std::string& buffer() { return buffer_; }
    bool full() const { return buffer_.size() + packed_.size() >= buffer_size; }
    /// So that whoever reads what is written can have all that was appended.
    void flush();
    /// The same, but for what a compressor keeps inside.
    void spill();
    /// Past the buffer, which must be empty. Compressed bytes wait for `spill`.
    void write(std::string_view bytes);
    /// Sees to it that what was written survives a crash, where the file is of a kind that can.
    void sync();
    /// Flushes and closes, and throws if only closing shows that a write failed.
    void close();

  private:
    void pack(std::string_view bytes, Until until);
    void put(std::string_view bytes);

    static constexpr std::size_t buffer_size = std::size_t{256} << 10;
    file::Descriptor fd_;
    std::string name_;
    std::string buffer_;
    std::unique_ptr<Encoder> encoder_;  // none: written as it is
    std::string packed_;                // what it made
    int failed_ = 0;                    // errno of the write that did
    bool needs_reader_ = false;
    bool in_member_ = false;  // it has begun one
    bool any_member_ = false;
    bool keeps_some_ = false;  // it may have bytes inside
};

/// Standard output, by a descriptor of its own.
Output standard_output();

/// Opens a file for writing under its own name, and empties it; "-" is standard output.
Output open_output(const std::string& path);

}  // namespace cutline::io
