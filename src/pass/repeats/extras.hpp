/// What a line that restates another may say in addition, and still say nothing new: credits, pointers into a picture,
/// labels of the page.
#pragma once

#include <string_view>

namespace cutline::pass::repeats {

/// Does `text` name a picture's source and nothing else: "AP Photo/Jo Doe", "Photo: Jo Doe", "Jo Doe/Getty Images"?
/// Then its words are names, numbers, or words such as "by" and "courtesy".
bool names_credit(std::string_view text);

/// The credit that `line` ends with, set apart by brackets, punctuation or a label ("… Photograph: Jo Doe/Agency"), or
/// that it is; empty: none.
std::string_view trailing_credit(std::string_view line);

/// Is what stands in brackets about a picture: a credit, or "pictured above", "left", "file photo"?
bool is_about_picture(std::string_view text);

/// May it stand before what is restated: "WATCH:", "FILE -", "Photo:", "(Video)"?
bool is_prefix(std::string_view text);

/// May it stand after what is restated: " (pictured above)", ". Photo: Jo Doe", "… Read more"? `word_before`: the last
/// word of what is restated: behind "Sen." a sentence goes on, and a name is no credit. `complete`: what is restated
/// ends there where it stands first.
bool is_suffix(std::string_view text, std::string_view word_before = {}, bool complete = false);

/// Who said the quotation that stands before: "” — Jo Doe, a pilot". A handle makes it the signature of a post: false.
bool is_attribution(std::string_view text);

/// A person's name and nothing else, with a title at most: "Jo Doe", "President Jo Doe". Where it stands tells whose.
bool is_name(std::string_view text);

/// A site's name behind a headline, set apart by a bar or a dash: " | The Daily Example", "? - Example", and maybe the
/// section's before it: " - Harbour Notes - The Example".
bool is_site_name(std::string_view text);
/// The same before it: "Example News - ".
bool names_site_first(std::string_view text);

}  // namespace cutline::pass::repeats
