/// The words of a document that may be at one edit from one of a few.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// One edit leaves the first two bytes of a word as they are, or the last two; only where the middle letters of four
/// are swapped, it leaves neither. Keeps its storage from document to document.
class Resembling {
  public:
    void clear();
    /// `written`: of three bytes or more, and less than 250. O(1).
    void add(std::string_view written);
    /// The indices in Scan::words of all words, possessive endings apart, of four bytes or more and at one edit
    /// (optimal string alignment distance 1) from a word that was added, and of some others; in order, and with each
    /// such word all its occurrences. `sizes`: see Glance. Valid until the next call. O(words): a fraction of an
    /// instruction for one that is far too short or too long, a few for another.
    std::span<const std::uint32_t> find(const text::View& view, std::span<const std::uint8_t> sizes);

  private:
    static constexpr std::uint8_t first = 1;
    static constexpr std::uint8_t last = 2;
    static constexpr std::uint16_t letters = 0x1F1F;  // of two bytes; tells letters apart, but not other bytes

    static std::size_t code(const char* two);
    void want(std::size_t code, std::uint8_t where);
    std::uint64_t of_size(std::span<const std::uint8_t> sizes, std::size_t at) const;

    std::array<std::uint8_t, letters + 1> wanted_{};  // by code: as the first, as the last two bytes of a word
    std::uint8_t least_ = 1;                          // size that is wanted
    std::uint8_t most_ = 0;
    std::vector<std::size_t> codes_;  // that are wanted
    std::vector<std::uint32_t> found_;
};

}  // namespace cutline::pass::spelling
