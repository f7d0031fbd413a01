/// Words broken in two by a space: "commissione d", "M aybe", "press ures".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text/view.hpp"

namespace cutline::pass::spelling {

struct Broken {
    std::uint32_t first;  ///< of the two pieces, the first, in Scan::words; the other is the next
    std::string whole;    ///< the key of the word
};

/// The word of which Scan::words[piece], which no list of words has, is a piece: with the word before it or behind it,
/// one space apart, it makes a frequent one. Nothing if both ways do, or if the letters of the line are spaced out.
/// O(size of the words around it).
std::optional<Broken> broken_word(const text::View& view, const text::Line& line, std::uint32_t piece);

}  // namespace cutline::pass::spelling
