#include "pass/spelling/surroundings.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "text/byte_set.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t reach = 64;
constexpr unsigned common_part = 7;  // frequency class

/// Signs that prose does not have in or about a word.
constexpr text::ByteSet technical{"0123456789@#_/\\=&<>{}|~^`*+$%"};
constexpr text::ByteSet code{"(){}[]<>=;&|*\\_+~^$#"};

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A full stop or a colon inside, as in "example.org" and "std::sort"; an opening bracket, as in "f(x)", "word(s)".
bool technical_inside(std::string_view run) {
    for (std::size_t i = 1; i + 1 < run.size(); ++i) {
        if ((run[i] == '.' || run[i] == ':') && letter(run[i - 1]) && (letter(run[i + 1]) || run[i + 1] == ':')) {
            // "said.”" ends a sentence: a curly quote is no letter.
            if (static_cast<unsigned char>(run[i + 1]) != 0xE2) return true;
        }
        if ((run[i] == '(' || run[i] == '[') && letter(run[i - 1]) && static_cast<unsigned char>(run[i - 1]) < 0x80)
            return true;
    }
    return false;
}

bool hyphen_before(std::string_view text, std::size_t at) {
    return (at > 0 && text[at - 1] == '-') ||
           (at >= 3 && (text.substr(at - 3, 3) == "\u2010" || text.substr(at - 3, 3) == "\u2011"));
}

bool hyphen_after(std::string_view text, std::size_t at) {
    return (at < text.size() && text[at] == '-') ||
           (at + 3 <= text.size() && (text.substr(at, 3) == "\u2010" || text.substr(at, 3) == "\u2011"));
}

/// A soft hyphen or a zero width joins what looks like two words.
bool joined(std::string_view text, std::size_t begin, std::size_t end) {
    const auto strange = [&](std::string_view sign) {
        return text.substr(end, sign.size()) == sign ||
               (begin >= sign.size() && text.substr(begin - sign.size(), sign.size()) == sign);
    };
    return strange("\u00AD") || strange("\u200B") || strange("\u200C") || strange("\u200D") || strange("\uFEFF") ||
           strange("\u2060") || strange("\uFFFD");
}

/// The word that ends at `end`, if it has at most three letters.
std::string_view short_word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 4 && letter(text[begin - 1])) --begin;
    if (begin > 0 && text[begin - 1] == '\'') return {};  // a possessive ending
    return end - begin < 4 ? text.substr(begin, end - begin) : std::string_view{};
}

std::string_view short_word_after(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && end - begin < 4 && letter(text[end])) ++end;
    return end - begin < 4 ? text.substr(begin, end - begin) : std::string_view{};
}

/// A letter on its own that is no word: a piece of the word beside it ("worldwid e", "C onvention").
bool stray(std::string_view word) {
    return word.size() == 1 && word != "a" && word != "A" && word != "I" && letter(word[0]);
}

/// Dots behind a word: it may have been cut off ("our new concep ...").
bool cut_off(std::string_view after) {
    return after.starts_with("...") || after == " ..." || after.starts_with("\u2026") || after == " \u2026";
}

/// Code has a sign every few bytes.
bool code_about(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > reach ? begin - reach : 0;
    const std::string_view head = text.substr(from, begin - from);
    const std::string_view tail = text.substr(end, reach);
    const auto signs = [](std::string_view part) {
        return std::count_if(part.begin(), part.end(), [](char c) { return code.has(c); });
    };
    return signs(head.substr(head.rfind('\n') + 1)) + signs(tail.substr(0, tail.find('\n'))) > 6;
}

/// "a file with the extension .lnk": a full stop before a short word, and no word or dots before that.
bool extension(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 4;  // letters
    if (begin == 0 || text[begin - 1] != '.' || end - begin > longest) return false;
    return begin == 1 || (text[begin - 2] != '.' && !letter(text[begin - 2]));
}

/// A part of the word stands apart from it: "[d]espite", "con- tinues", "f - - k".
bool torn(std::string_view text, std::size_t begin, std::size_t end) {
    const char before = begin > 0 ? text[begin - 1] : ' ';
    if (before == ']' || before == ')') return true;
    if (begin >= 3 && before == ' ' && text[begin - 2] == '-' && letter(text[begin - 3])) return true;
    if (end + 1 < text.size() && text[end] == '-' && space(text[end + 1])) return true;
    return text.substr(end, 4) == " - -" || cut_off(text.substr(end, 4));
}

bool beside_stray(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin >= 2 && text[begin - 1] == ' ' && stray(short_word_before(text, begin - 1))) return true;
    return end < text.size() && text[end] == ' ' && stray(short_word_after(text, end + 1));
}

/// Behind an article or a particle of Arabic names.
bool after_particle(std::string_view text, std::size_t hyphen) {
    const std::string_view word = short_word_before(text, hyphen);
    return word.size() >= 2 &&
           std::string_view{" al Al el El ul Ul as As ad Ad ar Ar an An at At az Az ash Ash bin Bin abu Abu "}.find(
               word) != std::string_view::npos;
}

}  // namespace

Place place_of(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::size_t from = begin;
    while (from > 0 && begin - from < reach && !space(text[from - 1])) --from;
    std::size_t to = end;
    while (to < text.size() && to - end < reach && !space(text[to])) ++to;
    const std::string_view run = text.substr(from, to - from);
    if (std::any_of(run.begin(), run.end(), [](char c) { return technical.has(c); }) || technical_inside(run))
        return Place::foreign;
    if (joined(text, begin, end) || torn(text, begin, end) || extension(text, begin, end) ||
        code_about(text, begin, end))
        return Place::foreign;
    if (beside_stray(text, begin, end)) return Place::piece;
    const bool before = hyphen_before(text, begin);
    const bool after = hyphen_after(text, end);
    if (before && after_particle(text, begin - (text[begin - 1] == '-' ? 1 : 3))) return Place::foreign;
    return before || after ? Place::part : Place::free;
}

bool compound_with_common(const text::View& view, const text::Line& line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    const auto common = [&](std::uint32_t left, std::uint32_t right, std::uint32_t other) {
        const bool hyphen =
            scan.words[right].begin == scan.words[left].end() + 1 && view.text()[scan.words[left].end()] == '-';
        return !hyphen || lexicon::find(scan.key(scan.words[other])).frequency() >= common_part;
    };
    return (word == line.first_word || common(word - 1, word, word - 1)) &&
           (word + 1 >= line.last_word || common(word, word + 1, word + 1));
}

bool begins_sentence(std::string_view text, std::uint32_t line, std::uint32_t begin) {
    constexpr std::size_t letters = 4;  // "etc." does not end one
    const std::string_view before = text.substr(line, begin - line);
    if (before.size() < letters + 2 || !before.ends_with(". ") || text[line] < 'A' || text[line] > 'Z') return false;
    const std::string_view word = before.substr(before.size() - 2 - letters, letters);
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace cutline::pass::spelling
