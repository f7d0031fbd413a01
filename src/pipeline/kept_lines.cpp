#include "pipeline/kept_lines.hpp"

#include <algorithm>
#include <utility>

namespace cutline {

namespace {

constexpr RuleSet line_cutters = *find_rules("repeats") | *find_rules("boilerplate") | *find_rules("copies");
constexpr RuleSet over_characters = *find_rules("unicode") | *find_rules("spacing");

}  // namespace

bool KeptLines::touches_kept(const text::View& view, bool first_too, const edit::Splice& splice) const {
    const bool cuts = line_cutters.contains(splice.rule);
    if (!cuts && (!first_too || over_characters.contains(splice.rule))) return false;
    const auto& lines = view.scan().lines;
    auto line =
        std::partition_point(lines.begin(), lines.end(), [&](const text::Line& l) { return l.end <= splice.begin; });
    for (; line != lines.end() && line->begin < splice.end; ++line)
        if ((first_too && line == lines.begin()) || (cuts && lines_.match(view.text(), *line, view.origin().site)))
            return true;
    return false;
}

void KeptLines::spare(const text::View& view, bool first_too, edit::Splices& proposals) const {
    if (lines_.empty() && !first_too) return;
    edit::Splices spared;
    for (std::size_t begin = 0; begin < proposals.size();) {
        std::size_t end = begin + 1;
        const bool cuts = line_cutters.contains(proposals[begin].rule);
        bool kept = touches_kept(view, first_too, proposals[begin]);
        for (; cuts && end < proposals.size() && proposals[end].begin == proposals[end - 1].end; ++end)
            kept = kept || touches_kept(view, first_too, proposals[end]);
        for (std::size_t i = begin; !kept && i < end; ++i) spared.push_back(std::move(proposals[i]));
        begin = end;
    }
    proposals = std::move(spared);
}

}  // namespace cutline
