/// What is counted of a document, and the keys that it is counted by.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "index/evidence.hpp"
#include "text/scan.hpp"

namespace cutline::index {

/// Keys by section. Of a document each counts once.
using Features = std::array<std::vector<Key>, section_count>;

Key site_key(std::string_view site);

/// Of Section::lines: digits count as they are.
Key line_key(const text::Line& line);

/// Of Section::site_lines. `folded`: with all digits alike.
Key site_line_key(Key site, const text::Line& line);

/// Fills `out` with the features of a document, each key once, sorted. Without a site (empty) only lines and words are
/// counted. O(n log n) in lines.
void features_of(std::string_view text, const text::Scan& scan, std::string_view site, Features& out);

}  // namespace cutline::index
