/// What an unknown word may have been meant to be.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/context.hpp"
#include "pass/spelling/evidence.hpp"
#include "pass/spelling/policy.hpp"
#include "pass/spelling/resembling.hpp"
#include "pass/spelling/suggest.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// A word of the document that it may be a slip for another.
struct Unknown {
    const Type* type;
    Stem stem;
    lexicon::Entry entry;
    std::uint32_t line;  ///< in Scan::lines
    Shape shape;
    Place place;
    bool in_company = true;  ///< not joined by a hyphen to rare or unknown words
    unsigned strangers = 0;  ///< unknown words close by
    bool done = false;
    bool quoted = false;   ///< of a usual misspelling: it stands within quotation marks
    bool opening = false;  ///< its capital says no more than that it begins a sentence
};

struct Candidate {
    std::string_view key;
    const Type* own;      ///< in the document; nullptr: not there
    std::uint32_t count;  ///< in the document, in the same shape, and what corrections add
    bool word;            ///< the lexicon has it with a frequency, or has both of it
    bool two = false;     ///< two words, the space between them left out
    Difference slip;
    Features features;
    int rank;
};

/// How often corrections have added a word to the document, by the hash of its key.
using Gains = std::unordered_map<std::uint64_t, std::uint32_t>;

/// Keeps its storage from word to word and from document to document.
class Candidates {
  public:
    /// `unknowns` are of `view`, of three bytes or more; candidates will be asked for them alone. `view` outlives what
    /// is found. `sizes`: see Glance. O(words).
    void read(const text::View& view, std::span<const std::uint8_t> sizes, std::span<const Unknown> unknowns);

    /// The words of the document, and with `lexicon` the common words of English, at one edit from `unknown`, or
    /// two words run together: the best first. Valid until the next call.
    std::span<const Candidate> find(const Unknown& unknown, const Gains& gains, bool lexicon);

  private:
    void gather_own(const Unknown& unknown, const Gains& gains);
    void gather_lexicon(const Unknown& unknown, const Gains& gains);
    void gather_joined(const Unknown& unknown);
    void add(Candidate candidate, const lexicon::Entry& entry, const Unknown& unknown, const Neighbours& neighbours);

    const text::View* view_ = nullptr;
    Resembling resembling_;
    Vocabulary vocabulary_;  // of the words that resemble an unknown one
    Evidence evidence_;
    std::vector<Near> near_;
    Suggestions suggestions_;
    std::string two_words_;
    std::vector<Candidate> found_;
};

}  // namespace cutline::pass::spelling
