#include "pass/spelling/doubled.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

/// Sorted. Words that English prose does not have twice in a row; not "that", "had", "is", "it", "her", "in", "on",
/// "so", "will", nor "at" and "for", which a verb may leave behind ("looked at at noon", "cared for for years").
constexpr std::array words{"a"sv,  "an"sv,   "and"sv, "are"sv,  "as"sv,   "be"sv,    "been"sv, "but"sv,
                           "by"sv, "from"sv, "has"sv, "have"sv, "his"sv,  "into"sv,  "its"sv,  "my"sv,
                           "of"sv, "or"sv,   "our"sv, "than"sv, "the"sv,  "their"sv, "they"sv, "this"sv,
                           "to"sv, "was"sv,  "we"sv,  "were"sv, "with"sv, "your"sv};
static_assert(std::is_sorted(words.begin(), words.end()));

/// Sorted. What may end a clause: "what it was was fear", "all that they had to to win".
constexpr std::array clause_ends{"are"sv, "be"sv, "been"sv, "has"sv, "have"sv, "to"sv, "was"sv, "were"sv};
/// Sorted. What such a clause begins with.
constexpr std::array clause_begins{"all"sv,  "how"sv,  "one"sv,   "place"sv, "than"sv, "that"sv,   "thing"sv,
                                   "they"sv, "what"sv, "where"sv, "which"sv, "who"sv,  "whoever"sv};
constexpr std::uint32_t clause = 8;  // words

/// Sorted. What leaves a "to" behind: always ("the clerk they talked to to get it").
constexpr std::array before_to{"belong"sv, "belongs"sv,  "listen"sv,  "listened"sv, "listening"sv,
                               "refer"sv,  "referred"sv, "speak"sv,   "speaking"sv, "spoke"sv,
                               "talk"sv,   "talked"sv,   "talking"sv, "used"sv};

bool in(std::span<const std::string_view> sorted, std::string_view key) {
    return std::binary_search(sorted.begin(), sorted.end(), key);
}

/// Nothing between two words ends a sentence or a line.
bool run_on(std::string_view between) { return between.find_first_of("\n.!?;:") == std::string_view::npos; }

/// Pairs of words next to one another.
class Pairs {
  public:
    explicit Pairs(const text::View& view) : view_(view), words_(view.scan().words) {}

    /// Is words[second] the function word before it again?
    bool doubled(std::size_t second) const {
        const text::Word& a = words_[second - 1];
        const text::Word& b = words_[second];
        if (a.hash != b.hash || a.size != b.size || b.begin != a.end() + 1 || view_.text()[a.end()] != ' ')
            return false;
        const std::string_view word = bytes(b);
        if (!in(words, word)) return false;
        return bytes(a) == word || (bytes(a).substr(1) == word.substr(1) && begins_sentence(second - 1));
    }

    /// Is words[second] the same word again on purpose?
    bool grammar(std::size_t second) const {
        const std::string_view word = key(second);
        if (word == "of") return key(second + 1) == "course";
        if (word == "to" && in(before_to, key(second - 2))) return true;
        if (!in(clause_ends, word)) return false;
        for (std::size_t i = second - 1, n = 0; i > 0 && n < clause && run_on(between(i)); --i, ++n)
            if (in(clause_begins, key(i - 1))) return true;
        return false;
    }

    bool tripled(std::size_t second) const { return key(second - 2) == key(second) || key(second + 1) == key(second); }

  private:
    std::string_view bytes(const text::Word& word) const { return view_.text().substr(word.begin, word.size); }
    std::string_view key(std::size_t i) const {
        return i < words_.size() ? view_.scan().key(words_[i]) : std::string_view{};
    }
    /// What stands between words[i - 1] and words[i].
    std::string_view between(std::size_t i) const {
        return view_.text().substr(words_[i - 1].end(), words_[i].begin - words_[i - 1].end());
    }
    bool begins_sentence(std::size_t i) const { return i == 0 || !run_on(between(i)); }

    const text::View& view_;
    const std::vector<text::Word>& words_;
};

bool apart(const text::View& view, const text::Word& first, const text::Word& second) {
    return place_of(view.text(), first.begin, first.end()) == Place::free &&
           place_of(view.text(), second.begin, second.end()) == Place::free;
}

}  // namespace

void propose_doubled(const text::View& view, edit::Splices& out) {
    const auto& all = view.scan().words;
    const Pairs pairs(view);
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!pairs.doubled(i) || pairs.tripled(i) || pairs.grammar(i) || !apart(view, all[i - 1], all[i])) continue;
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
