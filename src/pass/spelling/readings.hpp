/// What a damaged word of a slipshod text (see policy.hpp) may have been.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/suggest.hpp"

namespace cutline::pass::spelling {

/// A word in small letters of the Latin script, with the letters that are left when marks are taken off ("g\u1EC7mes").
struct Damaged {
    std::string letters;      ///< a to z
    std::size_t marks = 0;    ///< letters that had some
    std::size_t mark_at = 0;  ///< the last of these
};

/// False: `key` has a character that is no such letter. O(size).
bool read_damaged(std::string_view key, Damaged& out);

struct Reading {
    Suggestion word;
    std::uint64_t hash = 0;
    int points = 0;     ///< all that speaks for it but its surroundings: hundredths of a nat (see DamageWeights)
    bool near = false;  ///< at one edit
};

/// Keeps its storage from word to word.
class Readings {
  public:
    /// May it have been a word of that frequency class, or a more usual one, at one edit? A hundred lookups.
    bool near_usual(const Damaged& damaged, unsigned frequency);
    /// Appends the words that `damaged` may have been, best first, but those that are far behind. Some thousand lookups
    /// for words of four letters and more; what was found is remembered for a while, since a document is gone through
    /// again when it was corrected.
    void find(const Damaged& damaged, std::vector<Reading>& out);

  private:
    static constexpr std::size_t most_known = 1024;  // words

    void search(const Damaged& damaged, std::vector<Reading>& out);
    void add(const Damaged& damaged, const Suggestion& word, int points, bool near, std::vector<Reading>& out);
    void add_near(const Damaged& damaged, std::vector<Reading>& out);
    void add_far(const Damaged& damaged, std::vector<Reading>& out);

    std::vector<Suggestion> suggestions_;
    std::vector<Reading> near_;
    std::unordered_map<std::string, std::vector<Reading>> known_;  // by the damaged word
};

}  // namespace cutline::pass::spelling
