/// Takes the furniture off one line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/pattern_set.hpp"
#include "text/word_bits.hpp"

namespace cutline::pass::boilerplate {

/// Peels patterns off both ends until none fits, then looks for them inside. What somebody says, or what stands in the
/// quotation that the line begins with, is no furniture. What is left reads as written: a cut
/// begins and ends between words, and takes the space on one of its sides along.
class LinePeeler {
  public:
    /// `line` has at least one word. `inside`: at least the words that phrases of patterns.inside() begin with, those
    /// of patterns.glued() or behind more than a space; of the first word it need not say. Cuts are appended to `out`.
    LinePeeler(const PatternSet& patterns, const text::WordBits& inside, const LineWords& line, std::vector<Cut>& out);
    void run();

  private:
    bool peel_head();
    bool peel_tail();
    bool try_head(const Pattern& pattern);
    bool try_tail(const Pattern& pattern);
    void look_inside();
    std::size_t try_inside(std::size_t i);
    std::size_t try_inside(std::uint32_t id, std::size_t i);
    std::size_t try_widget(std::size_t i);
    void take(const Pattern& pattern, std::size_t begin, std::size_t end);
    void emit();

    std::uint32_t alone(std::size_t i) const { return line_.word(i).hash; }
    std::uint32_t with_next(std::size_t i) const {
        return i + 1 < to_ ? phrase(line_.word(i).hash, line_.word(i + 1).hash) : alone(i);
    }
    bool is_tail_of_sentence() const;
    bool is_first_line() const { return line_.first() == 0; }
    bool is_spoken_of(const Pattern& pattern, std::size_t begin, std::size_t end) const;
    bool may_begin(const Pattern& pattern, std::size_t i) const;
    std::size_t outer_bracket(std::size_t begin, std::size_t end) const;
    std::size_t head_end(const Pattern& pattern, std::size_t i) const;
    std::size_t cut_begin(const Pattern& pattern, std::size_t i) const;
    std::size_t cut_end(const Pattern& pattern, std::size_t i) const;

    const PatternSet& patterns_;
    const text::WordBits& inside_;
    const LineWords line_;
    std::vector<Cut>& out_;
    std::size_t from_;  // words [from_, to_) are left
    std::size_t to_;
    std::size_t quoted_;           // one past the last word of the quotation that the line begins with
    std::size_t inside_from_ = 0;  // one past the last word cut inside
    Cut head_;                     // empty: nothing yet
    Cut tail_;
    Cut company_;
};

}  // namespace cutline::pass::boilerplate
