/// What stands around a word.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/view.hpp"

namespace cutline::pass::spelling {

enum class Place : std::uint8_t {
    free,     ///< between spaces and punctuation
    part,     ///< of a hyphenated compound
    piece,    ///< beside a letter that is no word: maybe a piece of one ("worldwid e")
    foreign,  ///< of an address, a handle, a file name, code, a number …: not to be touched
};

/// Not to be touched as it is.
constexpr bool untouchable(Place place) { return place == Place::piece || place == Place::foreign; }

/// Where text[begin, end) stands: the run without spaces that it is in is looked at, 64 bytes on each side. O(1).
Place place_of(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Is the word (an index into Scan::words, of `line`) joined by a hyphen to common words only, or to none? O(1).
bool compound_with_common(const text::View& view, const text::Line& line, std::uint32_t word);

/// Does a sentence begin at `begin` of the line that begins at `line`, behind a word in small letters, a full stop and
/// a space, and does the line have a capital where it begins? O(1).
bool begins_sentence(std::string_view text, std::uint32_t line, std::uint32_t begin);

}  // namespace cutline::pass::spelling
