#include "pass/spelling/old_spelling.hpp"

#include <string>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/slip.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr unsigned usual = 4;  // frequency class
constexpr std::size_t shortest = 4;

bool is_usual(std::string_view key) { return lexicon::find(key).frequency() >= usual; }

/// With every v that stands for u, u that stands for v and i that stands for j as now; "iudge", "vnderstood", "euery".
std::string with_new_letters(std::string_view key) {
    std::string out{key};
    for (std::size_t i = 0; i + 1 < key.size(); ++i) {
        const bool before_vowel = vowel(key[i + 1]);
        if (key[i] == 'v' && !before_vowel) out[i] = 'u';
        if (key[i] == 'u' && before_vowel && i > 0 && key[i - 1] != 'q' && key[i - 1] != 'g') out[i] = 'v';
        if (key[i] == 'i' && before_vowel && i == 0) out[i] = 'j';
    }
    return out;
}

std::string with_i(std::string_view key) {
    std::string out{key};
    for (std::size_t i = 1; i + 1 < key.size(); ++i)
        if (key[i] == 'y') out[i] = 'i';
    return out;
}

/// Without the e at its end, which may have doubled the consonant before it: "sonne"; with y for ie.
bool usual_without_e(std::string_view key) {
    if (!key.ends_with('e')) return false;
    const std::string_view rest = key.substr(0, key.size() - 1);
    if (rest.ends_with('i')) return is_usual(std::string{rest.substr(0, rest.size() - 1)}.append("y"));
    if (vowel(rest.back())) return false;
    return is_usual(rest) || (rest[rest.size() - 2] == rest.back() && is_usual(rest.substr(0, rest.size() - 1)));
}

}  // namespace

bool spelt_of_old(std::string_view key) {
    if (key.size() < shortest) return false;
    if (usual_without_e(key)) return true;
    const std::string now = with_new_letters(key);
    if (now != key && (is_usual(now) || usual_without_e(now))) return true;
    const std::string with = with_i(now);
    return with != now && (is_usual(with) || usual_without_e(with));
}

}  // namespace cutline::pass::spelling
