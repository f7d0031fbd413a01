/// Rule entities: HTML entities left in text.
#pragma once

#include <optional>
#include <string_view>

#include "edit/splice.hpp"
#include "pass/unicode/survey.hpp"

namespace cutline::pass::unicode {

struct Entity {
    std::size_t end = 0;  ///< past its semicolon
    char32_t point = 0;   ///< what it stands for
};

/// The entity at text[at] == '&', with its semicolon: a name of HTML, a decimal or a hexadecimal number; numbers 128
/// to 159 mean Windows-1252, as in HTML. What was escaped several times ("&amp;amp;lt;") is unescaped to the bottom.
/// nullopt: none, or one that stands for no character that a text may hold. O(size of the entity).
std::optional<Entity> parse_entity(std::string_view text, std::size_t at);

/// Appends proposals that put the character for the entity. Abstains in URLs, where the line speaks of HTML, where the
/// entity itself is quoted, and, for entities that stand for ASCII, in a document that holds markup, raw or escaped:
/// nothing that looks like a tag ever comes about. O(size), if there is any place at all.
void decode_entities(std::string_view text, const Places& places, edit::Splices& out);

}  // namespace cutline::pass::unicode
