/// Rule `lexicon` in a text that is full of slips of the keyboard: there nearly every unknown word is one, and the
/// question is which word was meant, also at two edits, and under marks that English has not ("g\u1EC7mes").
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cutline/config.hpp"
#include "edit/splice.hpp"
#include "index/evidence.hpp"
#include "pass/spelling/context.hpp"
#include "pass/spelling/language.hpp"
#include "pass/spelling/policy.hpp"
#include "pass/spelling/readings.hpp"
#include "pass/spelling/spelling_talk.hpp"
#include "pass/spelling/stem.hpp"
#include "pass/spelling/user_words.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Reads words as a channel with noise: each reading has its points, its neighbours in the text as it is corrected so
/// far add to them, and one is taken if its share of the chances is large enough (Kernighan, Church, Gale, "A spelling
/// correction program based on a noisy channel model", 1990).
class Slipshod {
  public:
    /// `corpus` may be null; it outlives this.
    Slipshod(const Config& config, const index::Evidence* corpus);
    /// The text of `view` is English and full of slips, `out` has what is corrected already. Appends to it, if the text
    /// is slipshod (see policy.hpp) and no text message. O(words), of which there are few, and some thousand lookups
    /// for each unknown one.
    void propose(const text::View& view, edit::Splices& out);

  private:
    struct Suspect {
        std::uint32_t word;  ///< in Scan::words
        std::uint32_t line;  ///< in Scan::lines
        Stem stem;
        Damaged damaged;
        bool near = false;        ///< to a usual word, or corrected
        std::uint32_t first = 0;  ///< of its readings
        std::uint32_t last = 0;
        int none = 0;  ///< points for none of them
        bool done = false;
    };

    void take_words(const text::View& view, const edit::Splices& out);
    void take_suspects(const text::View& view);
    bool suspect(const text::View& view, std::uint32_t line, std::uint32_t word, Suspect& out) const;
    bool text_message() const;
    bool weigh_text();
    void find_readings();
    bool correct(const text::View& view, Suspect& suspect, edit::Splices& out);
    int points(const Neighbours& neighbours, const Reading& reading) const;
    bool left_alone(const text::View& view, const Suspect& suspect, const Reading& best) const;
    void write(const text::View& view, const Suspect& suspect, const Reading& best, unsigned share, edit::Splices& out);
    std::span<const Reading> readings_of(const Suspect& suspect) const {
        return std::span{readings_}.subspan(suspect.first, suspect.last - suspect.first);
    }

    const index::Evidence* corpus_;
    RuleSet rules_;
    unsigned least_share_;
    unsigned least_pronounced_share_;
    UserWords user_words_;
    English english_;
    SpellingTalk talk_;
    Readings finder_;
    std::vector<Neighbours::Side> words_;  // as they are corrected so far
    std::vector<bool> corrected_;          // of these
    std::vector<std::uint64_t> own_;       // hashes of the words, in order
    std::vector<Suspect> suspects_;
    std::vector<Reading> readings_;  // of all suspects
    unsigned least_ = 0;             // share, in this text
};

}  // namespace cutline::pass::spelling
