#include "pass/spelling/intent.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/slip.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

bool same_word(const text::Scan& scan, std::uint32_t a, std::uint32_t b) {
    const auto size = static_cast<std::uint32_t>(scan.words.size());
    return a < size && b < size && scan.words[a].hash == scan.words[b].hash;
}

constexpr std::uint32_t beside = 3;         // words
constexpr unsigned rare_name = 2;           // frequency class, of a genus
constexpr std::uint32_t longest_gloss = 6;  // words
constexpr unsigned joined_frequency = 4;
constexpr std::uint32_t longest_short_form = 5;  // letters
constexpr std::size_t shortest_alike = 5;        // letters of a name,
constexpr std::size_t same_ending = 2;           // and of its end

/// Sorted. Words that set two others against one another.
constexpr std::array between{"and"sv,    "are"sv,  "as"sv,  "be"sv,  "but"sv,    "for"sv, "from"sv, "instead"sv,
                             "into"sv,   "is"sv,   "no"sv,  "nor"sv, "not"sv,    "of"sv,  "or"sv,   "rather"sv,
                             "should"sv, "than"sv, "the"sv, "to"sv,  "versus"sv, "vs"sv};
static_assert(std::is_sorted(between.begin(), between.end()));

std::string consonants(std::string_view key) {
    std::string all;
    std::copy_if(key.begin(), key.end(), std::back_inserter(all), [](char c) { return !vowel(c); });
    return all;
}

/// Two ways to spell a name, maybe: they begin and end alike, or have the same consonants, and few know the other one.
bool spelt_alike(std::string_view key, std::string_view other) {
    if (other == key || std::min(key.size(), other.size()) < shortest_alike || other.front() != key.front())
        return false;
    return other.ends_with(key.substr(key.size() - same_ending)) ||
           (consonants(other) == consonants(key) && !lexicon::find(other).known());
}

/// Not "Cuba's".
bool all_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
}

/// A letter of a script other than Latin, whose letters are in blocks here and there.
bool other_script(char32_t point) {
    const bool latin = point < 0x0370 || (point >= 0x1E00 && point < 0x1F00) || (point >= 0x2C60 && point < 0x2C80) ||
                       (point >= 0xA720 && point < 0xA800) || (point >= 0xFB00 && point < 0xFB07) || point == 0x2126 ||
                       (point >= 0xFF21 && point < 0xFF5B);
    const text::Kind kind = text::kind(point);
    return !latin && (kind == text::Kind::letter || kind == text::Kind::ideograph);
}

/// A word, not a letter that stands for a thing ("μg").
bool word_of_other_script(std::string_view word) {
    const text::CodePoint first = text::decode(word, 0);
    if (!first.valid || first.size >= word.size() || !other_script(first.point)) return false;
    const text::CodePoint second = text::decode(word, first.size);
    return second.valid && other_script(second.point);
}

}  // namespace

bool copied(const text::Scan& scan, const Type& type) {
    return same_word(scan, type.word - 1, type.last - 1) || same_word(scan, type.word + 1, type.last + 1);
}

bool marked(const text::Scan& scan, const text::Line& line, std::uint32_t word) {
    for (std::uint32_t i = word + 1; i < line.last_word && i <= word + beside; ++i)
        if (scan.key(scan.words[i]) == "sic") return true;
    return false;
}

bool set_against(const text::Scan& scan, const text::Line& line, std::uint32_t word, std::string_view key) {
    const auto link = [&](std::uint32_t i) {
        return std::binary_search(between.begin(), between.end(), scan.key(scan.words[i]));
    };
    for (std::uint32_t i = word + 1; i < line.last_word && i <= word + beside; ++i) {
        if (scan.key(scan.words[i]) == key) return true;
        if (!link(i)) break;
    }
    for (std::uint32_t i = word; i > line.first_word && i + beside > word; --i) {
        if (scan.key(scan.words[i - 1]) == key) return true;
        if (!link(i - 1)) break;
    }
    return false;
}

bool listed_with_alike(const text::View& view, const text::Line& line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    const std::string_view key = scan.key(scan.words[word]);
    const auto in_line = [&](std::uint32_t i) { return i >= line.first_word && i < line.last_word; };
    const auto links = [&](std::uint32_t i) { return in_line(i) && scan.key(scan.words[i]) == "or"; };
    const auto comma = [&](std::uint32_t left) {
        const std::uint32_t end = scan.words[left].end();
        return view.text().substr(end, scan.words[left + 1].begin - end) == ", ";
    };
    const auto alike = [&](std::uint32_t i) { return in_line(i) && spelt_alike(key, scan.key(scan.words[i])); };
    return (alike(word - 1) && comma(word - 1)) || (alike(word + 1) && comma(word)) ||
           (links(word - 1) && alike(word - 2)) || (links(word + 1) && alike(word + 2));
}

bool transliterates(const text::View& view, const text::Line& line, std::uint32_t word) {
    constexpr std::array gaps{" "sv, ", "sv, " ("sv, ") "sv};
    const auto& words = view.scan().words;
    const auto stands = [&](std::uint32_t other, std::uint32_t left) {
        const std::string_view gap = view.text().substr(words[left].end(), words[left + 1].begin - words[left].end());
        return std::find(gaps.begin(), gaps.end(), gap) != gaps.end() &&
               word_of_other_script(view.text().substr(words[other].begin, words[other].size));
    };
    return (word > line.first_word && stands(word - 1, word - 1)) ||
           (word + 1 < line.last_word && stands(word + 1, word));
}

