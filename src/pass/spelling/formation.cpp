#include "pass/spelling/formation.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "lexicon/lexicon.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

constexpr std::array prefixes{
    "re"sv,    "un"sv,     "non"sv,    "anti"sv,   "pre"sv,   "de"sv,   "dis"sv,    "mis"sv,     "over"sv,    "under"sv,
    "out"sv,   "sub"sv,    "super"sv,  "inter"sv,  "multi"sv, "semi"sv, "co"sv,     "counter"sv, "mid"sv,     "micro"sv,
    "mega"sv,  "ultra"sv,  "hyper"sv,  "cyber"sv,  "neo"sv,   "post"sv, "pro"sv,    "self"sv,    "trans"sv,   "tele"sv,
    "bio"sv,   "eco"sv,    "geo"sv,    "pseudo"sv, "mini"sv,  "nano"sv, "intra"sv,  "extra"sv,   "electro"sv, "photo"sv,
    "hydro"sv, "thermo"sv, "macro"sv,  "meta"sv,   "proto"sv, "pan"sv,  "psycho"sv, "socio"sv,   "techno"sv,  "petro"sv,
    "agro"sv,  "narco"sv,  "crypto"sv, "euro"sv,   "afro"sv,  "poly"sv, "mono"sv,   "auto"sv,    "quasi"sv,   "arch"sv,
    "be"sv,    "en"sv,     "a"sv,      "e"sv,      "t"sv};  // "agender", "ebike", "tshirt"

/// Suffixes before which a final y becomes i, and, where they begin with a vowel, a final e is dropped or a final
/// consonant doubled.
constexpr std::array joining{"s"sv,     "es"sv,    "ed"sv,        "ing"sv,     "ings"sv, "er"sv,   "ers"sv,
                             "or"sv,    "ly"sv,    "able"sv,      "ability"sv, "ish"sv,  "ism"sv,  "ist"sv,
                             "ists"sv,  "y"sv,     "ification"sv, "ize"sv,     "ise"sv,  "ized"sv, "ised"sv,
                             "izing"sv, "ising"sv, "ization"sv,   "isation"sv, "ian"sv,  "ians"sv, "esque"sv,
                             "izes"sv,  "ises"sv,  "izer"sv,      "izers"sv,   "ier"sv,  "iest"sv, "iness"sv};
constexpr std::array standing{"ness"sv,  "less"sv,   "lessly"sv, "like"sv,  "wise"sv,  "ward"sv,   "wards"sv, "ful"sv,
                              "proof"sv, "gate"sv,   "fest"sv,   "athon"sv, "holic"sv, "core"sv,   "scape"sv, "ville"sv,
                              "verse"sv, "tech"sv,   "nomics"sv, "ship"sv,  "hood"sv,  "dom"sv,    "man"sv,   "men"sv,
                              "maker"sv, "makers"sv, "making"sv, "goer"sv,  "goers"sv, "phobia"sv, "phobic"sv};

/// A word that others are made of: a frequent one, or one that is too long to be found in a slip by chance.
bool base(std::string_view key, std::size_t least, unsigned frequency) {
    if (key.size() < least) return false;
    const lexicon::Entry entry = lexicon::find(key);
    return entry.word() && (entry.frequency() >= frequency || key.size() >= 6);
}

bool doubles(char c) { return std::string_view{"bdfglmnprstvz"}.find(c) != std::string_view::npos; }

bool vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

/// Does `stem` stand for a word when `suffix` is joined to it?
bool base_before(std::string_view stem, std::string_view suffix) {
    if (base(stem, 3, 3)) return true;
    const std::size_t size = stem.size();
    if (size < 3) return false;
    if (suffix.starts_with('i') && base(std::string{stem} + 'y', 4, 4)) return true;  // "clunk(y)" + "iness"
    const bool drops = vowel(suffix[0]);
    if (drops && stem[size - 1] == stem[size - 2] && doubles(stem[size - 1]) && base(stem.substr(0, size - 1), 3, 5))
        return true;
    std::string longer{stem};
    longer.push_back('e');
    if (drops && base(longer, 4, 4)) return true;
    if (longer[size - 1] != 'i') return false;
    longer.pop_back();
    longer.back() = 'y';
    return base(longer, 4, 4);
}

bool suffixed(std::string_view key) {
    if (key.ends_with('s') && lexicon::find(key.substr(0, key.size() - 1)).word()) return true;  // of a rare word, too
    for (const std::string_view suffix : joining)
        if (key.ends_with(suffix) && base_before(key.substr(0, key.size() - suffix.size()), suffix)) return true;
    for (const std::string_view suffix : standing)
        if (key.ends_with(suffix) && base(key.substr(0, key.size() - suffix.size()), 3, 4)) return true;
    return false;
}

bool prefixed(std::string_view key) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return key.starts_with(prefix) && base(key.substr(prefix.size()), 4, 2);
    });
}

bool compound(std::string_view key) {
    for (std::size_t at = 3; at + 3 <= key.size(); ++at) {
        const lexicon::Entry head = lexicon::find(key.substr(0, at));
        const lexicon::Entry tail = lexicon::find(key.substr(at));
        if (!head.word() || !tail.word()) continue;
        const std::size_t shorter = std::min(at, key.size() - at);
        const unsigned least = shorter == 3 ? 7 : shorter == 4 ? 6 : 3;  // short strings are words by chance
        if (std::min(head.frequency(), tail.frequency()) >= least && head.frequency() + tail.frequency() >= 10)
            return true;
    }
    return false;
}

