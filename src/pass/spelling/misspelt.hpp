/// Usual misspellings ("definately"): what is meant is known, whatever the text says, and however far the word is.
#pragma once

#include <cstdint>
#include <optional>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// The usual misspelling at `word` (an index into Scan::words) of `line` (one into Scan::lines), with `type` for this
/// occurrence alone; nullopt if it may be something else there: a part of a file's name or of a rare compound, all in
/// capitals, or with a capital that neither begins a sentence nor is one of a title's ("the Strategic Defense
/// Inititive"). O(length of the line).
std::optional<Unknown> misspelt_at(const text::View& view, std::uint32_t word, std::uint32_t line, Type& type);

/// The word that is meant by a usual misspelling. O(length).
Candidate meant_by(const Unknown& misspelt);

/// Is `unknown` a usual misspelling of another word than `best`? O(length).
bool misspelt_for_another(const Unknown& unknown, const Candidate& best);

}  // namespace cutline::pass::spelling
