/// Is it English, and running text? By the share of function words, which no text in English can do without.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>

#include "pass/spelling/word_set.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

class English {
  public:
    English();

    /// By the record's language if it has one, else by the text. O(1): the beginning, the middle and the end are looked
    /// at.
    bool document(const text::View& view) const;

    /// Do the words about `word` (an index into Scan::words) in its line speak for English prose: some function word
    /// among them, few words in small letters that the lexicon lacks (those in `corrected` do not count), no foreign
    /// function word close by, nothing that marks dialect? Then the number of those that the lexicon lacks. In a text
    /// that is full of `slips` they may be many. O(1).
    std::optional<unsigned> about(const text::View& view, const text::Line& line, std::uint32_t word,
                                  const std::unordered_set<std::uint32_t>& corrected, bool slips) const;

    /// Is the text written in a dialect, as far as its `rare` words (see Glance) tell? O(size of `rare`).
    bool dialect(const text::View& view, std::span<const std::uint32_t> rare) const;

    /// Does a word of another language stand right beside `word`, by a function word or a letter that English lacks ("a
    /// grant of the Fondation L'Oréal")? O(1).
    bool foreign_beside(const text::View& view, const text::Line& line, std::uint32_t word) const;

    /// Is it a word of another language or of dialect? It is a foreign function word, or one is close by in its line,
    /// or three words with letters that English lacks; or it, or a word about it, marks dialect. O(1).
    bool alien_about(const text::View& view, const text::Line& line, std::uint32_t word) const;

  private:
    bool mostly(const text::Scan& scan, std::size_t from, std::size_t count) const;
    bool marks_dialect(const text::View& view, const text::Word& word) const;

    WordSet function_;
    WordSet foreign_;
    WordSet dialect_;
};

}  // namespace cutline::pass::spelling
