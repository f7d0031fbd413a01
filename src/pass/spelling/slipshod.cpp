#include "pass/spelling/slipshod.hpp"

#include <algorithm>
#include <string_view>

#include "pass/spelling/capitals.hpp"
#include "pass/spelling/formation.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/meant.hpp"
#include "pass/spelling/surroundings.hpp"
#include "pass/spelling/veto.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr int rounds = 4;
constexpr std::size_t shortest = 3;       // letters; with marks one less
constexpr std::size_t least_letters = 4;  // of a word that says something of the text
constexpr std::size_t shortest_name = 5;  // that nobody writes small for another word
constexpr std::size_t most_suspects = 150;
constexpr std::uint64_t most_share = 999;  // of a reading without rivals
constexpr unsigned everyday = 12;          // frequency class: names have such words inside

/// Could it be a loan word with its marks ("na\u00EFve")?
bool loan_marks(std::string_view key) {
    for (const std::string_view mark : {"\u00E0", "\u00E2", "\u00E7", "\u00E8", "\u00E9", "\u00EA", "\u00EB", "\u00EE",
                                        "\u00EF", "\u00F1", "\u00F4", "\u00F6", "\u00FB", "\u00FC"})
        if (key.find(mark) != std::string_view::npos) return true;
    return false;
}

bool opens_quotation(std::string_view text, std::uint32_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with('"') || before.ends_with("\u201C") || before.ends_with("\" ");
}

int strange_points(std::string_view letters) {
    return none_weights.strange * lexicon::strangeness(letters) / static_cast<int>(10 * (letters.size() + 1));
}

}  // namespace

Slipshod::Slipshod(const Config& config, const index::Evidence* corpus)
    : corpus_(corpus),
      rules_(config.rules),
      least_share_(config.confidence.value_or(policy_of(config.preset).least_slipshod_score)),
      least_pronounced_share_(config.confidence.value_or(policy_of(config.preset).least_pronounced_score)),
      user_words_(config) {}

void Slipshod::propose(const text::View& view, edit::Splices& out) {
    talk_.forget();
    if (!rules_.contains(Rule::spelling_lexicon) || view.scan().words.size() > most_slipshod_words) return;
    take_words(view, out);
    take_suspects(view);
    if (!weigh_text()) return;
    find_readings();
    bool progress = true;
    for (int round = 0; progress && round < rounds; ++round) {
        progress = false;
        for (Suspect& suspect : suspects_)
            if (!suspect.done && correct(view, suspect, out)) suspect.done = progress = true;
    }
}

void Slipshod::take_words(const text::View& view, const edit::Splices& out) {
    const auto& words = view.scan().words;
    words_.clear();
    corrected_.assign(words.size(), false);
    for (const text::Word& word : words) {
        const std::uint64_t hash = lexicon::hash_of(stem_key(view, word));
        words_.push_back({hash, lexicon::find(hash).frequency()});
    }
    const auto before = [](const text::Word& word, std::uint32_t at) { return word.begin < at; };
    for (const edit::Splice& splice : out) {
        const auto word = std::lower_bound(words.begin(), words.end(), splice.begin, before);
        if (word == words.end() || word->begin >= splice.end) continue;
        const auto i = static_cast<std::size_t>(word - words.begin());
        const std::uint64_t hash = lexicon::hash_of(splice.put);
        words_[i] = {hash, lexicon::find(hash).frequency()};
        corrected_[i] = true;
    }
}

void Slipshod::take_suspects(const text::View& view) {
    const text::Scan& scan = view.scan();
    suspects_.clear();
    Suspect suspect{};
    for (std::uint32_t line = 0; line < scan.lines.size(); ++line)
        for (std::uint32_t word = scan.lines[line].first_word; word < scan.lines[line].last_word; ++word) {
            if (suspects_.size() == most_suspects || !this->suspect(view, line, word, suspect)) continue;
            suspect.near = suspect.done || finder_.near_usual(suspect.damaged, least_near);
            suspects_.push_back(suspect);
        }
}

void Slipshod::find_readings() {
    readings_.clear();
    for (Suspect& suspect : suspects_) {
        suspect.first = static_cast<std::uint32_t>(readings_.size());
        if (!suspect.done) finder_.find(suspect.damaged, readings_);
        suspect.last = static_cast<std::uint32_t>(readings_.size());
    }
}

bool Slipshod::suspect(const text::View& view, std::uint32_t line, std::uint32_t word, Suspect& out) const {
    const text::Scan& scan = view.scan();
    if (words_[word].frequency > 0 && !corrected_[word]) return false;
    const Stem stem = stem_of(view, scan.words[word]);
    const lexicon::Entry entry = lexicon::find(stem.key);
    const std::string_view text = view.text().substr(stem.begin, stem.end - stem.begin);
    const bool small = text == stem.key;  // in small letters, as the scan folds them
    if (entry.word() || stem.key.size() > longest_written || !small || !read_damaged(stem.key, out.damaged))
        return false;
    const std::size_t size = out.damaged.letters.size();
    if (size + (out.damaged.marks > 0 ? 1 : 0) < shortest || (entry.name() && size >= shortest_name)) return false;
    if (place_of(view.text(), stem.begin, stem.end) != Place::free) return false;
    out.word = word;
    out.line = line;
    out.stem = stem;
    out.done = corrected_[word];
    const NoneWeights& w = none_weights;
    out.none = w.length[std::min(size, w.length.size() - 1)] + strange_points(out.damaged.letters) +
               (entry.abbreviation() ? w.abbreviation : 0) + (entry.obscure() ? w.obscure : 0) +
               (out.damaged.marks > 0 ? w.marks : 0) + (formed(out.damaged.letters) ? w.formed : 0);
    return true;
}

