#include "pass/spelling/corrector.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/broken.hpp"
#include "pass/spelling/capitals.hpp"
#include "pass/spelling/formation.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/likely.hpp"
#include "pass/spelling/meant.hpp"
#include "pass/spelling/misspelt.hpp"
#include "pass/spelling/objections.hpp"
#include "pass/spelling/old_spelling.hpp"
#include "pass/spelling/opening.hpp"
#include "pass/spelling/rivals.hpp"
#include "pass/spelling/siblings.hpp"
#include "pass/spelling/veto.hpp"
#include "pass/spelling/well_known.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr int rounds = 4;
constexpr std::ptrdiff_t least_terms = 2;         // a term in the company of another is one,
constexpr std::ptrdiff_t words_to_a_term = 2000;  // if the text is not so long that it has two by chance
constexpr std::size_t most_misspelt = 500;        // of a document: each is looked at as any unknown word is
constexpr std::size_t most_short = 32;            // of a document: more are something else
constexpr std::uint16_t joined_score = 985;       // by hand: 11 of 11 in six million words of news
constexpr unsigned well_known_score = 990;        // by hand: 95 of 95 in nine million words of news
constexpr unsigned misspelt_score = 990;  // by hand: 249 of 252, before texts that speak of spelling were heeded

/// Is the last word of the type the same as the first, and not another one with its hash, and in such a place?
bool stands_alike(const text::View& view, const Type& type, const Stem& first, Place place) {
    const Stem last = stem_of(view, view.scan().words[type.last]);
    return last.key == first.key && place_of(view.text(), last.begin, last.end) == place;
}

Type short_type(const text::Scan& scan, std::uint32_t i) {
    Type type;
    type.hash = scan.words[i].hash;
    type.size = short_size;
    type.word = type.last = type.first_lower = i;
    type.count = type.lowers = 1;
    return type;
}

}  // namespace

Corrector::Corrector(const Config& config, const index::Evidence* corpus)
    : corpus_(corpus),
      rules_(config.rules),
      policy_(policy_of(config.preset)),
      least_score_(config.confidence.value_or(policy_.least_score)),
      least_name_score_(config.confidence.value_or(policy_.least_name_score)),
      user_words_(config) {}

void Corrector::propose(const text::View& view, const Glance& glance, edit::Splices& out) {
    full_of_slips_ = false;
    collect(view, doubtful_.find(view, glance.rare()));
    const bool names_alone = is_of_old(view) || english_.dialect(view, glance.rare());
    if (names_alone) std::erase_if(unknowns_, [](const Unknown& its) { return its.shape == Shape::lower; });
    weigh(view);
    gains_.clear();
    corrected_.clear();
    if (unknowns_.empty() && doubtful_.misspelt().empty()) return;
    candidates_.read(view, glance.sizes(), unknowns_);
    relatives_.forget();
    first_names_.forget();
    talk_.forget();
    misspelt_.forget();
    bool progress = true;
    for (int round = 0; progress && round < rounds; ++round) {
        progress = !names_alone && correct_misspelt(view, out);
        for (Unknown& unknown : unknowns_)
            if (!unknown.done && !corrected_.contains(unknown.type->word) && !misspelt_.meant(unknown.type->word) &&
                (correct(view, unknown, out) || correct_opening(view, unknown, out) ||
                 correct_well_known(view, unknown, out)))
                unknown.done = progress = true;
    }
}

