/// Rule bytes: bytes that are not UTF-8.
#pragma once

#include <string_view>

#include "edit/splice.hpp"
#include "pass/unicode/survey.hpp"

namespace cutline::pass::unicode {

/// True if so much of `text` is control characters and bytes that are not UTF-8 that it is no text, or none that we can
/// read.
bool is_binary(std::string_view text, const Survey& survey);

/// Appends proposals that make `text` valid. If the stray bytes of the document make sense as Windows-1252 (letters
/// inside words, quotes and dashes between them), each becomes its character there; otherwise, and where a sequence is
/// cut off, each maximal subpart becomes U+FFFD (WHATWG Encoding Standard). O(broken bytes).
void repair_bytes(std::string_view text, const Places& broken, edit::Splices& out);

}  // namespace cutline::pass::unicode
