/// A text as passages are compared: its words and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::copies {

/// A shingle that winnowing has selected.
struct Mark {
    std::uint64_t print = 0;
    std::uint32_t word = 0;  ///< its first
};

/// Keeps its storage from one text to the next.
class Reading {
  public:
    static constexpr char edge = '\n';  ///< before the first word and behind the last
    static constexpr char gap = ' ';    ///< behind each word

    /// Reads the text that `scan` is of. O(n).
    void read(const text::Scan& scan);

    /// The words as line keys have them (folded, with the signs that count in a key before them), each with a gap
    /// behind it, between two edges. No word holds either.
    std::string_view bytes() const { return bytes_; }
    /// Where word `i` begins in bytes(); that of the last but one is where the last gap ends.
    std::uint32_t begin(std::uint32_t i) const { return begins_[i]; }
    std::uint32_t words() const { return static_cast<std::uint32_t>(begins_.size()) - 1; }
    const std::vector<Mark>& marks() const { return marks_; }

    /// The first word that begins at or behind `at` in bytes(). O(log n).
    std::uint32_t word_from(std::uint32_t at) const;

  private:
    std::string bytes_;
    std::vector<std::uint32_t> begins_{1};
    std::vector<Mark> marks_;
};

}  // namespace cutline::pass::copies