/// What the unknown words say of the text as a whole. The terms of one that is full of jargon are no slips, nor are two
/// terms in any text; most unknown words of the former are terms, or it is full of slips.
void Corrector::weigh(const text::View& view) {
    const auto lower = [](const Unknown& unknown) {
        return unknown.shape == Shape::lower && unknown.place != Place::piece;
    };
    const auto term = [&](const Unknown& unknown) { return unknown.entry.term() && lower(unknown); };
    const auto strange = static_cast<std::size_t>(std::count_if(unknowns_.begin(), unknowns_.end(), lower));
    const auto terms = static_cast<std::size_t>(std::count_if(unknowns_.begin(), unknowns_.end(), term));
    const std::size_t words = view.scan().words.size();
    least_name_count_ = name_count_in(words, policy_);
    jargon_ = !unknowns_.empty() && uses_jargon(view);
    full_of_slips_ = spelling::full_of_slips(strange, words) && (!jargon_ || 2 * terms <= strange);
    bare_ = full_of_slips_ || words <= most_bare_words;
    part_of_name_ = bare_ && (strange > 1 || words <= most_words_of_a_note);
    jargon_ = jargon_ && !full_of_slips_;
    if (jargon_ || (terms > 0 && !full_of_slips_ && has_terms(view))) std::erase_if(unknowns_, term);
}

bool Corrector::unknown(const Type& type) const {
    return type.count <= 2 && type.size >= shortest_unknown && type.size <= longest_unknown &&
           !user_words_.contains(type.hash);
}

void Corrector::collect(const text::View& view, std::span<const std::uint32_t> doubtful) {
    unknowns_.clear();
    vocabulary_.read(view, doubtful);
    const auto& scan = view.scan();
    std::uint32_t line = 0;
    for (const Type& type : vocabulary_.types()) {
        if (!unknown(type)) continue;
        const Stem stem = stem_of(view, scan.words[type.word]);
        const Shape shape = shape_of(view.text().substr(stem.begin, stem.end - stem.begin));
        if (shape == Shape::mixed || (shape == Shape::capital ? type.capitals : type.lowers) != type.count) continue;
        const lexicon::Entry entry = lexicon::find(stem.key);
        if (entry.misspelling()) continue;
        if (entry.known() && (shape == Shape::capital || type.size < shortest_obscure)) continue;
        if (type.count == 2 && shape == Shape::capital && !copied(scan, type)) continue;
        const Place place = place_of(view.text(), stem.begin, stem.end);
        if (place == Place::foreign || (type.count == 2 && !stands_alike(view, type, stem, place))) continue;
        while (type.word >= scan.lines[line].last_word) ++line;
        const bool in_company = place == Place::free || compound_with_common(view, scan.lines[line], type.word);
        unknowns_.push_back({&type, stem, entry, line, shape, place, in_company});
    }
    collect_misspelt(view);
    collect_short(view, doubtful);
}

/// Each on its own, as it is where the others are corrected.
void Corrector::collect_misspelt(const text::View& view) {
    misspelt_types_.clear();
    if (doubtful_.misspelt().size() > most_misspelt) return;
    LineQuotes quotes;
    for (const std::uint32_t word : doubtful_.misspelt()) {
        Unknown its = misspelt_at(view, word, quotes.line_of(view, word), misspelt_types_.emplace_back());
        its.quoted = quotes.inside(its.stem.begin);
        if (its.shape == Shape::mixed || its.place == Place::foreign || !unknown(*its.type)) continue;
        unknowns_.push_back(its);
    }
}

bool Corrector::uses_jargon(const text::View& view) const {
    const auto is_strange = [&](const Type& type) {
        return type.lowers == type.count && !user_words_.contains(type.hash) &&
               !lexicon::find(vocabulary_.key(view, type)).known();
    };
    const auto strange = std::count_if(vocabulary_.types().begin(), vocabulary_.types().end(), is_strange);
    return full_of_jargon(static_cast<std::size_t>(strange), view.scan().words.size());
}

bool Corrector::has_terms(const text::View& view) const {
    const auto terms = std::count_if(vocabulary_.types().begin(), vocabulary_.types().end(), [&](const Type& type) {
        return type.lowers == type.count && lexicon::find(vocabulary_.key(view, type)).term();
    });
    return terms >= least_terms && terms * words_to_a_term >= static_cast<std::ptrdiff_t>(view.scan().words.size());
}

bool Corrector::is_of_old(const text::View& view) const {
    std::size_t old = 0;
    std::size_t unknown = 0;
    for (const Type& type : vocabulary_.types()) {
        if (type.lowers != type.count || user_words_.contains(type.hash)) continue;
        ++unknown;
        old += spelt_of_old(vocabulary_.key(view, type)) ? 1 : 0;
    }
    return text_of_old(old, unknown);
}

