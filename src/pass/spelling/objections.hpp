/// What speaks against a correction, however likely it is.
#pragma once

#include <cstddef>
#include <cstdint>

#include "pass/spelling/candidates.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Letters of a word that is unknown only where nearly all such are slips.
inline constexpr std::size_t short_size = 3;

/// Does the text say that the word is meant as it is: by what stands around it ("the form Apellon", "[sic]"), or since
/// it is a piece of something else? One that stands twice is, where it is at one of its places. `own_count`: see
/// Policy. O(length of the line and log lines); O(1) for a usual misspelling, of which a text may have many.
bool text_speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best,
                         std::uint32_t own_count);

/// May it be meant as it is, or mean something else, by the way it is written? `jargon`: the text is full of it (see
/// policy.hpp). O(length of the word).
bool form_speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best, std::uint32_t own_count,
                         bool jargon);

}  // namespace cutline::pass::spelling
