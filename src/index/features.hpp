/// What is counted of a document, and the keys that it is counted by.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/evidence.hpp"
#include "index/pieces.hpp"
#include "text/scan.hpp"

namespace cutline::index {

/// Changes whenever the same text gets other keys, so that an index with the old ones is not taken for one with the
/// new.
inline constexpr std::uint32_t key_version = 2;

/// Keys by section. Of a document each counts once.
using Features = std::array<std::vector<Key>, section_count>;

Key site_key(std::string_view site);

/// Of Section::lines: digits count as they are.
Key line_key(const text::Line& line);

/// Of Section::site_lines.
struct SiteLineKeys {
    Key exact = 0;
    Key folded = 0;  ///< runs of digits, and what stands between digits, are alike; without digits the same as `exact`
};
SiteLineKeys site_line_keys(Key site, const text::Scan& scan, const text::Line& line);

/// Of Section::words: `folded` as the scan folds it, without a possessive ending.
Key word_key(std::string_view folded);

/// Keeps its scratch memory between documents.
class FeatureFinder {
  public:
    FeatureFinder();
    /// Fills `out` with the features of a document, each key once, sorted; words are the caller's. Without a site
    /// (empty) only lines are counted. O(n log n) in lines.
    void find(std::string_view text, const text::Scan& scan, std::string_view site, Features& out);

  private:
    Pieces pieces_;
    text::WordMarks marks_;
    std::vector<Piece> found_;
};

}  // namespace cutline::index