/// Words of three letters that stand once, between spaces: nearly all are frequent words that lost one.
void Corrector::collect_short(const text::View& view, std::span<const std::uint32_t> doubtful) {
    const text::Scan& scan = view.scan();
    const std::size_t longer = unknowns_.size();
    short_types_.clear();
    std::uint32_t line = 0;
    for (const std::uint32_t i : doubtful) {
        if (short_types_.size() > most_short) break;
        const text::Word& word = scan.words[i];
        if (word.size != short_size || !unknown_short(view.text().substr(word.begin, short_size))) continue;
        if (place_of(view.text(), word.begin, word.end()) != Place::free) continue;
        while (i >= scan.lines[line].last_word) ++line;
        short_types_.push_back(short_type(scan, i));
        const lexicon::Entry entry = lexicon::find(scan.key(word));
        unknowns_.push_back({&short_types_.back(), stem_of(view, word), entry, line, Shape::lower, Place::free});
    }
    const bool too_many = short_types_.size() > most_short;
    const auto stands_again = [&](const Unknown& unknown) {
        const auto same = [&](const Type& type) { return type.hash == unknown.type->hash; };
        return too_many || std::count_if(short_types_.begin(), short_types_.end(), same) > 1;
    };
    unknowns_.erase(
        std::remove_if(unknowns_.begin() + static_cast<std::ptrdiff_t>(longer), unknowns_.end(), stands_again),
        unknowns_.end());
}

bool Corrector::unknown_short(std::string_view written) const {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::all_of(written.begin(), written.end(), letter) && !user_words_.contains(text::word_hash(written));
}

bool Corrector::correct(const text::View& view, Unknown& unknown, edit::Splices& out) {
    const text::Line& line = view.scan().lines[unknown.line];
    const bool lower = unknown.shape == Shape::lower;
    if (lower) {
        const std::optional<unsigned> strangers =
            english_.about(view, line, unknown.type->word, corrected_, full_of_slips_);
        if (!strangers) return false;
        unknown.strangers = *strangers;
        if (!unknown.opening && join(view, unknown, out)) return true;
    }
    if (unknown.place == Place::piece) return false;
    const std::span<const Candidate> candidates = candidates_.find(unknown, gains_, lower);
    if (candidates.empty()) return false;
    const Candidate& best = candidates[0];
    if (unknown.opening && !sure_opening(unknown, best)) return false;
    if (lower && misspelt_for_another(unknown, best)) return false;
    const std::optional<Rule> rule = rule_for(unknown, best);
    if (!rule || rather_of_text(candidates) || speaks_against(view, unknown, best)) return false;
    if (lower && part_of_name_ && (full_of_slips_ ? in_name : beside_name)(view, line, unknown.type->word))
        return false;
    const unsigned points = score(view, unknown, candidates);
    if (points < (lower ? least_score_ : least_name_score_) || vetoed(corpus_, unknown.stem.key, best.key))
        return false;
    if (is_another(view, unknown, best) || (lower && talk_.in(view, unknown.line))) return false;
    write(view, unknown, best, *rule, points, out);
    return true;
}

/// Once more as a word, whose capital says no more than that it begins a sentence.
bool Corrector::correct_opening(const text::View& view, const Unknown& unknown, edit::Splices& out) {
    if (!opens_sentence(view, unknown)) return false;
    Unknown its = unknown;
    its.shape = Shape::lower;
    its.opening = true;
    return correct(view, its, out);
}

/// A name that the text does not have, but everybody knows.
bool Corrector::correct_well_known(const text::View& view, const Unknown& unknown, edit::Splices& out) {
    const std::optional<Candidate> meant = well_known(view, unknown);
    if (!meant || full_of_slips_ || !rules_.contains(Rule::spelling_lexicon)) return false;
    const text::Line& line = view.scan().lines[unknown.line];
    if (!english_.about(view, line, unknown.type->word, corrected_, false) || speaks_against(view, unknown, *meant) ||
        well_known_score < least_name_score_ || vetoed(corpus_, unknown.stem.key, meant->key))
        return false;
    write(view, unknown, *meant, Rule::spelling_lexicon, well_known_score, out);
    return true;
}

