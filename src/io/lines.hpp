/// Lines of a source.
#pragma once

#include <string>
#include <vector>

#include "io/source.hpp"

namespace cutline::io {

class LineReader {
  public:
    explicit LineReader(std::unique_ptr<Source> source) : source_(std::move(source)) {}
    /// The next line, without its "\n". False at the end. A last line without "\n" is a line. O(size of the line).
    bool next(std::string& line);

  private:
    bool refill();
    std::unique_ptr<Source> source_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
};

/// The lines of a small file that are not blank, without line endings and byte order mark. Throws Error.
std::vector<std::string> read_lines(const std::string& path);

}  // namespace cutline::io
