#include "pass/spelling/corrector.hpp"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/formation.hpp"
#include "pass/spelling/meant.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

constexpr int rounds = 4;

bool plain(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool same_word(const text::Scan& scan, std::uint32_t a, std::uint32_t b) {
    const auto size = static_cast<std::uint32_t>(scan.words.size());
    return a < size && b < size && scan.words[a].hash == scan.words[b].hash;
}

/// Do both occurrences stand between the same words? Then one is a copy of the other (a caption given twice).
bool copied(const text::Scan& scan, const Type& type) {
    return same_word(scan, type.word - 1, type.last - 1) || same_word(scan, type.word + 1, type.last + 1);
}

constexpr std::uint32_t beside = 3;  // words

/// Sorted. Words that set two others against one another.
constexpr std::array between{"and"sv, "are"sv, "as"sv,   "but"sv, "from"sv, "is"sv,     "no"sv, "nor"sv,
                             "not"sv, "or"sv,  "than"sv, "the"sv, "to"sv,   "versus"sv, "vs"sv};

/// Does `key` stand close by, set against the word ("childbearing and childrearing")? Or is the word marked as quoted
/// with its slip ("sic")?
bool deliberate(const text::Scan& scan, const text::Line& line, std::uint32_t word, std::string_view key) {
    const auto link = [&](std::uint32_t i) {
        return std::binary_search(between.begin(), between.end(), scan.key(scan.words[i]));
    };
    for (std::uint32_t i = word + 1; i < line.last_word && i <= word + beside; ++i)
        if (scan.key(scan.words[i]) == "sic") return true;
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

}  // namespace

Corrector::Corrector(const Config& config)
    : rules_(config.rules),
      policy_(policy_of(config.preset)),
      least_score_(config.confidence.value_or(policy_.least_score)) {
    text::Scan scan;
    for (const std::string& word : config.words) {
        text::scan(word, scan);
        for (const text::Word& part : scan.words) user_words_.push_back(part.hash);
    }
    std::sort(user_words_.begin(), user_words_.end());
}

void Corrector::propose(const text::View& view, const Vocabulary& vocabulary, edit::Splices& out) {
    collect(view, vocabulary);
    if (unknowns_.empty()) return;
    evidence_.read(view, vocabulary);
    gains_.clear();
    corrected_.clear();
    bool progress = true;
    for (int round = 0; progress && round < rounds; ++round) {
        progress = false;
        for (Unknown& unknown : unknowns_)
            if (!unknown.done && correct(view, vocabulary, unknown, out)) unknown.done = progress = true;
    }
}

bool Corrector::unknown(const Type& type) const {
    return (!type.entry.known() || type.entry.only_obscure()) && type.count <= 2 && type.size >= shortest_unknown &&
           type.size <= longest_unknown && !std::binary_search(user_words_.begin(), user_words_.end(), type.hash);
}

void Corrector::collect(const text::View& view, const Vocabulary& vocabulary) {
    unknowns_.clear();
    const auto& scan = view.scan();
    std::uint32_t line = 0;
    for (const Type& type : vocabulary.types()) {
        if (!unknown(type)) continue;
        const Stem stem = stem_of(view, scan.words[type.word]);
        const Shape shape = shape_of(view.text().substr(stem.begin, stem.end - stem.begin));
        if (shape == Shape::mixed || (shape == Shape::capital ? type.capitals : type.lowers) != type.count) continue;
        if (type.entry.known() && (shape == Shape::capital || type.size < shortest_obscure)) continue;
        if (type.count == 2 && shape == Shape::capital && !copied(scan, type)) continue;
        const Place place = place_of(view.text(), stem.begin, stem.end);
        const Stem last = stem_of(view, scan.words[type.last]);
        if (place == Place::foreign || place_of(view.text(), last.begin, last.end) != place) continue;
        while (type.word >= scan.lines[line].last_word) ++line;
        unknowns_.push_back({&type, stem, line, shape, place});
    }
}

bool Corrector::correct(const text::View& view, const Vocabulary& vocabulary, Unknown& unknown, edit::Splices& out) {
    candidates_.clear();
    gather_own(view, vocabulary, unknown);
    if (unknown.shape == Shape::lower) {
        if (!english_.about(view, view.scan().lines[unknown.line], unknown.type->word, corrected_)) return false;
        gather_lexicon(view, vocabulary, unknown);
    }
    if (candidates_.empty()) return false;
    const auto better = [](const Candidate& a, const Candidate& b) {
        return a.points != b.points ? a.points > b.points : a.key < b.key;
    };
    std::sort(candidates_.begin(), candidates_.end(), better);
    const Candidate& best = candidates_[0];
    const std::optional<Rule> rule = rule_for(unknown, best);
    if (!rule || deliberate(view.scan(), view.scan().lines[unknown.line], unknown.type->word, best.key)) return false;
    if (unknown.shape == Shape::capital && best.word &&
        english_.foreign_beside(view, view.scan().lines[unknown.line], unknown.type->word))
        return false;
    const int lead = candidates_.size() > 1 ? best.points - candidates_[1].points : 1000;
    const int points = best.points + against(view.scan(), unknown, best);
    const unsigned score = score_of(points, lead, unknown.stem.key.size());
    if (getenv("DUMP")) fprintf(stderr, "%d\t%d\t%d\t%s\t%s\t%d\t%s\n", points - least_points(unknown.stem.key.size()), lead, (int)unknown.stem.key.size(), std::string(unknown.stem.key).c_str(), std::string(best.key).c_str(), best.count, std::string(view.text().substr(unknown.stem.begin > 40 ? unknown.stem.begin - 40 : 0, 80 + unknown.stem.key.size())).c_str());
    if (score < least_score_) return false;
    write(view, unknown, best, *rule, score, out);
    return true;
}

/// Points for `unknown` being what its author meant.
int Corrector::against(const text::Scan& scan, const Unknown& unknown, const Candidate& best) const {
    const std::string_view written = unknown.stem.key;
    int points = 0;
    if (unknown.type->entry.known()) points += obscure_points;
    if (unknown.type->count == 2 && !copied(scan, *unknown.type)) points += twice_points;
    if (varied(written, best.key)) points += varied_points;
    const bool lower = unknown.shape == Shape::lower;
    if (lower && formed(written) && !misjoined(best.slip, written, best.key)) points += formed_points;
    return points;
}

void Corrector::gather_own(const text::View& view, const Vocabulary& vocabulary, const Unknown& unknown) {
    near_.clear();
    const Neighbours neighbours(view, view.scan().lines[unknown.line], unknown.type->word);
    const std::string_view written = unknown.stem.key;
    evidence_.find(view, vocabulary, written, near_);
    evidence_.find_first_slips(view, vocabulary, written, near_);
    const bool lower = unknown.shape == Shape::lower;
    for (const auto& [type, slip] : near_) {
        const std::uint32_t stands = lower ? type->lowers : type->capitals;
        if (stands == 0) continue;
        const std::string_view key = vocabulary.key(view, *type);
        const std::uint32_t count = stands + gained(key);
        const int frequency = lower ? static_cast<int>(type->entry.frequency()) : name_class;
        int points = 10 * frequency + points_of_count(count) + likelihood(slip, written, key) +
                     neighbours.points(lexicon::hash_of(key), type->entry.frequency()) * 7 / 10;
        if (!lower) points += name_points(slip, written, key);
        candidates_.push_back({key, type, count, type->entry.word() && frequency > 0, slip, points});
    }
}

void Corrector::gather_lexicon(const text::View& view, const Vocabulary& vocabulary, const Unknown& unknown) {
    suggestions_.clear();
    const Neighbours neighbours(view, view.scan().lines[unknown.line], unknown.type->word);
    const std::string_view written = unknown.stem.key;
    if (!plain(written)) return;
    suggest(written, 1, suggestions_);
    for (const Suggestion& suggestion : suggestions_) {
        const std::string_view key = suggestion.key();
        const auto same = [&](const Candidate& c) { return c.key == key; };
        if (std::any_of(candidates_.begin(), candidates_.end(), same)) continue;
        const Type* own = vocabulary.find(view, key);
        if (own != nullptr && own->lowers == 0) own = nullptr;
        const std::uint32_t count = (own != nullptr ? own->lowers : 0) + gained(key);
        const int points =
            10 * static_cast<int>(suggestion.entry.frequency()) + points_of_count(count) + suggestion.likelihood + neighbours.points(lexicon::hash_of(key), suggestion.entry.frequency()) * 7 / 10;
        candidates_.push_back({key, own, count, true, difference(written, key), points});
    }
}

std::optional<Rule> Corrector::rule_for(const Unknown& unknown, const Candidate& best) const {
    const std::string_view written = unknown.stem.key;
    const bool lower = unknown.shape == Shape::lower;
    if (unknown.type->entry.known() && !sure(best.slip, written, best.key)) return std::nullopt;
    if (best.slip.at == 0 && unknown.place == Place::part) return std::nullopt;  // "s-s-tutter"
    if (lower && run_together(written) && best.count < 3) return std::nullopt;
    if (inflected(written, best.key) || transliterated(written, best.key) || meant_so(best.slip, written, best.key))
        return std::nullopt;
    if (best.own != nullptr && best.count >= (lower ? policy_.own_count : policy_.name_count) &&
        rules_.contains(Rule::spelling_own_words))
        return Rule::spelling_own_words;
    if (lower && best.word && unknown.place == Place::free && rules_.contains(Rule::spelling_lexicon))
        return Rule::spelling_lexicon;
    return std::nullopt;
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

std::uint32_t Corrector::gained(std::string_view key) const {
    if (gains_.empty()) return 0;
    const auto at = gains_.find(lexicon::hash_of(key));
    return at == gains_.end() ? 0 : at->second;
}

}  // namespace cutline::pass::spelling
