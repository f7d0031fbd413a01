#include "pass/repeats/document.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint32_t longest_post = 60;  // words

}  // namespace

bool Document::in_post(std::uint32_t index, const Shape& its) const {
    if (its.post) return true;
    if (its.words > longest_post) return false;
    for (std::uint32_t next = index + 1; next < scan.lines.size() && next <= index + 2; ++next)
        if (line_text(next).find(" (@") != std::string_view::npos) return true;
    return false;
}

}  // namespace cutline::pass::repeats
