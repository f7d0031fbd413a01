#include "pass/repeats/last_look.hpp"

#include <algorithm>

namespace cutline::pass::repeats {

void LastLook::keep(std::string_view text, const text::Scan& scan) {
    text_.assign(text);
    lines_ = scan.lines;
    by_id_.assign(scan.ids, gone);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) by_id_[lines_[i].id] = i;
}

void LastLook::match(std::string_view text, const text::Scan& scan, std::size_t behind) {
    const std::string_view before = text_;
    now_.assign(lines_.size(), gone);
    fresh_.clear();
    for (std::uint32_t i = 0; i < scan.lines.size(); ++i) {
        const text::Line& line = scan.lines[i];
        const std::uint32_t then = line.id < by_id_.size() ? by_id_[line.id] : gone;
        if (then != gone && text.substr(line.end, behind) == before.substr(lines_[then].end, behind))
            now_[then] = line.begin;
        else
            fresh_.push_back(i);
    }
}

std::uint32_t LastLook::now(std::uint32_t place) const {
    const auto behind = std::upper_bound(lines_.begin(), lines_.end(), place,
                                         [](std::uint32_t at, const text::Line& line) { return at < line.begin; });
    const auto line = static_cast<std::size_t>(behind - lines_.begin()) - 1;
    return now_[line] == gone ? gone : now_[line] + (place - lines_[line].begin);
}

}  // namespace cutline::pass::repeats
