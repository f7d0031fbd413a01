/// Pass `copies`: what an earlier document of the stream has is cut; the first stays. Rules `copies/line` and
/// `copies/passage`, each a pass of its own here.
#pragma once

#include <memory>

#include "pass/copies/memory.hpp"
#include "pass/pass.hpp"

namespace cutline::pass {

/// Cuts lines whose key an earlier line of the stream has, of an earlier document or the same one. The first stays, and
/// lines without a key do. Proposes nothing on what it leaves. `memory` outlives it and is its alone. O(n).
std::unique_ptr<Pass> make_copied_lines(copies::Memory& memory);

/// Cuts passages of 30 words or more that an earlier document has: the sentences that they cover, else the words, from
/// space to space. What stays reads as before. `memory` outlives it and is its alone. O(n).
std::unique_ptr<Pass> make_copied_passages(copies::Memory& memory);

}  // namespace cutline::pass
