/// Finds the patterns of a set in the lines of a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/pattern_set.hpp"
#include "text/scan.hpp"
#include "text/word_marks.hpp"

namespace cutline::pass::boilerplate {

/// Goes by marks that it shares with others: see text/word_marks.hpp.
class PatternFinder {
  public:
    /// Marks that are for it alone: of words that phrases begin with inside a line, which are found, and of phrases
    /// that a line may begin or end with.
    struct Marks {
        unsigned inside;
        unsigned begin;
        unsigned end;
    };
    /// `patterns` and `marks` outlive it.
    PatternFinder(const PatternSet& patterns, text::WordMarks& marks, const Marks& its);

    /// Takes the mark off those of words [begin, end) that no phrase begins with inside a line, or not where the word
    /// stands. O(end - begin).
    void narrow(std::string_view text, const text::Scan& scan, std::size_t begin, std::size_t end);
    /// Appends what to cut of `line`, in any order: the whole line, or pieces of it (see LinePeeler). Its words are
    /// marked. O(size of line), and for most lines less.
    void find(std::string_view text, const text::Scan& scan, const text::Line& line, std::vector<Cut>& out) const;

  private:
    bool may_have_any(const LineWords& line) const;

    const PatternSet& patterns_;
    text::WordMarks& marks_;
    Marks its_;
};

}  // namespace cutline::pass::boilerplate
