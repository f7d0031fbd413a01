#include "pass/spelling/misspelt.hpp"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/capitals.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/objections.hpp"
#include "pass/spelling/opening.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/well_known.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_capital = 8;  // letters: shorter misspellings are names, too ("Lovley"),
constexpr unsigned usual = 4;                // frequency class of a word beside it: so are longer ones on their own
constexpr std::uint16_t least_word = 3;      // letters

/// Sorted. Behind them stand names of things, and words that are meant as they are written.
constexpr std::array of_names{"alias"sv, "called"sv,  "entitled"sv, "hashtag"sv,  "install"sv,  "keyword"sv,
                              "named"sv, "renamed"sv, "titled"sv,   "username"sv, "variable"sv, "word"sv,
                              "write"sv, "writes"sv,  "written"sv,  "wrote"sv};
static_assert(std::is_sorted(of_names.begin(), of_names.end()));

/// Sorted. Hotels, cars and people.
constexpr std::array of_titles{"accordian"sv, "aligator"sv,     "burgandy"sv,  "cemetary"sv,
                               "christain"sv, "kindergarden"sv, "medalion"sv,  "messanger"sv,
                               "millenia"sv,  "millenium"sv,    "valintine"sv, "wellfare"sv};
static_assert(std::is_sorted(of_titles.begin(), of_titles.end()));

/// `key`: of the word, without a possessive ending.
std::uint32_t hash_of_key(const text::Word& word, std::string_view key) {
    return key.size() == word.fold_size ? word.hash : text::word_hash(key);
}

Type type_of(const text::Scan& scan, std::uint32_t word, std::string_view key) {
    Type type;
    type.hash = hash_of_key(scan.words[word], key);
    type.size = static_cast<std::uint16_t>(key.size());
    type.word = type.last = type.first_lower = type.first_capital = word;
    type.count = 1;
    return type;
}

/// Is there, over a small "of" or "and" as well, a word with a capital that is no name, `step` words on?
bool goes_on_as_title(const text::View& view, const text::Line& line, std::uint32_t word, int step) {
    const text::Scan& scan = view.scan();
    const auto beside = [&](std::uint32_t i) { return i + static_cast<std::uint32_t>(step); };
    const auto inside = [&](std::uint32_t i) { return i >= line.first_word && i < line.last_word; };
    std::uint32_t i = beside(word);
    if (inside(i) && (scan.key(scan.words[i]) == "of" || scan.key(scan.words[i]) == "and")) i = beside(i);
    if (!inside(i) || !capital_letter(view.text()[scan.words[i].begin])) return false;
    const lexicon::Entry entry = lexicon::find(scan.key(scan.words[i]));
    return entry.word() && entry.frequency() >= usual;
}

bool in_title(const text::View& view, const Unknown& its) {
    const text::Line& line = view.scan().lines[its.line];
    const std::uint32_t word = its.type->word;
    return its.stem.key.size() >= shortest_capital && its.place == Place::free &&
           !std::binary_search(of_titles.begin(), of_titles.end(), its.stem.key) &&
           (goes_on_as_title(view, line, word, -1) || goes_on_as_title(view, line, word, 1));
}

/// No noun, by its ending or since it is one of these: people and places have the names of nouns ("Feild", "Speach").
bool may_open(const Unknown& its) {
    constexpr std::array function_words{
        "although"sv,  "and"sv,       "another"sv, "because"sv,  "before"sv,  "every"sv,   "from"sv,     "here"sv,
        "however"sv,   "maybe"sv,     "most"sv,    "nobody"sv,   "nothing"sv, "perhaps"sv, "since"sv,    "some"sv,
        "something"sv, "sometimes"sv, "that"sv,    "the"sv,      "their"sv,   "then"sv,    "there"sv,    "therefore"sv,
        "these"sv,     "they"sv,      "this"sv,    "those"sv,    "through"sv, "today"sv,   "together"sv, "tomorrow"sv,
        "until"sv,     "very"sv,      "what"sv,    "whenever"sv, "where"sv,   "which"sv,   "while"sv,    "with"sv,
        "without"sv,   "yesterday"sv, "your"sv};
    static_assert(std::is_sorted(function_words.begin(), function_words.end()));
    const std::string_view written = its.stem.key;
    const bool no_noun = written.ends_with("ly") || written.ends_with("ing") || written.ends_with("ed");
    return (no_noun && written.size() >= shortest_capital) ||
           std::binary_search(function_words.begin(), function_words.end(), lexicon::misspelt(written));
}

/// "--helpfull"; "status: recieved" as a line of a file or a chat ("seperate: hi all").
bool of_program(const text::View& view, const text::Line& line, const Stem& stem) {
    const std::string_view text = view.text();
    const auto alnum = [&](std::size_t i) { return small_letter(text[i] | 32) || (text[i] >= '0' && text[i] <= '9'); };
    if (stem.begin > 0 && text[stem.begin - 1] == '-' && (stem.begin == 1 || !alnum(stem.begin - 2))) return true;
    return stem.begin == line.begin && stem.end < line.end && text[stem.end] == ':';
}

/// A word in small letters that nobody knows, and that is no usual misspelling.
bool stranger(const text::View& view, std::uint32_t word) {
    const text::Word& its = view.scan().words[word];
    if (its.size < least_word || !small_letter(view.text()[its.begin])) return false;
    const lexicon::Entry entry = lexicon::find(stem_key(view, its));
    return !entry.known() && !entry.misspelling();
}

