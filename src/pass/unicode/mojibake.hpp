/// Rule mojibake: UTF-8 that was read as another encoding ("cafÃ©", "donâ€™t"), once or several times over.
///
/// A run of characters is decoded only if, in one code page, they are the bytes of valid UTF-8, what they stand for is
/// a character that texts hold, and the run as it stands is odd: capitals after small letters, signs inside words,
/// control characters. The idea of judging by unlikely neighbours is that of ftfy (Robyn Speer, 2012 to 2024); the
/// measure here is our own. One layer is taken off at a time: the pass looks again.
#pragma once

#include <string_view>

#include "edit/splice.hpp"
#include "pass/unicode/survey.hpp"

namespace cutline::pass::unicode {

/// Appends proposals for the runs that begin at `survey.mojibake`, and for control characters U+0080 to U+009F, which
/// are characters of Windows-1252. What is merely likely is decoded only if the document has a plain case of the same
/// code page; see double_byte.hpp for what is not. O(size of the runs), and O(size) if anything is decoded.
void decode_mojibake(std::string_view text, const Survey& survey, edit::Splices& out);

}  // namespace cutline::pass::unicode
