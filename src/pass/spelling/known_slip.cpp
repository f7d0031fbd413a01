#include "pass/spelling/known_slip.hpp"

#include "lexicon/lexicon.hpp"
#include "pass/spelling/capitals.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/well_known.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_in_title = 8;  // letters: shorter misspellings are names, too ("Lovley"),
constexpr unsigned usual = 4;                 // frequency class of a word beside it: so are longer ones on their own

/// Hotels and cars.
bool of_brand(std::string_view written) { return written == "millenia" || written == "millenium"; }

std::optional<Candidate> usual_misspelling(const Unknown& unknown) {
    const std::string_view meant = lexicon::misspelt(unknown.stem.key);
    if (meant.empty()) return std::nullopt;
    Candidate candidate{};
    candidate.key = meant;
    candidate.word = true;
    candidate.slip = difference(unknown.stem.key, meant);
    candidate.features.frequency = 10 * static_cast<int>(lexicon::find(meant).frequency());
    return candidate;
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

/// Is it part of a title ("the Strategic Defense Inititive"), or the first word of a sentence, but of no people
/// ("Seperately, they said")?
bool in_title(const text::View& view, const Unknown& unknown) {
    const std::string_view written = unknown.stem.key;
    if (written.size() < shortest_in_title || unknown.type->count > 1 || unknown.place != Place::free ||
        of_brand(written))
        return false;
    const text::Line& line = view.scan().lines[unknown.line];
    const std::uint32_t word = unknown.type->word;
    const bool adverb = written.ends_with("ly") && capital_due(view, unknown.line, word);
    return (adverb || goes_on_as_title(view, line, word, -1) || goes_on_as_title(view, line, word, 1)) &&
           !names_person(view, unknown) && !quoted(view.text(), line.begin, unknown.stem.begin);
}

}  // namespace

std::optional<Candidate> known_slip(const text::View& view, const Unknown& unknown) {
    if (unknown.shape == Shape::lower)
        return unknown.place != Place::piece && unknown.in_company ? usual_misspelling(unknown) : std::nullopt;
    if (std::optional<Candidate> name = well_known(view, unknown)) return name;
    return in_title(view, unknown) ? usual_misspelling(unknown) : std::nullopt;
}

bool known_for_another(const Unknown& unknown, const Candidate& best) {
    const std::string_view meant = lexicon::misspelt(unknown.stem.key);
    return !meant.empty() && meant != best.key;
}

}  // namespace cutline::pass::spelling
