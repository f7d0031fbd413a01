#include "pipeline/kept_lines.hpp"

#include <algorithm>
#include <utility>

namespace cutline {

namespace {

constexpr RuleSet line_cutters = *find_rules("repeats") | *find_rules("boilerplate") | *find_rules("copies");

}  // namespace

void KeptLines::spare(const text::View& view, bool first_too, edit::Splices& proposals) const {
    if (lines_.empty() && !first_too) return;
    const auto& lines = view.scan().lines;
    const auto touches_kept = [&](const edit::Splice& splice) {
        auto line = std::partition_point(lines.begin(), lines.end(),
                                         [&](const text::Line& l) { return l.end <= splice.begin; });
        for (; line != lines.end() && line->begin < splice.end; ++line)
            if ((first_too && line == lines.begin()) || lines_.match(view.text(), *line, view.origin().site))
                return true;
        return false;
    };
    edit::Splices spared;
    for (std::size_t begin = 0; begin < proposals.size();) {
        std::size_t end = begin + 1;
        const bool cuts = line_cutters.contains(proposals[begin].rule);
        bool kept = cuts && touches_kept(proposals[begin]);
        for (; cuts && end < proposals.size() && proposals[end].begin == proposals[end - 1].end; ++end)
            kept = kept || touches_kept(proposals[end]);
        for (std::size_t i = begin; !kept && i < end; ++i) spared.push_back(std::move(proposals[i]));
        begin = end;
    }
    proposals = std::move(spared);
}

}  // namespace cutline