/// Usual misspellings, each where it stands. A corpus that has many of them is no evidence that they are words.
bool Corrector::correct_misspelt(const text::View& view, edit::Splices& out) {
    if (!rules_.contains(Rule::spelling_lexicon) || misspelt_score < least_score_) return false;
    const std::size_t before = out.size();
    misspelt_.each(view, doubtful_.misspelt(), corrected_, [&](Unknown unknown) {
        const text::Line& line = view.scan().lines[unknown.line];
        const std::uint32_t word = unknown.type->word;
        if (user_words_.contains(unknown.type->hash) || english_.alien_about(view, line, word)) return;
        unknown.strangers = english_.about(view, line, word, corrected_, full_of_slips_).value_or(1);
        const Candidate meant = meant_by(unknown);
        if (text_speaks_against(view, unknown, meant, policy_.own_count) ||
            (full_of_slips_ && in_name(view, line, word)) ||
            (unknown.shape == Shape::capital && speaks_against_name(view, unknown, meant)))
            return;
        write(view, unknown, meant, Rule::spelling_lexicon, misspelt_score, out);
    });
    return out.size() > before;
}

/// A person of another name, or a word that the text has in other forms, too. Of vowels, people who write one wrongly
/// do so in all forms ("seperate", "seperated").
bool Corrector::is_another(const text::View& view, const Unknown& unknown, const Candidate& best) {
    const std::string_view written = unknown.stem.key;
    if (unknown.shape == Shape::lower)
        return !bare_ && !best.two && other_consonant(best.slip) &&
               relatives_.has(view, vocabulary_, written, best.slip.at);
    return best.own != nullptr && !garbled(written, best.key) &&
           first_names_.another_person(view, view.scan().lines[unknown.line], unknown.type->word, best.own->hash);
}

bool Corrector::join(const text::View& view, const Unknown& unknown, edit::Splices& out) {
    const Type& type = *unknown.type;
    if (type.count > 1 || type.entry.known() || unknown.place == Place::part || unknown.strangers > 1) return false;
    if (joined_score < least_score_ || !rules_.contains(Rule::spelling_lexicon)) return false;
    const std::optional<Broken> broken = broken_word(view, view.scan().lines[unknown.line], type.word);
    if (!broken || vetoed(corpus_, unknown.stem.key, broken->whole)) return false;
    edit::Splice splice;
    splice.begin = view.scan().words[broken->first].end();
    splice.end = splice.begin + 1;
    splice.rule = Rule::spelling_lexicon;
    splice.score = joined_score;
    out.push_back(splice);
    corrected_.insert(type.word);
    return true;
}

bool Corrector::speaks_against(const text::View& view, const Unknown& unknown, const Candidate& best) const {
    return form_speaks_against(view, unknown, best, policy_.own_count, jargon_) ||
           text_speaks_against(view, unknown, best, policy_.own_count) ||
           (unknown.shape == Shape::capital && speaks_against_name(view, unknown, best));
}

bool Corrector::speaks_against_name(const text::View& view, const Unknown& unknown, const Candidate& best) const {
    const text::Line& line = view.scan().lines[unknown.line];
    const std::string_view written = unknown.stem.key;
    const std::uint32_t word = unknown.type->word;
    if (set_against(view.scan(), line, word, best.key) ||
        (may_be_meant(best, written) && listed_with_alike(view, line, word)) || glosses(view, line, word, best.key))
        return true;
    const bool last = best.slip.at + 1 >= written.size();  // "Googley", so called
    if (last && alone_in_quotes(view.text(), unknown.stem.begin, unknown.stem.end)) return true;
    if (other_short_name(best.slip, written) || branded(best.slip, best.word)) return true;
    return best.word && (english_.foreign_beside(view, line, word) || strange_name_beside(view, line, word));
}

