/// Text of an encoding with two bytes a character (GBK, EUC-KR) that was read as Latin-1: "ÐÂ»ªÍøºÓ±±".
#pragma once

#include <string_view>

#include "edit/splice.hpp"

namespace cutline::pass::unicode {

/// Some characters of such a text happen to be UTF-8: if it is one, takes away the splices that decode pieces of it.
/// `splices` decode mojibake of `text`, in order. Those beside which nothing of Latin-1 stands ("cafÃ©"), and of
/// Windows-1252 ("â€™"), stay. O(size of the text) if there are any.
void leave_double_byte(std::string_view text, edit::Splices& splices);

}  // namespace cutline::pass::unicode
