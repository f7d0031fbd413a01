/// What all parts of the pass look at.
#pragma once

#include <cstdint>
#include <string_view>

#include "pass/repeats/shape.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

struct Document {
    std::string_view text;
    const text::Scan& scan;
    const text::Line& line(std::uint32_t index) const { return scan.lines[index]; }
    std::string_view line_text(std::uint32_t index) const {
        return text.substr(line(index).begin, line(index).end - line(index).begin);
    }
    Shape shape(std::uint32_t index) const { return shape_of(line_text(index), line(index).words()); }
};

}  // namespace cutline::pass::repeats