std::optional<Rule> Corrector::rule_for(const Unknown& unknown, const Candidate& best) const {
    const bool lower = unknown.shape == Shape::lower;
    const std::uint32_t least_name_count =
        may_be_meant(best, unknown.stem.key) ? least_name_count_ : policy_.name_count;
    if (best.own != nullptr && best.count >= (lower ? policy_.own_count : least_name_count) &&
        rules_.contains(Rule::spelling_own_words))
        return Rule::spelling_own_words;
    if (lower && best.word && rules_.contains(Rule::spelling_lexicon) && unknown.in_company)
        return Rule::spelling_lexicon;
    return std::nullopt;
}

unsigned Corrector::score(const text::View& view, const Unknown& unknown, std::span<const Candidate> candidates) const {
    const Candidate& best = candidates[0];
    const std::string_view written = unknown.stem.key;
    const bool lower = unknown.shape == Shape::lower;
    Features f = best.features;
    f.strange = lexicon::strangeness(written);
    f.lead = candidates.size() > 1 ? best.rank - candidates[1].rank : most_lead;
    f.length = points_of_length(written.size());
    f.inflected = inflected(written, best.key) ? 1 : 0;
    f.varied = varied(written, best.key) ? 1 : 0;
    f.meant = meant_so(best.slip, written, best.key) ? 1 : 0;
    f.strangers = static_cast<int>(std::min(unknown.strangers, most_strangers));
    f.brief = written.size() < 4 ? 2 : written.size() < 5 ? 1 : 0;
    f.obscure = unknown.entry.known() ? 1 : 0;
    f.formed = lower ? made_up(best, written) : 0;
    f.twice = unknown.type->count == 2 && !copied(view.scan(), *unknown.type) ? 1 : 0;
    f.clear = f.lead >= most_lead ? 1 : 0;
    f.extra = best.slip.slip == Slip::extra ? 1 : 0;
    f.two = best.two ? 1 : 0;
    if (!lower) return score_of(log_odds(name_weights, f));
    if (bare_) {
        const Neighbours neighbours(view, view.scan().lines[unknown.line], unknown.type->word);
        f.lead = std::min(f.lead, best.rank - best.features.slip - rank_of_siblings(best.key, neighbours));
        const int misjoined_too = misjoined(best.slip, written, best.key) ? misjoined_weight : 0;
        return score_of(log_odds(bare_weights, f) + misjoined_too);
    }
    // Haste makes a slip likelier, but not that it was this one.
    const int haste = hasty(corrected_.size(), view.scan().words.size());
    return score_of(log_odds(lower_weights, f) + haste * std::clamp(f.lead, 0, most_lead) / most_lead);
}

void Corrector::write(const text::View& view, const Unknown& unknown, const Candidate& best, Rule rule, unsigned score,
                      edit::Splices& out) {
    edit::Splice splice;
    splice.rule = rule;
    splice.score = static_cast<std::uint16_t>(score);
    splice.put = best.key;
    splice.seen = {best.count, unknown.type->count};
    if (best.own != nullptr) {
        const bool lower = unknown.shape == Shape::lower;
        const Stem like = stem_of(view, view.scan().words[lower ? best.own->first_lower : best.own->first_capital]);
        splice.put = view.text().substr(like.begin, like.end - like.begin);
        splice.like = like.begin;
    }
    const bool of_lexicon = unknown.shape == Shape::capital && best.own == nullptr;
    if (unknown.opening || of_lexicon || (unknown.shape == Shape::lower && capital_lost(view, unknown, best, bare_)))
        splice.put[0] = static_cast<char>(splice.put[0] - 'a' + 'A');
    std::uint32_t word = unknown.type->word;
    for (std::uint32_t n = 0; n < unknown.type->count; ++n, word = unknown.type->last) {
        const Stem stem = stem_of(view, view.scan().words[word]);
        splice.begin = stem.begin;
        splice.end = stem.end;
        out.push_back(splice);
        corrected_.insert(word);
        ++gains_[lexicon::hash_of(best.key)];
    }
}

}  // namespace cutline::pass::spelling
