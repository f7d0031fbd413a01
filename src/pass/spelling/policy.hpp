/// How much evidence a correction needs. All of it is here. Points are tenths of a frequency class: 10 points are a
/// factor of 2.8 in odds.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "cutline/config.hpp"

namespace cutline::pass::spelling {

struct Policy {
    std::uint32_t own_count;   ///< times that a word stands in the document to be evidence for another
    std::uint32_t name_count;  ///< the same for words with a capital
    unsigned least_score;      ///< thousandths; see score_of
};

/// Three times is what chance and a repeated slip do not explain; careful asks for one more, thorough takes two for
/// names (few of those were wrong in news, but two people may have such names).
inline constexpr std::array<Policy, 3> policies{
    Policy{4, 4, 985},  // careful
    Policy{3, 3, 970},  // balanced
    Policy{3, 2, 955},  // thorough
};

constexpr const Policy& policy_of(Preset preset) { return policies[static_cast<std::size_t>(preset)]; }

inline constexpr std::size_t shortest_unknown = 4;  ///< letters
inline constexpr std::size_t longest_unknown = 24;
inline constexpr std::size_t shortest_obscure = 7;  ///< for a form that only the largest word lists have

/// What it adds to a candidate that it stands in the document so many times. Nearly all typos of an article are of
/// words that it uses again; from three times on it is hardly chance, and then grows like the logarithm.
constexpr int points_of_count(std::uint32_t count) {
    constexpr std::array<int, 4> few{0, 10, 20, 45};
    if (count <= 3) return few[count];
    return count < 5 ? 47 : count < 8 ? 51 : count < 13 ? 57 : count < 21 ? 63 : 69;
}

/// A name's frequency class: names have no counts in the lexicon.
inline constexpr int name_class = 6;

/// An unknown word that stands twice is rather a word than one that stands once.
inline constexpr int twice_points = -20;

/// A form that only the largest word lists have: a misspelling now and then, else a rare word.
inline constexpr int obscure_points = -30;

/// English can make the word from others: new words are made so.
inline constexpr int formed_points = -55;

/// The word differs in an ending that other languages, or families, have (see formation.hpp).
inline constexpr int varied_points = -25;

/// Points that a candidate needs for an unknown word of that many letters: the shorter the word, the more words there
/// are beside it by chance.
constexpr int least_points(std::size_t size) {
    constexpr std::array<int, 11> table{86, 86, 86, 86, 86, 86, 74, 62, 44, 32, 24};
    return table[std::min<std::size_t>(size, 10)];
}

/// By how much the best candidate has to lead.
inline constexpr int least_lead = 25;

/// Thousandths. 970 is just enough for both demands of the balanced preset; each point more or less is one.
constexpr unsigned score_of(int points, int lead, std::size_t size) {
    const int over = std::min(points - least_points(size), lead - least_lead);
    return static_cast<unsigned>(std::clamp(970 + over, 0, 999));
}

}  // namespace cutline::pass::spelling
