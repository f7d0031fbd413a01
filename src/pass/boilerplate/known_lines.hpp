/// What the lines of a document say by themselves, remembered from round to round.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/looks.hpp"
#include "pass/boilerplate/pattern_finder.hpp"
#include "text/view.hpp"

namespace cutline::pass::boilerplate {

/// Lines that were not there before, or were not the first ones then (see When::after_first_line).
struct FreshLines {
    struct Words {
        std::uint32_t begin;
        std::uint32_t end;
    };
    std::vector<std::uint32_t> lines;  ///< in Scan::lines, in order
    std::vector<Words> words;          ///< theirs: ranges of Scan::words
};

/// A document is gone through again when anything in it was changed, but nearly all of its lines are as they were. A
/// line is known by text::Line::id.
class KnownLines {
  public:
    /// `patterns` and `marks` outlive it; `its` are for it alone.
    KnownLines(const PatternSet& patterns, text::WordMarks& marks, const PatternFinder::Marks& its)
        : marks_(marks), patterns_(patterns, marks, its) {}

    /// Forgets all lines: another document begins.
    void forget();
    /// Reads the lines that are fresh, and has their words marked. O(size of them + number of lines).
    void read(const text::View& view);
    /// Of the last view that was read.
    const FreshLines& fresh() const { return fresh_; }

    const Looks& looks(const text::Line& line) const { return known_[line.id].looks; }
    /// Appends what the patterns cut of the line.
    void add_cuts(const text::Line& line, std::vector<Cut>& out) const;

  private:
    struct Known {
        Looks looks;
        bool read = false;
        bool first = false;       // no word stands before its own
        std::uint32_t begin = 0;  // in cuts_
        std::uint32_t end = 0;
    };
    void list_fresh(const text::Scan& scan);

    text::WordMarks& marks_;
    PatternFinder patterns_;
    std::vector<Known> known_;  // by id
    std::vector<Cut> cuts_;     // of one line after another, from where the line begins
    FreshLines fresh_;
};

}  // namespace cutline::pass::boilerplate
