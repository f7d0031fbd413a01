#include "pass/spelling/doubled.hpp"

#include <string_view>

#include "pass/spelling/intent.hpp"
#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {

namespace {

/// English prose does not have them twice in a row. Not "that", "had", "is", "it", "her", "in", "on", "so", "will", nor
/// "at" and "for", which a verb may leave behind ("looked at at noon", "cared for for years").
constexpr std::string_view words =
    "a an and are as be because been between but by could during from has have his if into its must my of or our she "
    "should than the their they this through to was we were with would your";

/// What may end a clause: "what it was was fear", "all that they had to to win".
constexpr std::string_view clause_ends = "are be been could has have must should to was were would";
/// What such a clause begins with, at most so many words before.
constexpr std::string_view clause_begins = "all how one place than that thing they what where which who whoever";
constexpr std::size_t clause = 8;

/// What leaves a "to" or a "with" behind: "the clerk they talked to to get it", "those we deal with with care".
constexpr std::string_view before_to =
    "back belong belongs due forward get go goes going gone next went listen listened listening refer referred relate "
    "speak speaking spoke talk talked talking up used";
constexpr std::string_view before_with =
    "agree agreed along begin comply cope coped coping deal dealing deals dealt disagree go happy live lived living "
    "speak start talk talked talking to work worked working";

/// What stands between words[i - 1] and words[i].
std::string_view between(const text::View& view, std::size_t i) {
    const auto& all = view.scan().words;
    return view.text().substr(all[i - 1].end(), all[i].begin - all[i - 1].end());
}

/// Nothing between the two ends a sentence or a line.
bool run_on(const text::View& view, std::size_t i) {
    return between(view, i).find_first_of("\n.!?;:") == std::string_view::npos;
}

std::string_view bytes(const text::View& view, std::size_t i) {
    const text::Word& word = view.scan().words[i];
    return view.text().substr(word.begin, word.size);
}

std::string_view key(const text::View& view, std::size_t i) {
    const auto& scan = view.scan();
    return i < scan.words.size() ? scan.key(scan.words[i]) : std::string_view{};
}

bool tripled(const text::View& view, std::size_t second) {
    return key(view, second - 2) == key(view, second) || key(view, second + 1) == key(view, second);
}

bool apart(const text::View& view, std::size_t i) {
    const text::Word& word = view.scan().words[i];
    return place_of(view.text(), word.begin, word.end()) == Place::free;
}

}  // namespace

Doubled::Doubled()
    : words_(words),
      clause_ends_(clause_ends),
      clause_begins_(clause_begins),
      before_to_(before_to),
      before_with_(before_with) {}

/// Is words[second], which has the hash of the word before, a function word, and that word again? The first may begin a
/// sentence.
bool Doubled::doubled(const text::View& view, std::size_t second) const {
    if (!words_.contains(view.scan().words[second]) || between(view, second) != " ") return false;
    const std::string_view a = bytes(view, second - 1);
    const std::string_view b = bytes(view, second);
    if (b != key(view, second) || a.size() != b.size()) return false;
    const bool begins = second == 1 || !run_on(view, second - 1);
    return a == b || (a.substr(1) == b.substr(1) && begins);
}

/// Is words[second] the same word again on purpose?
bool Doubled::grammar(const text::View& view, std::size_t second) const {
    const std::string_view word = key(view, second);
    const auto& all = view.scan().words;
    if (word == "or" && second > 1 && key(view, second - 2) == "either") return true;  // "either/or, or both"
    if (word == "of") return key(view, second + 1) == "course";
    if (word == "to" && second > 1 && before_to_.contains(all[second - 2])) return true;
    if (word == "with" && second > 2 && before_with_.contains(all[second - 2]) && key(view, second - 3) != "a")
        return true;
    if (!clause_ends_.contains(all[second])) return false;
    for (std::size_t i = second - 1, n = 0; i > 0 && n < clause && run_on(view, i); --i, ++n)
        if (clause_begins_.contains(all[i - 1])) return true;
    return false;
}

void Doubled::propose(const text::View& view, std::span<const std::uint32_t> repeated, edit::Splices& out) const {
    const auto& all = view.scan().words;
    for (const std::uint32_t i : repeated) {
        if (!doubled(view, i) || tripled(view, i) || grammar(view, i) || !apart(view, i - 1) || !apart(view, i))
            continue;
        if (alone_in_quotes(view.text(), all[i - 1].begin, all[i].end())) continue;  // the words are spoken of
        edit::Splice splice;
        splice.begin = all[i - 1].end();
        splice.end = all[i].end();
        splice.rule = Rule::spelling_doubled;
        splice.score = 980;
        splice.seen = {1, 2};
        splice.like = all[i - 1].begin;
        out.push_back(splice);
    }
}

}  // namespace cutline::pass::spelling
