#include "index/features.hpp"

#include <algorithm>

#include "hash/fingerprint.hpp"

namespace cutline::index {

namespace {

std::vector<Key>& of(Features& features, Section section) { return features[static_cast<std::size_t>(section)]; }

}  // namespace

Key site_key(std::string_view site) { return hash::fingerprint(site); }

Key line_key(const text::Line& line) { return line.key; }

Key site_line_key(Key site, const text::Line& line) { return hash::mix(site ^ line.key); }

void features_of(std::string_view, const text::Scan& scan, std::string_view site, Features& out) {
    for (std::vector<Key>& keys : out) keys.clear();
    const Key its_site = site_key(site);
    if (!site.empty()) of(out, Section::sites).push_back(its_site);
    for (const text::Line& line : scan.lines) {
        if (line.key == 0) continue;
        of(out, Section::lines).push_back(line_key(line));
        if (!site.empty()) of(out, Section::site_lines).push_back(site_line_key(its_site, line));
    }
    for (std::vector<Key>& keys : out) {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    }
}

}  // namespace cutline::index
