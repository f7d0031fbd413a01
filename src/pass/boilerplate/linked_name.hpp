/// The widget of sites that link a name to a page about its bearer: the scraper saved the bearer's full name and the
/// headlines of that page in the middle of the sentence, up to a "MORE" in capitals:
///
///     Mayor Lind Anna (Annie) Mae LindTown hall reopens after storm Five things to know about the budget MORE said so.
///
/// The sentence's own name ends with the word that the full name ends with; the first headline is mostly glued to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

/// Whether a word may end the widget: "MORE", or "MORE" with the "'s" that belongs to the name.
bool ends_linked_name(std::string_view word);

/// Where the widget begins that word `more` ends: the first word of the full name, after word `from` or a later one.
/// nullopt: it ends none. O(1): a widget has at most 120 words.
std::optional<std::size_t> linked_name(const LineWords& line, std::size_t from, std::size_t more);

}  // namespace cutline::pass::boilerplate
