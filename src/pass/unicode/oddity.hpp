/// How odd characters look side by side: what tells misread UTF-8 from text.
#pragma once

#include <span>

namespace cutline::pass::unicode {

/// Points for each pair of neighbours that texts hardly have (a capital right after a small letter, a sign inside a
/// word, Latin beside Cyrillic, a control character …). Text in any language has 0 nearly always, and seldom more
/// than 1. O(size).
unsigned oddity(std::span<const char32_t> points);

}  // namespace cutline::pass::unicode
