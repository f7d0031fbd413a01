/// Headlines of other stories that stand as lines of their own.
#pragma once

#include <cstdint>

#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

enum class Shouted : std::uint8_t { no, subhead, headline };

/// A line in capitals that is no sentence: a headline, which links where it stands between paragraphs, has seven words
/// or more; fewer may be a subhead.
Shouted shouted(const LineWords& line);

/// A kicker with a headline glued to it, as two links side by side are saved: "Opinion:Town hall needs a new roof".
/// O(words of the line).
bool is_glued_kicker(const LineWords& line);

/// "Sunday, July 05, 2020", "Posted on April 22, 2022": a few words, the last ones a day and a year. O(1).
bool is_date(const LineWords& line);

/// "By Jo Doe", "The Example | By Jo Doe", "Posted: …": who wrote the article, or when. Not "By Land and by Sea",
/// "Updated Rules". O(words of the line).
bool is_byline(const LineWords& line);

/// Reads like a headline: most words capitalised, few of them, no end of a sentence. What stands under "Read more:" and
/// reads so is a list of links. O(words of the line).
bool is_headline(const LineWords& line);

}  // namespace cutline::pass::boilerplate
