/// Spellings at one edit from a word that are meant as they are: slang, dropped letters, other transliterations.
#pragma once

#include <string_view>

#include "pass/spelling/slip.hpp"

namespace cutline::pass::spelling {

/// `written` may be a usual way to write something else than `meant`: "liberalisme", "workerz"; of old, "thinges".
bool meant_so(const Difference& slip, std::string_view written, std::string_view meant);

/// A spelling that no slip explains as well as its author's will: "sooo", "fightin", "boyz", "lyght", "agender",
/// "wabbit", "haue"; no letter is put before an `everyday` word ("ethat").
bool unusual_on_purpose(const Difference& slip, std::string_view written, std::string_view meant, bool everyday);

/// Inside a word in small letters a letter for another that sounds alike, or a mute e as once at its end: "prezident",
/// "wunderful", "thinges". Of everyday words, others are made by slips.
bool sounds_alike(const Difference& slip, std::string_view written);

/// The letter that is wrong belongs to a short word with which the other one begins now: "fintastic", "pawternity",
/// "cattitude". Not one doubled, nor the neighbour on the keyboard. O(1).
bool blended(const Difference& slip, std::string_view written, std::string_view meant);

/// A letter in place of another, not a vowel for a vowel.
bool other_consonant(const Difference& slip);

/// A short word without vowels that lacks one ("mrry"): which others were dropped is anybody's guess.
bool clipped(const Difference& slip, std::string_view written);

/// `written` looks far less like a word than `meant` does ("fascsm", "vdry"): nobody writes so on purpose, in dialect
/// or to make a new word.
bool garbled(std::string_view written, std::string_view meant);

/// A capital word that is a common word but for its first letter ("Xcode", "Kustomer"): brands are made so.
bool branded(const Difference& slip, bool common);

/// A word and a letter before it, not the neighbour on the keyboard, or a "d" behind it: programs and their parts are
/// called so ("wnext", "networkd").
bool named_by_letter(const Difference& slip, std::string_view written, std::string_view meant);

/// The word begins with a letter more or less than it should.
bool letters_before(const Difference& slip);

/// A name of four letters with another vowel is as well another name ("Riad", "Raad").
bool other_short_name(const Difference& slip, std::string_view written);

/// The letters of a formed word were joined wrongly ("occuring", "targetted", "useing"): the word is a slip although
/// its parts are words.
bool misjoined(const Difference& slip, std::string_view written, std::string_view meant);

/// A slip that hardly ever makes one word of another: a letter left out, two swapped, one doubled; not the first one,
/// nor the last but for "ll" ("untill").
bool sure(const Difference& slip, std::string_view written, std::string_view meant);

/// Points (see policy.hpp) for or against a slip in a name, on top of its likelihood: names differ by a vowel, or by a
/// vowel written twice, where they come from another script ("Qaida", "Shabaab").
int name_points(const Difference& slip, std::string_view written, std::string_view meant);

}  // namespace cutline::pass::spelling
