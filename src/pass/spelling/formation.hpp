/// Word formation: words that no list has, but that English makes from words it has.
#pragma once

#include <string_view>

namespace cutline::pass::spelling {

/// Is `key` a word of the lexicon with a prefix ("reshoring"), a suffix ("phishers"), or two words in one
/// ("doomscroll")? For words that the lexicon lacks. O(size).
bool formed(std::string_view key);

/// Is one of them an inflection or a derivation of the other: plural, -ed, -er, demonym ("Ukraine", "Ukrainian")?
/// O(size).
bool inflected(std::string_view a, std::string_view b);

/// Do they differ in an ending that another language or another family of the name has: "Hoffman", "Hoffmann";
/// "liberal", "liberale"? O(size).
bool varied(std::string_view a, std::string_view b);

/// Is one of them the other's plural, participle or demonym? The narrow form of `inflected`. O(size).
bool declined(std::string_view a, std::string_view b);

}  // namespace cutline::pass::spelling
