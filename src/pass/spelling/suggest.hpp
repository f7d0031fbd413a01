/// Common words of the lexicon at one edit from an unknown word.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/slip.hpp"

namespace cutline::pass::spelling {

inline constexpr std::size_t longest_written = 24;  ///< bytes; longer words get no suggestions

struct Suggestion {
    std::array<char, longest_written + 2> bytes{};
    std::uint8_t size = 0;
    lexicon::Entry entry;
    int likelihood = 0;  ///< of the slip; see slip.hpp
    std::string_view key() const { return {bytes.data(), size}; }
};

/// Appends to `out` the words of the lexicon (lower-case words with a frequency class of at least `least_frequency`,
/// which is one or more) at one edit from `written`, which is all a to z, without repeats. Makes every such string and
/// looks whether it is a word (Norvig, "How to write a spelling corrector", 2007), but for letters that no word has
/// between their neighbours: about six strings a letter instead of 54, of which two in a hundred are looked up.
void suggest(std::string_view written, unsigned least_frequency, std::vector<Suggestion>& out);

/// Remembers what was suggested for some hundred words: the same ones are asked about round after round.
class Suggestions {
  public:
    /// What suggest() gives for a frequency class of one. Valid until the next call.
    std::span<const Suggestion> of(std::string_view written);

  private:
    struct Remembered {
        std::string written;
        std::vector<Suggestion> found;
    };
    std::array<Remembered, 256> remembered_;  // by hash; the last one that came to its place stays
};

}  // namespace cutline::pass::spelling
