/// What kind of line a line is, told by its look alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace cutline::pass::repeats {

/// A line as the rules see it. Cheap enough to be made anew for each candidate: O(length).
struct Shape {
    std::uint32_t words = 0;
    bool sentence = false;   ///< ends like a sentence
    bool shouted = false;    ///< in capitals
    bool quoted = false;     ///< one quotation and nothing else; it may lack its end
    bool question = false;   ///< ends with a question mark
    bool credit = false;     ///< names an agency or a photographer
    bool caption = false;    ///< "(pictured)", "left", "FILE -", "In this photo" …
    bool list_item = false;  ///< begins with a bullet or a number
    bool label = false;      ///< ends with a colon, or is `Label: value`
    bool speaker = false;    ///< begins with a speaker's label ("SMITH:", "Q:")
    bool table_row = false;  ///< has cells
    bool post = false;       ///< an embedded post ("— Name (@handle) June 3", pic.twitter.com)
    bool handle = false;     ///< has an @handle or a #tag: the text of a post, or it quotes one
    bool note = false;       ///< a correction or an editor's note, which may quote the article
    bool heading = false;    ///< short, or in title case, and no sentence
    bool truncated = false;  ///< ends with an ellipsis
    bool code = false;       ///< source code or markup
    bool figures = false;    ///< no letter in it
    bool reference = false;  ///< a bibliography entry
    /// Legitimate repetition: such a line is neither cut nor a reason to cut another.
    bool structural() const {
        return list_item || table_row || code || figures || reference || (!captionlike() && (label || speaker));
    }
    /// The caption of a picture for certain, or something that can be nothing else than one.
    bool captionlike() const { return credit || caption; }
};

/// Does it begin with a speaker's label: "SMITH: ", "Q: ", "Jo Doe: "?
bool begins_with_speaker(std::string_view line);

/// `words`: how many words the line has. O(1): long lines are told by their beginning and their end.
Shape shape_of(std::string_view line, std::uint32_t words);

}  // namespace cutline::pass::repeats
