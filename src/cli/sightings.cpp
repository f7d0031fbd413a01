#include "cli/sightings.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "edit/log.hpp"

namespace cutline::cli {

namespace {

/// Line ends of a text, or of a raw JSON string, at its ends.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    for (;;) {
        const std::size_t size = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        text = text.substr(0, text.find_last_not_of(blanks) + 1);
        for (const std::string_view end : {"\\n", "\\r"}) {
            if (text.starts_with(end)) text.remove_prefix(end.size());
            if (text.ends_with(end)) text.remove_suffix(end.size());
        }
        if (text.size() == size) return text;
    }
}

void column(std::string& out, const std::string& value) {
    constexpr std::size_t width = 9;
    out.append(width - std::min(width, value.size()), ' ').append(value).append("  ");
}

}  // namespace

void Sightings::edit(const Edit& edit) {
    if (!site_.empty() && edit.site != site_) return;
    Count& count = sites_[std::string{edit.site}][std::string{trimmed(edit.cut)}];
    ++count.cuts;
    count.rule = edit.rule;
    if (edit.seen[0] >= count.pages) count.pages = edit.seen[0], count.site_pages = edit.seen[1];
}

std::string Sightings::report(std::size_t top) const {
    std::string out;
    for (const auto& [site, texts] : sites_) {
        std::vector<std::pair<const std::string*, const Count*>> rows;
        for (const auto& [text, count] : texts) rows.emplace_back(&text, &count);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a.second->cuts > b.second->cuts; });
        if (rows.size() > top) rows.resize(top);
        out.append("\n").append(site.empty() ? "(no site)" : site).append("\n     cuts      pages  rule, text\n");
        for (const auto& [text, count] : rows) {
            column(out, std::to_string(count->cuts));
            column(out,
                   count->pages == 0 ? "" : std::to_string(count->pages) + "/" + std::to_string(count->site_pages));
            out.append(edit::rule_name(count->rule)).append("  ").append(*text).append("\n");
        }
    }
    return out;
}

}  // namespace cutline::cli
