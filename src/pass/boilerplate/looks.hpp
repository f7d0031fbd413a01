/// How a line looks.
#pragma once

#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/teasers.hpp"

namespace cutline::pass::boilerplate {

/// What a line's bytes alone decide.
struct Looks {
    bool sentence = false;  ///< ends with a full stop, "?" or "!", quotation marks and brackets aside
    bool question = false;  ///< … with one of the latter two
    bool label = false;     ///< ends with a colon
    bool small = false;     ///< begins with a small letter
    bool glued_kicker = false;
    Shouted shouted = Shouted::no;
};

/// O(words of the line), of most O(1).
Looks looks_of(const LineWords& line);

}  // namespace cutline::pass::boilerplate
