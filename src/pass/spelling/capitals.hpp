/// Capitals that were lost with a slip: where a correction gets one, and where nobody can tell.
#pragma once

#include <cstdint>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Did the word lose its capital with its slip: the first letter of a line is missing ("nformation"), or it begins a
/// sentence that ends as one? In a `bare` text (see policy.hpp) the first word of every line and sentence has one.
/// O(length of the line).
bool capital_lost(const text::View& view, const Unknown& unknown, const Candidate& best, bool bare);

/// Does `word` (an index into Scan::words) begin the line (an index into Scan::lines) or a sentence in it, and is its
/// author none who writes all in small letters? O(size of what stands between the sentences).
bool capital_due(const text::View& view, std::uint32_t line, std::uint32_t word);

/// Does a word with a capital stand beside it that begins no sentence? Then it may have been a part of a name. O(1).
bool beside_name(const text::View& view, const text::Line& line, std::uint32_t word);

/// Does a capitalised word that nobody knows stand beside it ("Anarquismo Hoje")? Then it is hardly a usual word of
/// English. O(1).
bool strange_name_beside(const text::View& view, const text::Line& line, std::uint32_t word);

/// The same in a text that is full of slips, where names have unknown words in them: does a name stand beside it, or
/// beside unknown words between ("the Mumford orchistra ascociation"), or go on with it ("Institute of phisics")? O(1).
bool in_name(const text::View& view, const text::Line& line, std::uint32_t word);

}  // namespace cutline::pass::spelling
