/// A sure pattern over the words of a line, and its matcher.
///
/// A pattern is words, and what may stand in their place (how it is written: head of patterns.txt). It is compiled into
/// a position automaton (Glushkov 1961) of at most 64 positions, which runs on one machine word of states.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/rules.hpp"
#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

/// The name of two words in a row, by their hashes; that of one word is its hash.
constexpr std::uint32_t phrase(std::uint32_t word, std::uint32_t next) {
    return (word ^ (next >> 7)) * 0x9E3779B1U + next;
}

/// Calls `visit` with the index of each bit that is set.
template <class Visit>
void each_bit(std::uint64_t bits, Visit visit) {
    for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

/// What may stand beside a match, in its line.
enum class Beside : std::uint8_t {
    nothing,
    sentences,  ///< other sentences ("...")
    anything,   ///< any other text (".."), after the head of a line text that begins with no small letter
};

/// When a match is sure.
enum class When : std::uint8_t {
    always,
    after_first_line,  ///< the first line of a document may be the headline of the article
    in_company,        ///< in a run of lines that go
};

/// One place in a pattern: what word may stand there, and in what gap after the word before.
struct Position {
    enum class Kind : std::uint8_t { literal, number, any };
    enum class Case : std::uint8_t { any, capital, capitals };
    struct Literal {
        std::uint32_t hash;
        std::string key;
    };
    Kind kind = Kind::any;
    Case letters = Case::any;
    std::uint16_t need = 0;    ///< bits of namespace gap: all of these
    std::uint16_t forbid = 0;  ///< none of these; not asked where the match begins
    std::vector<Literal> words;
    std::uint64_t hashes = 0;  ///< bits of the words' hashes, modulo 64; of another kind: all

    /// False: the word, which has this hash, does not match.
    bool may_match(std::uint32_t hash) const { return (hashes >> (hash % 64) & 1) != 0; }
    bool matches(const LineWords& line, std::size_t i) const;
};

/// What a pattern compiles to: Glushkov's sets, as bits of positions.
struct Automaton {
    std::vector<Position> positions;
    std::vector<std::uint64_t> follow;  ///< by position
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint16_t end_need = 0;    ///< of the gap after the match, bits of namespace gap: all of these
    std::uint16_t end_forbid = 0;  ///< none of these
    bool headline = false;         ///< holds a "~"
    std::size_t least = 0;         ///< words of the shortest match
    std::size_t most = 0;          ///< words of the longest match that is looked for
    Beside left = Beside::nothing;
    Beside right = Beside::nothing;
};

/// Immutable.
class Pattern {
  public:
    /// Throws std::invalid_argument, with what is wrong, if `source` is no pattern.
    Pattern(std::string_view source, Rule rule, When when = When::always);

    /// False: no match begins at word `i`. Cheap.
    bool may_begin(const LineWords& line, std::size_t i) const;
    /// Where a match ends that begins at word `from` and keeps within [from, to), or `from` if there is none: where
    /// nothing may follow, it is `to`; otherwise it is the longest, but of matches that end with a bracket the
    /// shortest. O(words looked at), at most most_words().
    std::size_t match(const LineWords& line, std::size_t from, std::size_t to) const;

    Rule rule() const { return rule_; }
    When when() const { return when_; }
    Beside left() const { return automaton_.left; }
    Beside right() const { return automaton_.right; }
    std::size_t least_words() const { return automaton_.least; }
    std::size_t most_words() const { return automaton_.most; }
    bool opens_bracket() const { return opens_bracket_; }
    bool closes_bracket() const { return (automaton_.end_need & (gap::close | gap::close_square)) != 0; }

    /// What a match may begin or end with.
    struct Edge {
        struct Phrase {
            std::uint32_t word;  ///< hash of the first word
            std::uint32_t name;  ///< of the phrase
        };
        std::vector<Phrase> phrases;  ///< of one or two words
        bool number = false;          ///< or any number
        bool any = false;             ///< or any word at all
    };
    Edge first() const;
    Edge last() const;  ///< phrases of one word

  private:
    void add_phrases(std::size_t p, std::uint32_t word, std::vector<Edge::Phrase>& out) const;
    std::uint64_t step(std::uint64_t states, const LineWords& line, std::size_t i, bool begins) const;
    bool may_end(const LineWords& line, std::size_t from, std::size_t end, std::size_t to) const;

    Automaton automaton_;
    Rule rule_;
    When when_;
    bool opens_bracket_ = true;  // a match begins with a bracket
    bool capital_ = true;        // or with a capital letter
};

}  // namespace cutline::pass::boilerplate
