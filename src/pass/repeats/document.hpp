/// What all parts of the pass look at.
#pragma once

#include <cstdint>
#include <string_view>

#include "pass/repeats/shape.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

inline constexpr std::uint32_t headline_lines = 3;        ///< headline and deck stand in the first lines
inline constexpr std::uint32_t title_lines = 8;           ///< and the headline's copies not far below
inline constexpr std::uint32_t menu_lines = 40;           ///< but for a menu between the page's title and the headline
inline constexpr std::uint32_t lead_lines = 5;            ///< a summary stands above the article
inline constexpr std::uint32_t shortest_paragraph = 100;  ///< bytes

struct Document {
    std::string_view text;
    const text::Scan& scan;
    const text::Line& line(std::uint32_t index) const { return scan.lines[index]; }
    std::string_view line_text(std::uint32_t index) const {
        return text.substr(line(index).begin, line(index).end - line(index).begin);
    }
    /// How many of the lines before and behind it end like a sentence, and are longer than most sentences are. O(1):
    /// more than 64 bytes of closing marks and spaces are no end of a sentence.
    int paragraphs_beside(std::uint32_t index) const;
    Shape shape(std::uint32_t index) const { return shape_of(line_text(index), line(index).words()); }
    /// Is the line an embedded post, or a part of one: does a post's signature stand on one of the next two lines, or a
    /// handle on the one before?
    bool in_post(std::uint32_t index, const Shape& its) const;
};

}  // namespace cutline::pass::repeats
