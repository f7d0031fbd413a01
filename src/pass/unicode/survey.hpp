/// The one quick look at a text that finds where the rules of pass unicode have work to do. Most texts have none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/rules.hpp"

namespace cutline::pass::unicode {

using Places = std::vector<std::uint32_t>;

/// Half open, in bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Places in order, each between code points (a byte that is not UTF-8 counts as one).
struct Survey {
    Places broken;                ///< each byte that is not UTF-8
    Places mojibake;              ///< where a sequence of misread UTF-8 may begin
    Places entities;              ///< each `&` that begins something like `&name;`
    Places invisible;             ///< controls, soft hyphens, zero widths, and what else may have to go
    Places punctuation;           ///< curly quotes, dashes and ellipses
    std::vector<Span> not_inert;  ///< stretches that may not be in NFC; each begins with an inert character
    std::uint32_t controls = 0;   ///< ASCII control characters that texts do not hold
    bool right_to_left = false;   ///< it holds Hebrew, Arabic or the like
};

/// Looks at `text` for the sake of `rules`. `out` is overwritten, its storage used again. O(size).
void survey(std::string_view text, RuleSet rules, Survey& out);

}  // namespace cutline::pass::unicode
