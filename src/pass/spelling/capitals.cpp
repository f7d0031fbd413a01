#include "pass/spelling/capitals.hpp"

#include <string_view>

#include "lexicon/lexicon.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_name = 2;  // bytes: not "I"

bool capital(char c) { return c >= 'A' && c <= 'Z'; }

/// A full stop, a question or an exclamation mark, and perhaps quotation marks behind it.
bool ends_sentence(std::string_view text) {
    constexpr std::string_view behind = " \t\r\n\"')";
    while (!text.empty()) {
        const bool curly = text.ends_with("\u201D") || text.ends_with("\u2019");
        if (!curly && behind.find(text.back()) == std::string_view::npos) break;
        text.remove_suffix(curly ? 3 : 1);
    }
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

/// Does the text before the line that begins at `begin` end as a sentence does? O(1).
bool behind_end(const text::View& view, std::uint32_t begin) {
    constexpr std::uint32_t reach = 64;  // bytes: blank lines may stand between
    const std::uint32_t from = begin > reach ? begin - reach : 0;
    return begin == 0 || ends_sentence(view.text().substr(from, begin - from));
}

/// Does the line end as a sentence does, and the one before it, too?
bool whole_sentence(const text::View& view, std::uint32_t line) {
    const text::Line& its = view.scan().lines[line];
    return ends_sentence(view.text().substr(its.begin, its.end - its.begin)) &&
           (line == 0 || behind_end(view, its.begin));
}

/// Does the line, or one beside it, begin a sentence with a known word in small letters? Then its author gives
/// sentences no capitals. With an unknown one the capital may have been lost, too; and a text may be broken into lines
/// anywhere.
bool writes_small(const text::View& view, std::uint32_t line, std::uint32_t word) {
    const auto& lines = view.scan().lines;
    const auto small = [&](std::uint32_t i) {
        const char first = view.text()[lines[i].begin];
        return first >= 'a' && first <= 'z' && lines[i].words() > 0 && behind_end(view, lines[i].begin) &&
               lexicon::find(view.scan().key(view.scan().words[lines[i].first_word])).frequency() > 0;
    };
    return (line > 0 && small(line - 1)) || (line + 1 < lines.size() && small(line + 1)) ||
           (word > lines[line].first_word && small(line));
}

/// Does a sentence end right before the word: not with an abbreviation or an initial?
bool behind_sentence(const text::View& view, std::uint32_t line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    const std::string_view before = view.text().substr(0, scan.words[word].begin);
    if (before.size() < 3 || !ends_sentence(before) || before.back() != ' ') return false;
    if (word == scan.lines[line].first_word) return false;  // "... and then"
    const std::string_view key = scan.key(scan.words[word - 1]);
    return key.size() > 1 && !capital(before[before.size() - 3]) && !lexicon::find(key).abbreviation();
}

}  // namespace

bool capital_due(const text::View& view, std::uint32_t line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    if (writes_small(view, line, word)) return false;
    return scan.words[word].begin == scan.lines[line].begin || behind_sentence(view, line, word);
}

bool capital_lost(const text::View& view, const Unknown& unknown, const Candidate& best, bool bare) {
    const std::uint32_t line = view.scan().lines[unknown.line].begin;
    if (best.key[0] < 'a' || best.key[0] > 'z' || unknown.type->count > 1) return false;
    if (bare) return capital_due(view, unknown.line, unknown.type->word);
    if (writes_small(view, unknown.line, unknown.type->word)) return false;
    if (unknown.stem.begin == line) {
        const bool first_missing = best.slip.slip == Slip::missing && best.slip.at == 0;
        return first_missing || whole_sentence(view, unknown.line);
    }
    if (!begins_sentence(view.text(), line, unknown.stem.begin)) return false;
    const text::Scan& scan = view.scan();
    const lexicon::Entry before = lexicon::find(scan.key(scan.words[unknown.type->word - 1]));
    return before.word() && !before.abbreviation();  // not "govt. recieved"
}

bool beside_name(const text::View& view, const text::Line& line, std::uint32_t word) {
    const auto& words = view.scan().words;
    const auto name = [&](std::uint32_t i) {
        return words[i].size >= shortest_name && capital(view.text()[words[i].begin]);
    };
    if (word + 1 < line.last_word && words[word + 1].begin == words[word].end() + 1 && name(word + 1)) return true;
    if (word <= line.first_word + 1 || words[word].begin != words[word - 1].end() + 1 || !name(word - 1)) return false;
    return !ends_sentence(view.text().substr(0, words[word - 1].begin));
}

bool strange_name_beside(const text::View& view, const text::Line& line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    const auto strange = [&](std::uint32_t i, std::uint32_t left) {
        return capital(view.text()[scan.words[i].begin]) && scan.words[i].size > shortest_name &&
               scan.words[left + 1].begin == scan.words[left].end() + 1 && view.text()[scan.words[left].end()] == ' ' &&
               !lexicon::find(scan.key(scan.words[i])).known();
    };
    return (word > line.first_word && strange(word - 1, word - 1)) ||
           (word + 1 < line.last_word && strange(word + 1, word));
}

bool in_name(const text::View& view, const text::Line& line, std::uint32_t word) {
    constexpr std::uint32_t reach = 2;  // words
    const text::Scan& scan = view.scan();
    const auto unknown = [&](std::uint32_t i) { return lexicon::find(scan.key(scan.words[i])).frequency() == 0; };
    const auto joins = [&](std::uint32_t i) {
        const std::string_view key = scan.key(scan.words[i]);
        return key == "and" || key == "for" || key == "of";
    };
    if (beside_name(view, line, word)) return true;
    for (std::uint32_t i = word; i > line.first_word && i + reach > word && (unknown(i - 1) || joins(i - 1));)
        if (beside_name(view, line, --i)) return true;
    for (std::uint32_t i = word; i + 1 < line.last_word && i < word + reach && unknown(i + 1);)
        if (beside_name(view, line, ++i)) return true;
    return false;
}

}  // namespace cutline::pass::spelling