bool behind_name_of_thing(const text::Scan& scan, const text::Line& line, std::uint32_t word) {
    return word > line.first_word &&
           std::binary_search(of_names.begin(), of_names.end(), scan.key(scan.words[word - 1]));
}

/// Words `a` and `a` + 1 are two of a list: "seperate, recieve and untill".
bool listed(const text::View& view, std::uint32_t a) {
    const std::uint32_t end = view.scan().words[a].end();
    return view.text().substr(end, view.scan().words[a + 1].begin - end).find_first_of(",;/|") !=
           std::string_view::npos;
}

}  // namespace

/// Takes down what is said of each kind, and begins with the first line.
void MisspeltWords::begin(const text::View& view, std::span<const std::uint32_t> words,
                          const std::unordered_set<std::uint32_t>& corrected) {
    corrected_ = &corrected;
    kinds_.clear();
    meant_.clear();
    for (const std::uint32_t word : words) {
        const Stem stem = stem_of(view, view.scan().words[word]);
        const bool meant = place_of(view.text(), stem.begin, stem.end) == Place::foreign ||
                           alone_in_quotes(view.text(), stem.begin, stem.end);
        kinds_.push_back(
            {hash_of_key(view.scan().words[word], stem.key), meant, capital_letter(view.text()[stem.begin]) ? 1U : 0U});
    }
    std::sort(kinds_.begin(), kinds_.end(), [](const Kind& a, const Kind& b) { return a.hash < b.hash; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < kinds_.size(); ++i) {
        if (kinds_[i].hash != kinds_[last].hash) {
            kinds_[++last] = kinds_[i];
            continue;
        }
        kinds_[last].meant = kinds_[last].meant || kinds_[i].meant;
        kinds_[last].capitals += kinds_[i].capitals;
    }
    if (!kinds_.empty()) kinds_.resize(last + 1);
    quotes_.restart();
    talk_.forget();
}

const MisspeltWords::Kind& MisspeltWords::kind(const Unknown& its) const {
    return *std::lower_bound(kinds_.begin(), kinds_.end(), its.type->hash,
                             [](const Kind& kind, std::uint32_t hash) { return kind.hash < hash; });
}

std::optional<Unknown> MisspeltWords::at(const text::View& view, std::span<const std::uint32_t> words, std::size_t i,
                                         Type& type) {
    const std::uint32_t word = words[i];
    Unknown its = misspelt_at(view, word, quotes_.line_of(view, word), type);
    if (its.shape == Shape::mixed || untouchable(its.place)) return std::nullopt;
    if (meant_so(view, words, i, its)) {
        meant_.push_back(word);
        return std::nullopt;
    }
    if (its.shape == Shape::capital && is_name(view, its)) return std::nullopt;
    its.quoted = quotes_.inside(its.stem.begin);
    if (its.quoted || !its.in_company || strangers_beside(view, view.scan().lines[its.line], word)) return std::nullopt;
    its.opening = its.shape == Shape::capital && opens_sentence(view, its);
    if (its.opening) its.shape = Shape::lower;
    return its;
}

bool MisspeltWords::meant_so(const text::View& view, std::span<const std::uint32_t> words, std::size_t i,
                             const Unknown& its) {
    const text::Line& line = view.scan().lines[its.line];
    const std::uint32_t word = words[i];
    return kind(its).meant || (i > 0 && words[i - 1] + 1 == word && listed(view, word - 1)) ||
           (i + 1 < words.size() && word + 1 == words[i + 1] && listed(view, word)) ||
           of_program(view, line, its.stem) || behind_name_of_thing(view.scan(), line, word) ||
           talk_.in(view, its.line);
}

bool MisspeltWords::strangers_beside(const text::View& view, const text::Line& line, std::uint32_t word) const {
    const auto strange = [&](std::uint32_t i) { return !corrected_->contains(i) && stranger(view, i); };
    return (word > line.first_word && strange(word - 1)) || (word + 1 < line.last_word && strange(word + 1));
}

bool MisspeltWords::is_name(const text::View& view, const Unknown& its) const {
    if (kind(its).capitals > 1) return true;
    if (names_person(view, its)) return true;
    if (opens_sentence(view, its)) return !may_open(its);
    const bool adverb = its.stem.key.ends_with("ly") && its.stem.key.size() >= shortest_capital &&
                        capital_due(view, its.line, its.type->word);
    return !adverb && !in_title(view, its);
}

Unknown misspelt_at(const text::View& view, std::uint32_t word, std::uint32_t line, Type& type) {
    const Stem stem = stem_of(view, view.scan().words[word]);
    type = type_of(view.scan(), word, stem.key);
    Unknown its{&type,
                stem,
                lexicon::find(stem.key),
                line,
                shape_of(view.text().substr(stem.begin, stem.end - stem.begin)),
                place_of(view.text(), stem.begin, stem.end)};
    its.in_company = its.place == Place::free || compound_with_common(view, view.scan().lines[line], word);
    return its;
}

Candidate meant_by(const Unknown& misspelt) {
    Candidate meant{};
    meant.key = lexicon::misspelt(misspelt.stem.key);
    meant.word = true;
    meant.slip = difference(misspelt.stem.key, meant.key);
    meant.features.frequency = 10 * static_cast<int>(lexicon::find(meant.key).frequency());
    return meant;
}

bool misspelt_for_another(const Unknown& unknown, const Candidate& best) {
    return unknown.entry.misspelling() && lexicon::misspelt(unknown.stem.key) != best.key;
}

}  // namespace cutline::pass::spelling
