/// Which words of a text may be ones that somebody asks for: found for all that ask by one loop over the words, and
/// without a branch for each, which would be guessed wrong again and again, as would the end of each line.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/scan.hpp"
#include "text/word_bits.hpp"

namespace cutline::text {

/// Keeps its memory between texts.
class WordMarks {
  public:
    /// A mark is a number below `most`; words with one below `found` are found by look(), others asked for one by one.
    static constexpr unsigned most = 8;
    static constexpr unsigned found = 3;

    WordMarks() : marks_(std::size_t{1} << table_bits) {}

    /// Words with this hash get the mark, and so does one in a few thousand others.
    void add(std::uint32_t hash, unsigned mark) { marks_[place(hash)] |= static_cast<std::uint8_t>(1U << mark); }
    /// Whether words with this hash may have the mark. O(1).
    bool may_have(std::uint32_t hash, unsigned mark) const { return (marks_[place(hash)] >> mark & 1U) != 0; }
    /// Marks words [begin, end) of `scan`; others stay as they were. O(end - begin).
    void look(const Scan& scan, std::size_t begin, std::size_t end);

    /// The words with the mark, among those that were looked at.
    const WordBits& with(unsigned mark) const { return with_[mark]; }
    WordBits& with(unsigned mark) { return with_[mark]; }

  private:
    static constexpr unsigned table_bits = 14;
    static std::size_t place(std::uint32_t hash) { return hash >> (32 - table_bits); }

    std::vector<std::uint8_t> marks_;   // by place: a bit for each mark
    std::array<WordBits, found> with_;  // by mark
};

}  // namespace cutline::text
