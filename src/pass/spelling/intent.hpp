/// Signs in the text that an unknown word is meant as it is.
#pragma once

#include <cstdint>
#include <string_view>

#include "pass/spelling/vocabulary.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Do the first and the last occurrence stand between the same words? Then one is a copy of the other (a caption given
/// twice), and the word was written once. O(1).
bool copied(const text::Scan& scan, const Type& type);

/// Is `word` (an index into Scan::words, of `line`) marked as quoted with its slip ("sic")? O(1).
bool marked(const text::Scan& scan, const text::Line& line, std::uint32_t word);

/// Is `word` set against `key` close by ("childbearing and childrearing")? O(1).
bool set_against(const text::Scan& scan, const text::Line& line, std::uint32_t word, std::string_view key);

/// Does but a comma or "or" part `word` from another that begins like it and ends like it or has its consonants, as in
/// a list of the ways to spell a name ("Penell, Pannell and Pinnell")? O(length of the words).
bool listed_with_alike(const text::View& view, const text::Line& line, std::uint32_t word);

/// Does a word in another script stand beside `word` ("τρόπος, tropos")? O(1).
bool transliterates(const text::View& view, const text::Line& line, std::uint32_t word);

/// Does the word before say that `word` is spoken of ("the old form Apellon", "the word yeet")? One in small letters
/// may be a slip behind all but the last ("to form a goverment"). O(1).
bool named_as_form(const text::View& view, const text::Line& line, std::uint32_t word, bool capital);

/// Is it the second half of a Latin name ("Alytes obstetricans", "A. truei"), by its ending and by the look of the
/// first, and not the slip of a word that ends so, too? O(1).
bool epithet(const text::View& view, const text::Line& line, std::uint32_t word, std::string_view meant);

/// Does `word` stand in brackets behind `key`, as another way to write it ("Hamdo (ハムド, Hamudo)")? O(size of the
/// brackets' beginning), of which six words are looked at.
bool glosses(const text::View& view, const text::Line& line, std::uint32_t word, std::string_view key);

/// Is the word that ends at `end` left open: by an apostrophe for a letter ("fightin' for it"), or by dashes in place
/// of letters ("f---ing")? O(1).
bool left_open(std::string_view text, std::uint32_t end);

/// Is text[begin, end) short, with a point behind which the sentence goes on ("the bldg. was")? O(1).
bool abbreviated(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Does an apostrophe stand right before `begin`, for letters that are left out ("'twould") or to open a quotation?
/// O(1).
bool behind_apostrophe(std::string_view text, std::uint32_t begin);

/// Does text[begin, end) stand alone in quotation marks? O(1).
bool alone_in_quotes(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Is text[begin, end) what the text speaks of: alone in quotation marks ("the interjection 'yeet'"), or explained in
/// parentheses right behind ("to die jahil (ignorant)")? O(1).
bool mentioned(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// Do the second of `two` words, of which `word` would be made, and the word behind it make one ("changein to": "in
/// to")? Then it is not so sure what was meant. O(1).
bool goes_on(const text::Scan& scan, const text::Line& line, std::uint32_t word, std::string_view two);

/// Does `word` make one with the word before or behind it ("infor mation")? O(1).
bool piece_of_word(const text::Scan& scan, const text::Line& line, std::uint32_t word);

/// Is the place `at` of the line that begins at `begin` within quotation marks? O(at - begin).
bool quoted(std::string_view text, std::size_t begin, std::size_t at);

}  // namespace cutline::pass::spelling
