#include "pass/spelling/language.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "lexicon/lexicon.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

/// Sorted. None that is as frequent in another language ("in", "a", "on").
constexpr std::array function_words{
    "about"sv, "after"sv, "all"sv,   "and"sv,   "are"sv,  "been"sv, "but"sv,   "by"sv,  "can"sv, "could"sv,
    "for"sv,   "from"sv,  "had"sv,   "has"sv,   "have"sv, "he"sv,   "her"sv,   "his"sv, "if"sv,  "into"sv,
    "is"sv,    "it"sv,    "its"sv,   "more"sv,  "my"sv,   "not"sv,  "of"sv,    "or"sv,  "our"sv, "she"sv,
    "that"sv,  "the"sv,   "their"sv, "there"sv, "they"sv, "this"sv, "to"sv,    "was"sv, "we"sv,  "were"sv,
    "what"sv,  "when"sv,  "which"sv, "who"sv,   "will"sv, "with"sv, "would"sv, "you"sv, "your"sv};
static_assert(std::is_sorted(function_words.begin(), function_words.end()));

/// Speech written as it sounds: misspellings about it are meant.
constexpr std::array dialect{"aint"sv,  "cuz"sv,    "dat"sv,   "dem"sv, "dis"sv, "em"sv,   "gonna"sv, "gotta"sv,
                             "innit"sv, "nuthin"sv, "wanna"sv, "wot"sv, "ya"sv,  "yall"sv, "yer"sv,   "yo"sv};

/// Sorted. In small letters they do not stand close to an English word, save in names ("de Blasio") and phrases.
constexpr std::array foreign_words{
    "al"sv,    "auf"sv,  "avec"sv, "con"sv, "dans"sv, "das"sv, "de"sv,    "degli"sv, "dei"sv, "del"sv,
    "della"sv, "der"sv,  "des"sv,  "det"sv, "di"sv,   "dos"sv, "du"sv,    "een"sv,   "ein"sv, "eine"sv,
    "el"sv,    "en"sv,   "es"sv,   "est"sv, "et"sv,   "het"sv, "il"sv,    "ikke"sv,  "im"sv,  "ist"sv,
    "la"sv,    "las"sv,  "le"sv,   "les"sv, "los"sv,  "mit"sv, "nicht"sv, "och"sv,   "os"sv,  "para"sv,
    "por"sv,   "pour"sv, "que"sv,  "qui"sv, "som"sv,  "sur"sv, "su"sv,    "tout"sv,  "um"sv,  "uma"sv,
    "un"sv,    "una"sv,  "und"sv,  "une"sv, "van"sv,  "von"sv, "y"sv,     "zu"sv,    "zum"sv};

bool in(std::span<const std::string_view> sorted, std::string_view key) {
    return std::binary_search(sorted.begin(), sorted.end(), key);
}

bool function_word(std::string_view key) { return key.size() <= 6 && in(function_words, key); }

constexpr unsigned common_class = 6;
constexpr std::size_t sample = 64;    // words at each of three places
constexpr std::uint32_t window = 10;  // words on each side
constexpr std::uint32_t close = 3;    // the same, for foreign words

}  // namespace

bool english_document(const text::View& view) {
    if (const std::string_view language = view.origin().language; !language.empty())
        return language.size() >= 2 && (language[0] | 0x20) == 'e' && (language[1] | 0x20) == 'n' &&
               (language.size() == 2 || language[2] == '-' || language[2] == '_');
    const auto& scan = view.scan();
    const std::size_t size = scan.words.size();
    std::size_t seen = 0;
    std::size_t function = 0;
    const auto look = [&](std::size_t from) {
        for (std::size_t i = from; i < std::min(from + sample, size); ++i, ++seen)
            function += function_word(scan.key(scan.words[i])) ? 1 : 0;
    };
    if (size <= 3 * sample) {
        for (std::size_t from = 0; from < size; from += sample) look(from);
    } else {
        look(0);
        look((size - sample) / 2);
        look(size - sample);
    }
    return function > 0 && function * 8 >= seen;
}

bool english_about(const text::View& view, const text::Line& line, std::uint32_t word,
                   const std::unordered_set<std::uint32_t>& corrected) {
    const auto& scan = view.scan();
    const std::uint32_t begin = std::max(line.first_word, word > window ? word - window : 0);
    const std::uint32_t end = std::min(line.last_word, word + window + 1);
    std::size_t function = 0;
    std::size_t strange = 0;
    std::size_t common = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i == word) continue;
        const std::string_view key = scan.key(scan.words[i]);
        const char first = view.text()[scan.words[i].begin];
        const bool small = first >= 'a' && first <= 'z';
        if (in(dialect, key)) return false;
        if (small && i + close >= word && i <= word + close && in(foreign_words, key)) return false;
        if (!small || corrected.contains(i)) continue;
        if (function_word(key)) {
            ++function;
        } else if (const lexicon::Entry entry = lexicon::find(key); entry.word()) {
            common += entry.frequency() >= common_class ? 1 : 0;
        } else {
            strange += key.size() > 2 ? 1 : 0;
        }
    }
    const std::size_t others = end - begin - 1;
    const bool clean = strange * 8 <= others + 4;
    const bool full_of_slips = function * 4 >= others && strange * 3 <= others;
    const bool headline = strange == 0 && common >= 3;
    return others >= 3 && (function > 0 ? clean || full_of_slips : headline);
}

}  // namespace cutline::pass::spelling
