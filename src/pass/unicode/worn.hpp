/// Misread sequences that lost a byte on their way: the no-break space (0xA0) became a space, a byte without a
/// character in the code page became U+FFFD or a question mark, or was dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "edit/splice.hpp"
#include "text/codepage.hpp"

namespace cutline::pass::unicode {

/// What the whole sequences of a document say of the others.
struct Witness {
    std::uint16_t plain = 0;    ///< bit n: some were plainly misread in code page n
    bool opens_quotes = false;  ///< among them “, so that a worn one may be ”
    bool has(text::Codepage page) const { return ((plain >> static_cast<unsigned>(page)) & 1U) != 0; }
};

/// What to put for the sequence that begins at `at` and is not whole; nullopt: there is none, or nothing in the
/// document bears witness. The kinds of wear are those of ftfy (Robyn Speer, `fix_encoding`): a space where a tail 0xA0
/// may have stood is one; a lost byte makes the sequence U+FFFD. A dropped 0x9D makes ” where the document has “ of the
/// same make. O(1).
std::optional<edit::Splice> mend(std::string_view text, std::size_t at, const Witness& witness);

/// Might a sequence be worn whose first character, text[at, end), is the last of a run beyond ASCII? `lead`: its roles.
/// O(1).
bool may_be_worn(std::string_view text, std::size_t at, std::size_t end, std::uint16_t lead);

}  // namespace cutline::pass::unicode