bool named_as_form(const text::View& view, const text::Line& line, std::uint32_t word, bool capital) {
    constexpr std::array nouns{"form"sv, "forms"sv, "name"sv, "spelled"sv, "spelling"sv, "spelt"sv, "term"sv, "word"sv};
    constexpr std::array gaps{" "sv, " \""sv, " '"sv, " \u2018"sv, " \u201C"sv};
    if (word == line.first_word) return false;
    const text::Scan& scan = view.scan();
    const auto key = [&](std::uint32_t back) { return scan.key(scan.words[word - back]); };
    const std::uint32_t end = scan.words[word - 1].end();
    const std::string_view gap = view.text().substr(end, scan.words[word].begin - end);
    if (std::find(gaps.begin(), gaps.end(), gap) == gaps.end()) return false;
    if (capital) return std::binary_search(nouns.begin(), nouns.end(), key(1));
    return key(1) == "word" && word - line.first_word > 1 && key(2) == "the";
}

bool epithet(const text::View& view, const text::Line& line, std::uint32_t word, std::string_view meant) {
    constexpr std::array endings{"ae"sv,  "ana"sv, "ans"sv, "ata"sv,   "ensis"sv, "i"sv,
                                 "ica"sv, "ina"sv, "um"sv,  "oides"sv, "us"sv};
    constexpr std::array of_genera{"es"sv, "is"sv, "um"sv, "us"sv, "ys"sv};
    if (word == line.first_word) return false;
    const auto ends = [](std::string_view key, const auto& all) {
        return std::any_of(all.begin(), all.end(), [key](std::string_view ending) { return key.ends_with(ending); });
    };
    const std::string_view key = view.scan().key(view.scan().words[word]);
    if (key.size() < shortest_alike || !ends(key, endings)) return false;
    const text::Word& its = view.scan().words[word - 1];
    const std::string_view genus = view.text().substr(its.begin, its.size);
    const std::string_view gap = view.text().substr(its.end(), view.scan().words[word].begin - its.end());
    if (genus.front() < 'A' || genus.front() > 'Z' || !all_letters(genus)) return false;
    if (gap == ". ") return genus.size() == 1 && !ends(meant, endings);
    const bool latin = ends(genus, of_genera) || (genus.ends_with('a') && !ends(meant, endings));
    return gap == " " && latin && lexicon::find(view.scan().key(its)).frequency() <= rare_name;
}

bool glosses(const text::View& view, const text::Line& line, std::uint32_t word, std::string_view key) {
    const auto& words = view.scan().words;
    const auto gap = [&](std::uint32_t i) {
        return view.text().substr(words[i - 1].end(), words[i].begin - words[i - 1].end());
    };
    for (std::uint32_t i = word; i > line.first_word && i + longest_gloss > word; --i) {
        if (gap(i).find(')') != std::string_view::npos) return false;
        if (gap(i).find('(') != std::string_view::npos) return view.scan().key(words[i - 1]) == key;
    }
    return false;
}

bool alone_in_quotes(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    constexpr std::array quotes{"\""sv, "'"sv, "\u2018"sv, "\u2019"sv, "\u201C"sv, "\u201D"sv};
    const std::string_view before = text.substr(0, begin);
    std::string_view after = text.substr(end);
    if (!after.empty() && std::string_view{",.;:!?"}.find(after[0]) != std::string_view::npos) after.remove_prefix(1);
    const auto opens = [&](std::string_view quote) { return before.ends_with(quote); };
    const auto closes = [&](std::string_view quote) { return after.starts_with(quote); };
    return std::any_of(quotes.begin(), quotes.end(), opens) && std::any_of(quotes.begin(), quotes.end(), closes);
}

bool mentioned(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    return text.substr(end).starts_with(" (") || alone_in_quotes(text, begin, end);
}

bool goes_on(const text::Scan& scan, const text::Line& line, std::uint32_t word, std::string_view two) {
    if (word + 1 >= line.last_word) return false;
    const std::string joined = std::string{two.substr(two.rfind(' ') + 1)}.append(scan.key(scan.words[word + 1]));
    return lexicon::find(joined).frequency() >= joined_frequency;
}

bool piece_of_word(const text::Scan& scan, const text::Line& line, std::uint32_t word) {
    const auto one = [&](std::uint32_t left, std::uint32_t right) {
        const std::string joined = std::string{scan.key(scan.words[left])}.append(scan.key(scan.words[right]));
        return lexicon::find(joined).frequency() >= joined_frequency;
    };
    return (word > line.first_word && one(word - 1, word)) || (word + 1 < line.last_word && one(word, word + 1));
}

bool quoted(std::string_view text, std::size_t begin, std::size_t at) {
    const std::string_view before = text.substr(begin, at - begin);
    const std::size_t opened = before.rfind("\u201C");
    const std::size_t closed = before.rfind("\u201D");
    if (opened != std::string_view::npos && (closed == std::string_view::npos || closed < opened)) return true;
    return std::count(before.begin(), before.end(), '"') % 2 == 1;
}

bool abbreviated(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::string_view after = text.substr(end, 3);
    const bool goes_on =
        after.starts_with(".,") || (after.starts_with(". ") && after.size() > 2 && small_letter(after[2]));
    return end - begin <= longest_short_form && goes_on;
}

bool behind_apostrophe(std::string_view text, std::uint32_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with('\'') || before.ends_with("\u2019");
}

bool left_open(std::string_view text, std::uint32_t end) {
    const std::string_view after = text.substr(end, 4);
    if (after.starts_with("--") || after.starts_with("\u2013"sv) || after.starts_with("\u2014\u2014"sv.substr(0, 4)))
        return true;
    const std::size_t sign = after.starts_with('\'') ? 1 : after.starts_with("\u2019") ? 3 : 0;
    if (sign == 0) return false;
    return after.size() > sign && after[sign] == ' ' && end > 0 && text[end - 1] == 'n';
}

}  // namespace cutline::pass::spelling
