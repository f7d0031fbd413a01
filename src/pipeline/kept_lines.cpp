#include "pipeline/kept_lines.hpp"

#include <algorithm>

namespace cutline {

namespace {

constexpr RuleSet line_cutters = *find_rules("repeats") | *find_rules("boilerplate");

}  // namespace

void KeptLines::spare(const text::View& view, edit::Splices& proposals) const {
    if (lines_.empty()) return;
    const auto& lines = view.scan().lines;
    std::erase_if(proposals, [&](const edit::Splice& splice) {
        if (!line_cutters.contains(splice.rule)) return false;
        auto line = std::partition_point(lines.begin(), lines.end(),
                                         [&](const text::Line& l) { return l.end <= splice.begin; });
        for (; line != lines.end() && line->begin < splice.end; ++line)
            if (lines_.match(view.text(), *line, view.origin().site)) return true;
        return false;
    });
}

}  // namespace cutline
