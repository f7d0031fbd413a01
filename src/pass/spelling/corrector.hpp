/// Rules `own-words` and `lexicon`: an unknown word that is a slip for a known one.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "index/evidence.hpp"
#include "pass/spelling/candidates.hpp"
#include "pass/spelling/doubtful.hpp"
#include "pass/spelling/first_names.hpp"
#include "pass/spelling/glance.hpp"
#include "pass/spelling/language.hpp"
#include "pass/spelling/misspelt.hpp"
#include "pass/spelling/policy.hpp"
#include "pass/spelling/relatives.hpp"
#include "pass/spelling/spelling_talk.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/user_words.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// Goes through the unknown words of a document until no more can be corrected: what was corrected counts as evidence
/// for the rest, as it would when the text is read again. Each is looked at anew at most a few times, since counts stop
/// mattering at three.
class Corrector {
  public:
    /// `corpus` may be null; it outlives the corrector.
    Corrector(const Config& config, const index::Evidence* corpus);
    /// The text of `view`, which `glance` has looked at, is English. Appends to `out`. In a text of old spelling, or
    /// one in dialect, names alone are corrected.
    void propose(const text::View& view, const Glance& glance, edit::Splices& out);
    /// Was the text that it was asked about last full of slips (see policy.hpp)?
    bool full_of_slips() const { return full_of_slips_; }

  private:
    void collect(const text::View& view, std::span<const std::uint32_t> doubtful);
    void weigh(const text::View& view);
    bool uses_jargon(const text::View& view) const;
    bool has_terms(const text::View& view) const;
    bool is_of_old(const text::View& view) const;
    void collect_misspelt(const text::View& view);
    void collect_short(const text::View& view, std::span<const std::uint32_t> doubtful);
    bool unknown(const Type& type) const;
    bool unknown_short(std::string_view written) const;
    bool correct(const text::View& view, Unknown& unknown, edit::Splices& out);
    bool correct_well_known(const text::View& view, const Unknown& unknown, edit::Splices& out);
    bool correct_misspelt(const text::View& view, edit::Splices& out);
    bool correct_opening(const text::View& view, const Unknown& unknown, edit::Splices& out);
    bool join(const text::View& view, const Unknown& unknown, edit::Splices& out);
    bool speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best) const;
    bool speaks_against_name(const text::View& view, const Unknown& unknown, const Candidate& best) const;
    bool is_another(const text::View& view, const Unknown& unknown, const Candidate& best);
    std::optional<Rule> rule_for(const Unknown& unknown, const Candidate& best) const;
    unsigned score(const text::View& view, const Unknown& unknown, std::span<const Candidate> candidates) const;
    void write(const text::View& view, const Unknown& unknown, const Candidate& best, Rule rule, unsigned score,
               edit::Splices& out);

    const index::Evidence* corpus_;
    RuleSet rules_;
    Policy policy_;
    unsigned least_score_;
    unsigned least_name_score_;
    UserWords user_words_;
    English english_;
    DoubtfulWords doubtful_;
    Vocabulary vocabulary_;  // of the doubtful words
    Candidates candidates_;
    Relatives relatives_;
    FirstNames first_names_;
    MisspeltWords misspelt_;
    SpellingTalk talk_;
    std::vector<Unknown> unknowns_;
    std::deque<Type> misspelt_types_;
    std::deque<Type> short_types_;  // of words of three letters that the lexicon lacks
    Gains gains_;
    bool full_of_slips_ = false;                   // see policy.hpp
    bool jargon_ = false;                          // the same
    std::uint32_t least_name_count_ = 0;           // in this text, if the name may be another
    bool bare_ = false;                            // the same
    bool part_of_name_ = false;                    // a slip beside a name may be a part of it, without its capital
    std::unordered_set<std::uint32_t> corrected_;  // words corrected so far, in Scan::words
};

}  // namespace cutline::pass::spelling
