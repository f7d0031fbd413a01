/// How much evidence a correction needs. All of it is here.
///
/// A feature is in points: tenths of a frequency class, 10 points are a factor of 2.9. The features of the best
/// candidate are weighed and added up to log odds, in hundredths of a nat, and these become a probability. Weights are
/// from a logistic regression: slips set into one half of a set of news articles and half of a collection of people's
/// slips, against the unknown words of that half of the news, and of pages of many kinds, that are none.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "cutline/config.hpp"

namespace cutline::pass::spelling {

struct Policy {
    std::uint32_t own_count;   ///< times that a word stands in the document to be evidence for another
    std::uint32_t name_count;  ///< the same for words with a capital
    unsigned least_score;      ///< thousandths; see score_of
    unsigned least_name_score;
    unsigned least_slipshod_score;  ///< see shares below
    unsigned least_pronounced_score;
};

/// Three times is what chance and a repeated slip do not explain; careful asks for one more, thorough takes two for
/// names (few of those were wrong in news, but two people may have such names).
inline constexpr std::array<Policy, 3> policies{
    Policy{4, 4, 985, 985, 900, 970},  // careful
    Policy{3, 3, 980, 970, 800, 975},  // balanced: from 970 to 980 two of eight words in news were wrong, and no name
    Policy{3, 2, 955, 955, 700, 900},  // thorough
};

constexpr const Policy& policy_of(Preset preset) { return policies[static_cast<std::size_t>(preset)]; }

/// The more names a text has, the more of them are alike by chance.
inline constexpr std::size_t words_of_a_long_text = 3000;
constexpr std::uint32_t name_count_in(std::size_t words, const Policy& policy) {
    const std::size_t times = std::max(words, words_of_a_long_text) * policy.name_count / words_of_a_long_text;
    return static_cast<std::uint32_t>(std::min<std::size_t>(times, UINT32_MAX));
}

inline constexpr std::size_t shortest_unknown = 4;  ///< letters; shorter ones see Corrector::collect_short
inline constexpr std::size_t longest_unknown = 24;
inline constexpr std::size_t shortest_obscure = 4;  ///< for a form that only the largest word lists have

/// What is known of an unknown word and its best candidate, in points or as 0 and 1.
struct Features {
    int frequency = 0;  ///< of the candidate, in the lexicon
    int count = 0;      ///< of the candidate in the document: see points_of_count
    int slip = 0;       ///< how likely it is
    int context = 0;    ///< the neighbours, for the candidate
    int strange = 0;    ///< how little the unknown word looks like a word
    int lead = 0;       ///< over the second-best candidate
    int length = 0;     ///< of the unknown word: see points_of_length
    int inflected = 0;  ///< the rest speaks for the word being meant: an ending of another form of the candidate,
    int varied = 0;     ///< or of another language or family
    int meant = 0;      ///< another usual way to write it
    int brief = 0;      ///< a word of four letters has many others beside it; 2: of three
    int obscure = 0;    ///< the largest word lists have it
    int formed = 0;     ///< English makes it of words that it has; 2: and a consonant more or less makes another
    int twice = 0;      ///< it stands twice
    int strangers = 0;  ///< unknown words close by: dialect, or another language
    int clear = 0;      ///< no other candidate comes near: a lead of `most_lead`
    int extra = 0;      ///< a letter too many: words are made longer on purpose, and seldom shorter
    int two = 0;        ///< the candidate is two words
};

/// In tenths of a hundredth of a nat a point; from `inflected` on in hundredths.
struct Weights {
    int bias;
    int frequency, count, slip, context, strange, lead, length;
    int inflected, varied, meant, brief, obscure, formed, twice, strangers, clear, extra, two;
};

inline constexpr Weights lower_weights{-540, 53,   48,  14,   60,  10,  30,  33,   -298, -80,
                                       -120, -158, -52, -140, -50, -70, 146, -154, 100};
/// For words of a bare text. Fitted to learners' sentences and to a web corpus with injected typos, by half of them.
inline constexpr Weights bare_weights{-550, 43,   82,  12,   42,  11, 25, 24,   -116, -80,
                                      0,    -107, -52, -140, -50, 0,  55, -108, -127};
inline constexpr int misjoined_weight = 120;  // of a bare text: people join letters so ("totaly"), chance does not
inline constexpr Weights name_weights{-85, 0, 22, 36, 0, 14, 29, 0, -467, -263, -151, -62, -100, 0, -80, 0, 0, 0, 0};

inline constexpr int most_lead = 40;
inline constexpr unsigned most_strangers = 3;

/// Hundredths of a nat.
constexpr int log_odds(const Weights& w, const Features& f) {
    const int points = w.frequency * f.frequency + w.count * f.count + w.slip * f.slip + w.context * f.context +
                       w.strange * f.strange + w.lead * std::min(f.lead, most_lead) + w.length * f.length;
    return w.bias + points / 10 + w.inflected * f.inflected + w.varied * f.varied + w.meant * f.meant +
           w.brief * f.brief + w.obscure * f.obscure + w.formed * f.formed + w.twice * f.twice +
           w.strangers * f.strangers + w.clear * f.clear + w.extra * f.extra + w.two * f.two;
}

/// Ten times the logarithm (to base 2) of one more than `count`: nearly all typos of an article are of words that it
/// uses again.
constexpr int points_of_count(std::uint32_t count) {
    constexpr std::array<int, 16> few{0, 10, 16, 20, 23, 26, 28, 30, 32, 33, 35, 36, 37, 38, 39, 40};
    return count < few.size() ? few[count] : count < 24 ? 43 : count < 32 ? 47 : 50;
}

/// The longer the word, the fewer others are beside it by chance.
constexpr int points_of_length(std::size_t letters) {
    constexpr std::array<int, 12> table{0, 0, 0, 0, 0, 0, 0, 12, 24, 42, 54, 62};
    return table[std::min<std::size_t>(letters, 11)];
}

/// How likely a space is left out.
inline constexpr int no_space_points = -10;

/// The frequency, as points of a word would be, of two words of these classes that stand beside one another so much
/// oftener than by chance; 185 points are the size of the corpus.
constexpr int points_of_pair(unsigned left, unsigned right, int pair) {
    return std::clamp(10 * static_cast<int>(left + right) + pair - 185, 0, 150);
}

/// By which candidates are ranked, and the lead is measured: points.
constexpr int rank_of(const Features& f) { return f.frequency + f.count * 2 + f.slip + f.context * 13 / 10; }

/// The probability that the correction is right, in thousandths, of the log odds. In running news the unknown words
/// with log odds of 100 and more were slips in 97 of 100 cases, by hand: the curve is set by that.
constexpr unsigned score_of(int odds) {
    constexpr std::array<int, 32> curve{2,   4,   5,   8,   12,  18,  27,  39,  57,  83,  119, 168, 231, 310, 401, 500,
                                        599, 690, 769, 832, 881, 917, 943, 961, 973, 982, 988, 992, 995, 996, 998, 998};
    constexpr int first = -850;  // log odds of the first; the next is 40 higher
    const int over = std::clamp(odds - first, 0, 40 * 31 - 1);
    const auto at = static_cast<std::size_t>(over / 40);
    return static_cast<unsigned>(curve[at] + (curve[at + 1] - curve[at]) * (over % 40) / 40);
}

/// A text of so few words, or one that is full of slips, is bare: it says too little of itself. Unknown words of it are
/// slips far oftener than those of edited news, but of words at two edits, too, and of names without their capital.
inline constexpr std::size_t most_bare_words = 100;
/// In a longer text with one unknown word left, names have their capitals.
inline constexpr std::size_t most_words_of_a_note = 40;

/// Of one word in twenty, and of two at least, the lexicon knows nothing.
constexpr bool full_of_slips(std::size_t unknown_words, std::size_t words) {
    return unknown_words >= 2 && 20 * unknown_words >= words;
}

/// Of five kinds of words in small letters, and of one to 250 words, neither the lexicon nor the user knows anything
/// but that they are terms of computing: the text is of things that have names of their own. So are three in four pages
/// about computing, and of news one article in 120.
constexpr bool full_of_jargon(std::size_t strange_types, std::size_t words) {
    return strange_types >= 5 && 250 * strange_types >= words;
}

/// Of a text with that many corrections and words: it has more slips than others, so that the next is likelier. Log
/// odds.
constexpr int hasty(std::size_t corrections, std::size_t words) {
    const std::size_t rate = 1000 * corrections / (words + 100);
    return rate < 6 ? 0 : rate < 12 ? 60 : rate < 25 ? 120 : rate < 50 ? 180 : 240;
}

/// A slipshod text, of most_slipshod_words at most, has so many words that the lexicon lacks and that are one edit from
/// a usual one (near): three, and one in twenty. Nearly all unknown words of it are slips, and what remains to be told
/// is of which words. (Of 92,000 pairs of lines of news and pages, 30 are such.)
inline constexpr std::size_t most_slipshod_words = 500;
inline constexpr unsigned least_near = 5;  ///< frequency class
constexpr bool slipshod(std::size_t near, std::size_t words) {
    return near >= 3 && 20 * near >= words && words <= most_slipshod_words;
}

/// By how little the unknown words of a slipshod text look like words, in points a letter: who slips on the keyboard
/// writes what nobody can say; who spells by ear writes it as it sounds, and often means a word farther away.
inline constexpr int least_unpronounced = 24;

/// The share of a candidate is its chance against all others, and against none of them, in hundredths of a nat that add
/// up. From a conditional logit model of half of a web corpus with injected typos and of learners' writing.
struct DamageWeights {
    int frequency, frequency_squared, frequency_short;  ///< a class (its square by ten; words of up to four letters)
    int unmarked, marked_other;  ///< the letters under the marks are the word; another letter in place of a marked one
    int two, two_points, two_same_size;  ///< two edits; for ten points of both slips
    int pair_for, pair_against, own;     ///< ten points of context; the text has the word
    int inflected, last, twin, first_missing;
    int missing, extra, swapped, vowel, near_key, other;
};
inline constexpr DamageWeights damage_weights{36,  19,  5,   154,  -51, -244, 40,  87, 92,  71, 188,
                                              -51, -24, 131, -144, 91,  -171, -52, 38, -33, -55};

/// For none of the candidates.
struct NoneWeights {
    std::array<int, 13> length;  ///< by letters, 12 and more together
    int strange;                 ///< ten points a letter
    int abbreviation, obscure, marks, formed;
    int far;  ///< the share of the unknown words that are near none
};
inline constexpr NoneWeights none_weights{
    {0, 0, 0, 1046, 731, 557, 318, 276, 146, 120, -33, 30, -42}, -102, 42, 171, -175, 75, 145};

/// A million times e to the power of -`below` hundredths.
constexpr std::uint32_t chance_below(int below) {
    constexpr int step = 5;
    constexpr std::size_t steps = 200;
    constexpr auto table = [] {
        std::array<std::uint32_t, steps> chances{};
        double chance = 1e6;
        for (std::uint32_t& entry : chances) {
            entry = static_cast<std::uint32_t>(chance);
            chance *= 0.951229424500714;  // e^(-step / 100)
        }
        return chances;
    }();
    const auto at = static_cast<std::size_t>(std::max(below, 0) / step);
    return at < steps ? table[at] : 0;
}

}  // namespace cutline::pass::spelling
