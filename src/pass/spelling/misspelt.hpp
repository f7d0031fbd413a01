/// Usual misspellings ("definately"): what is meant is known though the text may not have it, and however far it is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

#include "pass/spelling/candidates.hpp"
#include "pass/spelling/quotes.hpp"
#include "pass/spelling/spelling_talk.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Those of a text, one after another. Keeps its storage from text to text.
class MisspeltWords {
  public:
    /// Another text begins.
    void forget() { meant_.clear(); }

    /// `words` (indices into Scan::words, in order) are the usual misspellings of `view`. Calls `visit(unknown)` for
    /// each that is one where it stands; one with a capital that begins a sentence is `opening`. Left out are: parts of
    /// file names and rare compounds; all of a kind if one of them is in code, in an address or alone in quotation
    /// marks; what stands within quotation marks, in a list of misspellings, where the text speaks of spelling, beside
    /// a word that nobody knows, or behind "named", "wrote" and the like; and with a capital what
    /// may be a name: all but adverbs, participles and function words that begin a sentence ("Becuase it rained"), and
    /// words of a title ("the Strategic Defense Inititive"). Those in `corrected`, to which `visit` may add, are no
    /// words any more; it outlives this call. O(size of the lines that have any, and n log n of
    /// `words`).
    template <class Visit>
    void each(const text::View& view, std::span<const std::uint32_t> words,
              const std::unordered_set<std::uint32_t>& corrected, Visit visit) {
        begin(view, words, corrected);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (corrected.contains(words[i])) continue;
            Type type;
            if (const std::optional<Unknown> unknown = at(view, words, i, type)) visit(*unknown);
        }
    }

    /// Is `word` one of those that are meant as they are? Not, what was left out for its capital, for quotation marks
    /// or for an unknown word beside it: of these, other evidence may tell. O(log words).
    bool meant(std::uint32_t word) const { return std::binary_search(meant_.begin(), meant_.end(), word); }

  private:
    /// What the text says of all that are written so.
    struct Kind {
        std::uint32_t hash;
        bool meant;              ///< somewhere it is meant as it is
        std::uint32_t capitals;  ///< times that it stands with a capital
    };
    void begin(const text::View& view, std::span<const std::uint32_t> words,
               const std::unordered_set<std::uint32_t>& corrected);
    const Kind& kind(const Unknown& its) const;
    std::optional<Unknown> at(const text::View& view, std::span<const std::uint32_t> words, std::size_t i, Type& type);
    bool meant_so(const text::View& view, std::span<const std::uint32_t> words, std::size_t i, const Unknown& its);
    bool strangers_beside(const text::View& view, const text::Line& line, std::uint32_t word) const;
    bool is_name(const text::View& view, const Unknown& its) const;

    const std::unordered_set<std::uint32_t>* corrected_ = nullptr;
    std::vector<Kind> kinds_;
    std::vector<std::uint32_t> meant_;
    LineQuotes quotes_;
    SpellingTalk talk_;
};

/// The usual misspelling at `word` (an index into Scan::words) of `line` (one into Scan::lines). `type` becomes that of
/// this occurrence alone, and outlives what is returned. O(1).
Unknown misspelt_at(const text::View& view, std::uint32_t word, std::uint32_t line, Type& type);

/// The word that is meant by a usual misspelling. O(length).
Candidate meant_by(const Unknown& misspelt);

/// Is `unknown` a usual misspelling of another word than `best`? O(length).
bool misspelt_for_another(const Unknown& unknown, const Candidate& best);

}  // namespace cutline::pass::spelling
