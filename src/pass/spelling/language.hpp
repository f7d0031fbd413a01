/// Is it English, and running text? By the share of function words, which no text in English can do without.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "text/view.hpp"

namespace cutline::pass::spelling {

/// By the record's language if it has one, else by the text. O(1): the beginning, the middle and the end are looked at.
bool english_document(const text::View& view);

/// Do the words about `word` (an index into Scan::words) in its line speak for English prose: some function word among
/// them, few words in small letters that the lexicon lacks (those in `corrected` do not count), no foreign function
/// word close by, nothing that marks dialect? O(1).
bool english_about(const text::View& view, const text::Line& line, std::uint32_t word,
                   const std::unordered_set<std::uint32_t>& corrected);

}  // namespace cutline::pass::spelling
