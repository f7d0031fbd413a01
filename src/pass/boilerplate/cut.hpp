/// What is to go of a document, line by line, before it is settled.
#pragma once

#include <array>
#include <cstdint>

#include "cutline/rules.hpp"

namespace cutline::pass::boilerplate {

/// What to cut of a line: bytes of the text.
struct Cut {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Rule rule = Rule::pattern_advert;
    RuleSet also{};           ///< rules of further patterns that the cut is made of
    bool whole = false;       ///< the line from begin to end, without its ending
    bool in_company = false;  ///< furniture only in company
    std::uint16_t score = 1000;
    std::array<std::uint32_t, 2> seen{};  ///< learned furniture: pages that have it, pages of the site
};

/// Of learned furniture: rises with the pages that show it, 666 for two of them, 990 for a hundred.
constexpr std::uint16_t score_of(std::uint32_t pages) {
    return static_cast<std::uint16_t>(std::uint64_t{1000} * pages / (std::uint64_t{pages} + 1));
}

struct LineCut {
    std::uint32_t line;  ///< in Scan::lines
    Cut cut;
};

}  // namespace cutline::pass::boilerplate
