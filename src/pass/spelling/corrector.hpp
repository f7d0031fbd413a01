/// Rules `own-words` and `lexicon`: an unknown word that is a slip for a known one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "pass/spelling/context.hpp"
#include "pass/spelling/evidence.hpp"
#include "pass/spelling/language.hpp"
#include "pass/spelling/policy.hpp"
#include "pass/spelling/suggest.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// Goes through the unknown words of a document until no more can be corrected: what was corrected counts as evidence
/// for the rest, as it would when the text is read again. Each is looked at anew at most a few times, since counts stop
/// mattering at three.
class Corrector {
  public:
    explicit Corrector(const Config& config);
    /// `vocabulary` is of `view`, whose text is English. Appends to `out`.
    void propose(const text::View& view, const Vocabulary& vocabulary, edit::Splices& out);

  private:
    struct Unknown {
        const Type* type;
        Stem stem;
        std::uint32_t line;  ///< in Scan::lines
        Shape shape;
        Place place;
        bool done = false;
    };
    struct Candidate {
        std::string_view key;
        const Type* own;      ///< in the document; nullptr: not there
        std::uint32_t count;  ///< in the document, in the same shape
        bool word;            ///< the lexicon has it with a frequency
        Difference slip;
        int points;
    };
    void collect(const text::View& view, const Vocabulary& vocabulary);
    bool unknown(const Type& type) const;
    bool correct(const text::View& view, const Vocabulary& vocabulary, Unknown& unknown, edit::Splices& out);
    void gather_own(const text::View& view, const Vocabulary& vocabulary, const Unknown& unknown);
    void gather_lexicon(const text::View& view, const Vocabulary& vocabulary, const Unknown& unknown);
    int against(const text::Scan& scan, const Unknown& unknown, const Candidate& best) const;
    std::optional<Rule> rule_for(const Unknown& unknown, const Candidate& best) const;
    void write(const text::View& view, const Unknown& unknown, const Candidate& best, Rule rule, unsigned score,
               edit::Splices& out);
    std::uint32_t gained(std::string_view key) const;

    RuleSet rules_;
    Policy policy_;
    unsigned least_score_;
    std::vector<std::uint32_t> user_words_;  // hashes, in order
    English english_;
    Evidence evidence_;
    std::vector<Unknown> unknowns_;
    std::vector<Near> near_;
    std::vector<Suggestion> suggestions_;
    std::vector<Candidate> candidates_;
    std::unordered_map<std::uint64_t, std::uint32_t> gains_;  // counts that corrections so far add, by hash
    std::unordered_set<std::uint32_t> corrected_;             // words corrected so far, in Scan::words
};

}  // namespace cutline::pass::spelling
