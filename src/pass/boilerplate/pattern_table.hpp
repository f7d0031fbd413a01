/// What patterns compile to: constant data, made from patterns.txt while the program is built (compile/).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "cutline/rules.hpp"

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

/// Members [begin, begin + size) of one of the table's lists.
struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    template <class T>
    std::span<const T> of(std::span<const T> list) const {
        return list.subspan(begin, size);
    }
};

/// A word that may stand in a place: text::Word::hash, and its key, bytes of PatternTable::keys.
struct Literal {
    std::uint32_t hash = 0;
    Slice key;
};

/// One place in a pattern: what word may stand there, and in what gap after the word before.
struct Position {
    enum class Kind : std::uint8_t { literal, number, any };
    enum class Case : std::uint8_t { any, capital, capitals };
    Kind kind = Kind::any;
    Case letters = Case::any;
    std::uint16_t need = 0;    ///< bits of namespace gap: all of these
    std::uint16_t forbid = 0;  ///< none of these; not asked where the match begins
    Slice words;               ///< in PatternTable::literals
    std::uint64_t hashes = 0;  ///< bits of the words' hashes, modulo 64; of another kind: all
    std::uint64_t follow = 0;  ///< Glushkov's set: the places that may come next

    /// False: the word, which has this hash, does not match.
    bool may_match(std::uint32_t word) const { return (hashes >> (word % 64) & 1) != 0; }
};

struct Phrase {
    std::uint32_t word = 0;  ///< hash of the first word
    std::uint32_t name = 0;  ///< of the phrase
};

/// What a match may begin or end with.
struct Edge {
    Slice phrases;        ///< in PatternTable::phrases
    bool number = false;  ///< or any number
    bool any = false;     ///< or any word at all
};

/// A pattern. Sets are bits of its places.
struct Automaton {
    Rule rule = Rule::pattern_advert;
    When when = When::always;
    Beside left = Beside::nothing;
    Beside right = Beside::nothing;
    bool headline = false;         ///< holds a "~"
    bool opens_bracket = true;     ///< a match begins with a bracket
    bool capital = true;           ///< or with a capital letter
    std::uint16_t end_need = 0;    ///< of the gap after the match, bits of namespace gap: all of these
    std::uint16_t end_forbid = 0;  ///< none of these
    std::uint32_t least = 0;       ///< words of the shortest match
    std::uint32_t most = 0;        ///< words of the longest match that is looked for
    Slice positions;               ///< in PatternTable::positions
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    Edge begin;  ///< phrases of one or two words
    Edge end;    ///< phrases of one word
};

struct PatternTable {
    std::span<const Automaton> automatons;
    std::span<const Position> positions;
    std::span<const Literal> literals;
    std::span<const Phrase> phrases;
    std::string_view keys;
};

/// Of patterns.txt.
extern const PatternTable compiled_in_patterns;

/// The index that a pattern is looked for in.
enum class Place : std::uint8_t { first, last, inside, none };

/// `none`: it neither begins nor ends with a word of its own.
constexpr Place place_of(const Automaton& pattern) {
    const bool starts = pattern.left == Beside::nothing;
    const bool ends = pattern.right == Beside::nothing;
    if (starts && !pattern.begin.any) return Place::first;
    if (ends && !pattern.end.any && !pattern.end.number) return Place::last;
    return !starts && !pattern.begin.any && !pattern.begin.number ? Place::inside : Place::none;
}

}  // namespace cutline::pass::boilerplate
