#include "pass/spelling/spelling_talk.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

/// Sorted. Not "spell": there are cold spells.
constexpr std::array words{
    "codespell"sv,    "mispelled"sv, "mispelling"sv, "mispellings"sv, "misspell"sv,  "misspelled"sv,    "misspelling"sv,
    "misspellings"sv, "misspells"sv, "misspelt"sv,   "orthography"sv, "proofread"sv, "proofreader"sv,   "sic"sv,
    "spelled"sv,      "spelling"sv,  "spellings"sv,  "spelt"sv,       "typo"sv,      "typographical"sv, "typos"sv};
static_assert(std::is_sorted(words.begin(), words.end()));

bool speaks_of_it(const text::Scan& scan, const text::Line& line) {
    return std::any_of(scan.words.begin() + line.first_word, scan.words.begin() + line.last_word,
                       [&](const text::Word& word) {
                           const std::string_view key = scan.key(word);
                           return key.size() > 2 && std::binary_search(words.begin(), words.end(), key);
                       });
}

}  // namespace

bool SpellingTalk::in(const text::View& view, std::uint32_t line) {
    if (line_ == line) return found_;
    const text::Scan& scan = view.scan();
    line_ = line;
    found_ = speaks_of_it(scan, scan.lines[line]) || (line > 0 && speaks_of_it(scan, scan.lines[line - 1]));
    return found_;
}

}  // namespace cutline::pass::spelling
