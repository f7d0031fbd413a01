/// Word formation: words that no list has, but that English makes from words it has.
#pragma once

#include <cstddef>
#include <string_view>

namespace cutline::pass::spelling {

/// Is `key` a word of the lexicon with a prefix ("reshoring"), a suffix ("phishers"), or two words in one
/// ("doomscroll")? For words that the lexicon lacks. O(size).
bool formed(std::string_view key);

/// Is it a word of at least that frequency class and a short function word with no space between ("coordinatoris",
/// "ofcourse")? Then the size of the first of the two; else 0. O(size).
std::size_t run_together(std::string_view key, unsigned least_frequency);

/// Is one of them an inflection or a derivation of the other: plural, -ed, -er, demonym ("Ukraine", "Ukrainian")?
/// O(size).
bool inflected(std::string_view a, std::string_view b);

/// Do they differ in an ending that another language or another family of the name has: "Hoffman", "Hoffmann";
/// "liberal", "liberale"? O(size).
bool varied(std::string_view a, std::string_view b);

/// Do they differ in the way in which a name was brought from another script: "Zelenskiy", "Zelensky"? O(size).
bool transliterated(std::string_view a, std::string_view b);

}  // namespace cutline::pass::spelling