/// Are most of the suspects without a vowel ("pls tel thm")?
bool Slipshod::text_message() const {
    const auto clipped = std::count_if(suspects_.begin(), suspects_.end(), [](const Suspect& suspect) {
        return suspect.damaged.letters.find_first_of("aeiouy") == std::string::npos;
    });
    return 2 * static_cast<std::size_t>(clipped) > suspects_.size();
}

/// Is the text slipshod? Then all that it says of each of its words is in their points.
bool Slipshod::weigh_text() {
    std::size_t near = 0;
    std::size_t far = 0;
    int strangeness = 0;
    int letters = 0;
    for (const Suspect& suspect : suspects_) {
        const std::size_t size = suspect.damaged.letters.size();
        if (size < least_letters) continue;
        (suspect.near ? near : far) += 1;
        strangeness += lexicon::strangeness(suspect.damaged.letters);
        letters += static_cast<int>(size) + 1;
    }
    if (!slipshod(near, words_.size()) || text_message()) return false;
    least_ = strangeness >= least_unpronounced * letters ? least_share_ : least_pronounced_share_;
    for (Suspect& suspect : suspects_)
        suspect.none += none_weights.far * static_cast<int>(far) / static_cast<int>(near + far + 1);
    own_.clear();
    for (const Neighbours::Side& word : words_) own_.push_back(word.hash);
    std::sort(own_.begin(), own_.end());
    return true;
}

int Slipshod::points(const Neighbours& neighbours, const Reading& reading) const {
    const auto [against, for_it] = neighbours.points_by_side(reading.hash, reading.word.entry.frequency());
    const bool own = std::binary_search(own_.begin(), own_.end(), reading.hash);
    return reading.points + (damage_weights.pair_for * for_it + damage_weights.pair_against * against) / 10 +
           (own ? damage_weights.own : 0);
}

bool Slipshod::correct(const text::View& view, Suspect& suspect, edit::Splices& out) {
    const text::Line& line = view.scan().lines[suspect.line];
    const Neighbours neighbours(view, line, suspect.word, words_);
    const Reading* best = nullptr;
    int most = suspect.none;
    for (const Reading& reading : readings_of(suspect))
        if (const int its = points(neighbours, reading); its > most) {
            most = its;
            best = &reading;
        }
    if (best == nullptr) return false;
    std::uint64_t sum = chance_below(most - suspect.none);
    for (const Reading& reading : readings_of(suspect)) sum += chance_below(most - points(neighbours, reading));
    const auto share = static_cast<unsigned>(most_share * std::uint64_t{chance_below(0)} / sum);
    if (share < least_ || left_alone(view, suspect, *best) || talk_.in(view, suspect.line)) return false;
    write(view, suspect, *best, share, out);
    return true;
}

bool Slipshod::left_alone(const text::View& view, const Suspect& suspect, const Reading& best) const {
    const text::Scan& scan = view.scan();
    const text::Line& line = scan.lines[suspect.line];
    const std::string_view key = suspect.stem.key;
    const bool common = best.word.entry.frequency() >= everyday;
    if (user_words_.contains(text::word_hash(key)) || english_.alien_about(view, line, suspect.word)) return true;
    if (opens_quotation(view.text(), suspect.stem.begin)) return true;
    if (!common && ((best.word.entry.name() && best.word.entry.frequency() < 9) || in_name(view, line, suspect.word)))
        return true;
    if (suspect.damaged.letters == best.word.key() && loan_marks(key) && !common) return true;
    if (unusual_on_purpose(difference(suspect.damaged.letters, best.word.key()), suspect.damaged.letters,
                           best.word.key(), common))
        return true;
    const auto same = [&](const text::Word& word) { return word.hash == scan.words[suspect.word].hash; };
    if (std::count_if(scan.words.begin(), scan.words.end(), same) > 2) return true;  // too often for a slip
    return left_open(view.text(), suspect.stem.end) || abbreviated(view.text(), suspect.stem.begin, suspect.stem.end) ||
           marked(scan, line, suspect.word) || mentioned(view.text(), suspect.stem.begin, suspect.stem.end) ||
           set_against(scan, line, suspect.word, best.word.key()) || vetoed(corpus_, key, best.word.key());
}

void Slipshod::write(const text::View& view, const Suspect& suspect, const Reading& best, unsigned share,
                     edit::Splices& out) {
    edit::Splice splice;
    splice.begin = suspect.stem.begin;
    splice.end = suspect.stem.end;
    splice.rule = Rule::spelling_lexicon;
    splice.score = static_cast<std::uint16_t>(share);
    splice.put = best.word.key();
    const auto [first, last] = std::equal_range(own_.begin(), own_.end(), best.hash);
    splice.seen = {static_cast<std::uint32_t>(last - first), 1};
    if (capital_due(view, suspect.line, suspect.word)) splice.put[0] = static_cast<char>(splice.put[0] - 'a' + 'A');
    out.push_back(std::move(splice));
    corrected_[suspect.word] = true;
    words_[suspect.word] = {best.hash, best.word.entry.frequency()};
    own_.insert(std::upper_bound(own_.begin(), own_.end(), best.hash), best.hash);
}

}  // namespace cutline::pass::spelling
