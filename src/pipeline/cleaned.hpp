/// What cleaning made of one unit of the input, before it is spliced into the output.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "text/newlines.hpp"

namespace cutline {

/// A splice of the raw bytes of a unit.
struct RawEdit {
    std::size_t begin = 0;  ///< in the unit
    std::size_t end = 0;
    std::uint64_t line = 1;  ///< see cutline::Edit
    std::uint64_t at = 0;
    std::optional<std::uint64_t> like{};
    edit::Splice splice{};  ///< rule, score …; `put` is raw
};

struct CleanedUnit {
    std::string_view bad{};  ///< why it is a bad record; empty: it is none
    bool has_text = true;
    std::string id{};
    std::string site{};
    std::vector<RawEdit> edits{};  ///< in order
    std::size_t text_bytes = 0;
    bool held_back = false;       ///< see Outcome
    std::uint64_t abstained = 0;  ///< texts left as they were, for the passes did not come to rest
    std::string diff{};           ///< if it was asked for

    void clear() {
        bad = {};
        has_text = true;
        id.clear();
        site.clear();
        edits.clear();
        text_bytes = 0;
        held_back = false;
        abstained = 0;
        diff.clear();
    }
};

/// Where a text stands: `shift` bytes into its unit; it is the part of a document that begins there at byte `at`, in
/// line `line`.
struct TextPlace {
    std::size_t shift = 0;
    std::uint64_t at = 0;
    std::uint64_t line = 1;
};

/// Counts lines as the edits of a text go by, in order.
class LineCounter {
  public:
    LineCounter(std::string_view text, std::uint64_t line) : text_(text), line_(line) {}
    std::uint64_t at(std::size_t place) {
        if (place > place_) line_ += text::newlines(text_.substr(place_, place - place_));
        place_ = std::max(place_, place);
        return line_;
    }

  private:
    std::string_view text_;
    std::size_t place_ = 0;
    std::uint64_t line_;
};

/// Appends what `splices` are in the raw bytes of a unit that holds `text` as it is.
inline void add_edits(std::string_view text, const TextPlace& place, edit::Splices&& splices,
                      std::vector<RawEdit>& out) {
    LineCounter lines{text, place.line};
    for (edit::Splice& splice : splices) {
        RawEdit edit{place.shift + splice.begin, place.shift + splice.end, lines.at(splice.begin),
                     place.at + splice.begin};
        if (splice.like != edit::no_place) edit.like = place.at + splice.like;
        edit.splice = std::move(splice);
        out.push_back(std::move(edit));
    }
}

}  // namespace cutline
