#include "pass/spelling/misspelt.hpp"

#include "lexicon/lexicon.hpp"
#include "pass/spelling/capitals.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/opening.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/well_known.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_in_title = 8;  // letters: shorter misspellings are names, too ("Lovley"),
constexpr unsigned usual = 4;                 // frequency class of a word beside it: so are longer ones on their own

/// Hotels and cars.
bool of_brand(std::string_view written) { return written == "millenia" || written == "millenium"; }

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

/// Is it part of a title, or the first word of a sentence, but of no people ("Seperately, they said")?
bool in_title(const text::View& view, const Unknown& unknown) {
    const std::string_view written = unknown.stem.key;
    if (written.size() < shortest_in_title || unknown.place != Place::free || of_brand(written)) return false;
    const text::Line& line = view.scan().lines[unknown.line];
    const std::uint32_t word = unknown.type->word;
    const bool adverb = written.ends_with("ly") && capital_due(view, unknown.line, word);
    return (adverb || goes_on_as_title(view, line, word, -1) || goes_on_as_title(view, line, word, 1)) &&
           !names_person(view, unknown) && !quoted(view.text(), line.begin, unknown.stem.begin);
}

Type type_of(const text::Scan& scan, std::uint32_t word, std::string_view key) {
    Type type;
    type.hash = scan.words[word].hash;
    type.size = static_cast<std::uint16_t>(key.size());
    type.word = type.last = type.first_lower = type.first_capital = word;
    type.count = 1;
    return type;
}

}  // namespace

std::optional<Unknown> misspelt_at(const text::View& view, std::uint32_t word, std::uint32_t line, Type& type) {
    const Stem stem = stem_of(view, view.scan().words[word]);
    type = type_of(view.scan(), word, stem.key);
    Unknown its{&type,
                stem,
                lexicon::find(stem.key),
                line,
                shape_of(view.text().substr(stem.begin, stem.end - stem.begin)),
                place_of(view.text(), stem.begin, stem.end)};
    its.in_company = its.place == Place::free || compound_with_common(view, view.scan().lines[line], word);
    if (its.shape == Shape::mixed || its.place == Place::foreign || its.place == Place::piece || !its.in_company)
        return std::nullopt;
    if (its.shape == Shape::capital && opens_sentence(view, its)) {
        its.shape = Shape::lower;
        its.opening = true;
    }
    return its.shape == Shape::lower || in_title(view, its) ? std::optional{its} : std::nullopt;
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
