#include "pass/repeats/document.hpp"

#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint32_t longest_post = 60;  // words
constexpr std::size_t longest_name = 8;     // words

/// "— Jo Doe (@jodoe) June 3, 2020". If it says more before the handle, it is a whole post.
bool is_signature(std::string_view line) {
    const std::size_t handle = line.find(" (@");
    return handle != std::string_view::npos && count_pieces(line.substr(0, handle)) <= longest_name;
}

}  // namespace

int Document::paragraphs_beside(std::uint32_t index) const {
    constexpr std::size_t looked_at = 64;  // bytes
    static_assert(looked_at <= shortest_paragraph);
    const auto is_paragraph = [this](std::uint32_t at) {
        const std::string_view its = line_text(at);
        return its.size() >= shortest_paragraph && ends_sentence(its.substr(its.size() - looked_at));
    };
    return (index > 0 && is_paragraph(index - 1) ? 1 : 0) +
           (index + 1 < scan.lines.size() && is_paragraph(index + 1) ? 1 : 0);
}

bool Document::in_post(std::uint32_t index, const Shape& its) const {
    if (its.post) return true;
    if (its.words > longest_post) return false;
    for (std::uint32_t next = index + 1; next < scan.lines.size() && next <= index + 2; ++next)
        if (is_signature(line_text(next))) return true;
    return index > 0 && trim(line_text(index - 1)).starts_with('@') && count_pieces(line_text(index - 1)) == 1;
}

}  // namespace cutline::pass::repeats
