/// Two lines laid side by side, word by word: how far one says what the other says. The proof that hashes do not give.
#pragma once

#include <cstdint>
#include <string_view>

#include "pass/repeats/candidates.hpp"
#include "text/scan.hpp"

namespace cutline::pass::repeats {

/// One line's part in an alignment. Words are indices into Scan::words.
struct Side {
    std::uint32_t line = 0;
    std::uint32_t begin = 0;  ///< the words [begin, end) stand in the other line too
    std::uint32_t end = 0;
    bool free_brackets =
        true;  ///< what stands in brackets here, inside [begin, end), and not there, is about a picture
    std::uint32_t misspelt = 0;  ///< typos of which the other line's word is the better known
};

/// The longest run of words around a candidate's shingle that both lines have, but for: what stands in brackets in one
/// of them; words joined or taken apart ("half-mile", "halfmile"); a typo, that is one edit in a word of lower case
/// with words that agree on both sides. Anything else ends the run: a number, a name, a "not", a word more.
struct Alignment {
    Side a;
    Side b;
    std::uint32_t matched = 0;  ///< words of `a` that agree
    std::uint32_t typos = 0;
    std::uint32_t doubtful = 0;  ///< typos of which the lexicon knows both words well: they may be meant
};

/// Compares bytes, not hashes. a is the candidate's later line, b the earlier. O(length of the run), within a band of a
/// word to each side (and of what is in brackets).
Alignment align(std::string_view text, const text::Scan& scan, const Candidate& candidate);

/// Do two words have the same letters?
bool same_word(const text::Scan& scan, std::uint32_t a, std::uint32_t b);

/// Is it one word, once with a typo? Five letters or more, all lower case, the first one the same, one put in, left
/// out, changed, or two swapped. Shorter words, and those that differ at the beginning, are mostly two words ("then",
/// "than"; "million", "billion").
bool is_typo(std::string_view text, const text::Scan& scan, std::uint32_t a, std::uint32_t b);

/// What of a line stands before and after the part that it shares.
std::string_view head(std::string_view text, const text::Scan& scan, const Side& side);
std::string_view tail(std::string_view text, const text::Scan& scan, const Side& side);

/// How a text goes on at a place between two words.
enum class Edge : std::uint8_t {
    none,      ///< in the middle of a clause
    clause,    ///< at a comma, a dash
    sentence,  ///< at the end of a sentence or a quotation, or of the line
};
Edge edge_before(std::string_view text, const text::Scan& scan, const Side& side);
Edge edge_after(std::string_view text, const text::Scan& scan, const Side& side);

}  // namespace cutline::pass::repeats