using Endings = std::array<std::string_view, 2>;

constexpr std::string_view any{};
constexpr std::string_view consonants = "bcdfghjklmnpqrstvwxz";

/// Endings that make one word of a family into another, and that differ in one letter; and the letters that may stand
/// before them.
struct Inflection {
    Endings endings;
    std::string_view after = any;
};

constexpr std::array inflections{
    Inflection{{""sv, "s"sv}, any},        Inflection{{""sv, "n"sv}, "aeiy"sv},   Inflection{{""sv, "d"sv}, "e"sv},
    Inflection{{""sv, "r"sv}, "e"sv},      Inflection{{""sv, "y"sv}, consonants}, Inflection{{""sv, "i"sv}, consonants},
    Inflection{{"y"sv, "ie"sv}, any},      Inflection{{"r"sv, "d"sv}, any},       Inflection{{"r"sv, "s"sv}, any},
    Inflection{{"d"sv, "s"sv}, any},       Inflection{{"n"sv, "s"sv}, any},       Inflection{{"us"sv, "um"sv}, any},
    Inflection{{"is"sv, "es"sv}, any},     Inflection{{"an"sv, "en"sv}, any},     Inflection{{"ic"sv, "is"sv}, any},
    Inflection{{"st"sv, "sm"sv}, any},     Inflection{{"ty"sv, "te"sv}, any},     Inflection{{"ce"sv, "t"sv}, any},
    Inflection{{"able"sv, "ible"sv}, any}, Inflection{{"e"sv, "y"sv}, any},       Inflection{{"er"sv, "or"sv}, any},
    Inflection{{"al"sv, "l"sv}, any},      Inflection{{"ian"sv, "an"sv}, any},    Inflection{{"e"sv, "a"sv}, any},
    Inflection{{"e"sv, "i"sv}, any},       Inflection{{"e"sv, "o"sv}, any},       Inflection{{"a"sv, "o"sv}, any},
    Inflection{{"a"sv, "i"sv}, any},       Inflection{{"on"sv, "en"sv}, any},     Inflection{{"ers"sv, "es"sv}, any},
    Inflection{{"ling"sv, "ing"sv}, any},  Inflection{{"eable"sv, "able"sv}, any}};

/// Ways to end a name that was written in another script.
constexpr std::array transliterations{Endings{"y"sv, "i"sv}, Endings{"iy"sv, "y"sv}, Endings{"ii"sv, "i"sv},
                                      Endings{"yy"sv, "y"sv}};

constexpr std::array variations{Endings{""sv, "e"sv},   Endings{""sv, "a"sv},   Endings{""sv, "o"sv},
                                Endings{""sv, "h"sv},   Endings{""sv, "t"sv},   Endings{"ss"sv, "s"sv},
                                Endings{"nn"sv, "n"sv}, Endings{"tt"sv, "t"sv}, Endings{"ff"sv, "f"sv},
                                Endings{"ll"sv, "l"sv}, Endings{"s"sv, "z"sv}};

bool related(std::string_view a, std::string_view b, std::string_view x, std::string_view y) {
    return a.ends_with(x) && b.ends_with(y) && a.substr(0, a.size() - x.size()) == b.substr(0, b.size() - y.size());
}

bool differ_in(std::span<const Endings> endings, std::string_view a, std::string_view b) {
    return std::any_of(endings.begin(), endings.end(), [&](const Endings& pair) {
        return related(a, b, pair[0], pair[1]) || related(a, b, pair[1], pair[0]);
    });
}

}  // namespace

bool formed(std::string_view key) { return suffixed(key) || prefixed(key) || compound(key); }

std::size_t run_together(std::string_view key, unsigned least_frequency) {
    constexpr std::array shorts{"a"sv,  "an"sv, "as"sv, "at"sv, "be"sv, "by"sv, "he"sv, "if"sv, "in"sv, "is"sv,
                                "it"sv, "of"sv, "on"sv, "or"sv, "so"sv, "to"sv, "up"sv, "us"sv, "we"sv};
    const auto frequent = [&](std::string_view part) {
        return part.size() >= 4 && lexicon::find(part).frequency() >= std::max(4U, least_frequency);
    };
    for (const std::string_view word : shorts) {
        const std::size_t rest = key.size() - std::min(key.size(), word.size());
        if (key.ends_with(word) && word.size() > 1 && frequent(key.substr(0, rest))) return rest;
        if (key.starts_with(word) && frequent(key.substr(word.size()))) return word.size();
    }
    return 0;
}

bool inflected(std::string_view a, std::string_view b) {
    return std::any_of(inflections.begin(), inflections.end(), [&](const Inflection& inflection) {
        const auto& [x, y] = inflection.endings;
        if (!related(a, b, x, y) && !related(a, b, y, x)) return false;
        const std::size_t stem = std::min(a.size(), b.size()) - std::min(x.size(), y.size());
        return inflection.after.empty() || (stem > 0 && inflection.after.find(a[stem - 1]) != std::string_view::npos);
    });
}

bool transliterated(std::string_view a, std::string_view b) { return differ_in(transliterations, a, b); }

bool varied(std::string_view a, std::string_view b) { return differ_in(variations, a, b); }

}  // namespace cutline::pass::spelling
