/// English as it was spelt before there were dictionaries: "vpon", "haue", "darknesse", "bodie", "lyfe".
#pragma once

#include <cstddef>
#include <string_view>

namespace cutline::pass::spelling {

/// Is `key`, which the lexicon lacks, a usual word in such a spelling: v for u before a consonant, u for v and i for j
/// before a vowel, y for i, ie for y at the end, an e at the end? O(size).
bool spelt_of_old(std::string_view key);

/// Is a text of old that has so many such words, of so many in small letters that the lexicon lacks (kinds of both)?
constexpr bool text_of_old(std::size_t old, std::size_t unknown) { return old >= 3 && 3 * old >= unknown; }

}  // namespace cutline::pass::spelling
