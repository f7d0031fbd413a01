/// Rule `doubled`: a function word that stands there twice ("the the").
#pragma once

#include <cstdint>
#include <span>

#include "edit/splice.hpp"
#include "pass/spelling/word_set.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

class Doubled {
  public:
    Doubled();

    /// Takes the second one out, with the space before it, where both stand in one line with a single space between,
    /// and doubling is not grammar ("that that", "had had"), a name ("The The"), or speech (three in a row).
    /// `repeated`: the words with the hash of the word before. Appends to `out`. O(size of `repeated`).
    void propose(const text::View& view, std::span<const std::uint32_t> repeated, edit::Splices& out) const;

  private:
    bool doubled(const text::View& view, std::size_t second) const;
    bool grammar(const text::View& view, std::size_t second) const;

    WordSet words_;
    WordSet clause_ends_;
    WordSet clause_begins_;
    WordSet before_to_;
    WordSet before_with_;
};

}  // namespace cutline::pass::spelling
