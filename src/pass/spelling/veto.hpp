/// What the corpus says of a form: one that stands in many documents is a word, whatever it looks like.
#pragma once

#include <string_view>

#include "index/evidence.hpp"

namespace cutline::pass::spelling {

/// Is `written` a word, since it stands in at least a twentieth as many documents as `meant` does, and in more than
/// two? (The index may have counted the very document, and a copy of it.) The index does not count lower-case words of
/// the lexicon: of these, their capitalised occurrences stand for them. No evidence (nullptr): no. O(log n).
bool vetoed(const index::Evidence* evidence, std::string_view written, std::string_view meant);

}  // namespace cutline::pass::spelling
