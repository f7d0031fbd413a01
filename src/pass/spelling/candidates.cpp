#include "pass/spelling/candidates.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "pass/spelling/meant.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

bool plain(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

constexpr unsigned least_joined = 6;  // frequency class
constexpr int least_pair = 0;         // points: no less usual than by chance

bool function_word(std::string_view key) {
    constexpr std::array words{"a"sv,   "an"sv,  "and"sv,  "are"sv,  "as"sv,   "at"sv,   "be"sv,   "but"sv,
                               "by"sv,  "for"sv, "from"sv, "had"sv,  "has"sv,  "have"sv, "he"sv,   "his"sv,
                               "if"sv,  "in"sv,  "is"sv,   "it"sv,   "not"sv,  "of"sv,   "on"sv,   "or"sv,
                               "our"sv, "she"sv, "so"sv,   "that"sv, "the"sv,  "they"sv, "this"sv, "to"sv,
                               "was"sv, "we"sv,  "were"sv, "who"sv,  "will"sv, "with"sv, "you"sv,  "your"sv};
    return std::binary_search(words.begin(), words.end(), key);
}

std::uint32_t gained(const Gains& gains, std::uint64_t hash) {
    if (gains.empty()) return 0;
    const auto at = gains.find(hash);
    return at == gains.end() ? 0 : at->second;
}

}  // namespace

void Candidates::read(const text::View& view, std::span<const std::uint8_t> sizes, std::span<const Unknown> unknowns) {
    view_ = &view;
    resembling_.clear();
    for (const Unknown& unknown : unknowns) resembling_.add(unknown.stem.key);
    vocabulary_.read(view, resembling_.find(view, sizes));
    evidence_.read(view, vocabulary_);
}

std::span<const Candidate> Candidates::find(const Unknown& unknown, const Gains& gains, bool lexicon) {
    found_.clear();
    gather_own(unknown, gains);
    if (lexicon) gather_lexicon(unknown, gains);
    if (lexicon && unknown.place == Place::free) gather_joined(unknown);
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.key < b.key;
    });
    return found_;
}

void Candidates::gather_own(const Unknown& unknown, const Gains& gains) {
    near_.clear();
    const std::string_view written = unknown.stem.key;
    evidence_.find(*view_, vocabulary_, written, near_);
    evidence_.find_first_slips(*view_, vocabulary_, written, near_);
    if (near_.empty()) return;
    const Neighbours neighbours(*view_, view_->scan().lines[unknown.line], unknown.type->word);
    for (const auto& [type, slip] : near_) {
        const std::uint32_t stands = unknown.shape == Shape::lower ? type->lowers : type->capitals;
        if (stands == 0) continue;
        const std::string_view key = vocabulary_.key(*view_, *type);
        const std::uint64_t hash = lexicon::hash_of(key);
        const std::uint32_t count = stands + gained(gains, hash);
        add({key, type, count, false, false, slip, {}, 0}, lexicon::find(hash), unknown, neighbours);
    }
}

void Candidates::gather_lexicon(const Unknown& unknown, const Gains& gains) {
    const std::string_view written = unknown.stem.key;
    if (!plain(written)) return;
    const std::span<const Suggestion> suggestions = suggestions_.of(written);
    if (suggestions.empty()) return;
    const Neighbours neighbours(*view_, view_->scan().lines[unknown.line], unknown.type->word);
    for (const Suggestion& suggestion : suggestions) {
        const std::string_view key = suggestion.key();
        const auto same = [&](const Candidate& c) { return c.key == key; };
        if (std::any_of(found_.begin(), found_.end(), same)) continue;
        const Type* own = vocabulary_.find(*view_, key);
        if (own != nullptr && own->lowers == 0) own = nullptr;
        const std::uint32_t count = (own != nullptr ? own->lowers : 0) + gained(gains, lexicon::hash_of(key));
        add({key, own, count, false, false, difference(written, key), {}, 0}, suggestion.entry, unknown, neighbours);
    }
}

/// The best way to take it for two words, one of which is a function word: other words are joined on purpose.
void Candidates::gather_joined(const Unknown& unknown) {
    const std::string_view written = unknown.stem.key;
    Candidate best{{}, nullptr, 0, true, true, {}, {}, -1};
    std::size_t best_cut = 0;
    for (std::size_t cut = 2; cut + 1 <= written.size(); ++cut) {
        const std::string_view left = written.substr(0, cut);
        const std::string_view right = written.substr(cut);
        if (!function_word(left) && !function_word(right)) continue;
        const std::uint64_t hashes[]{lexicon::hash_of(left), lexicon::hash_of(right)};
        const unsigned classes[]{lexicon::find(hashes[0]).frequency(), lexicon::find(hashes[1]).frequency()};
        if (std::min(classes[0], classes[1]) < least_joined) continue;
        const std::optional<int> pair = lexicon::pair_points(hashes[0], hashes[1]);
        if (!pair || *pair < least_pair) continue;
        const Neighbours neighbours(*view_, view_->scan().lines[unknown.line], unknown.type->word);
        Features f;
        f.frequency = points_of_pair(classes[0], classes[1], *pair);
        f.slip = no_space_points;
        f.context = neighbours.points_of_two(hashes[0], classes[0], hashes[1], classes[1]);
        if (rank_of(f) <= best.rank) continue;
        best.features = f;
        best.rank = rank_of(f);
        best_cut = cut;
    }
    if (best_cut == 0) return;
    two_words_.assign(written).insert(best_cut, 1, ' ');
    best.key = two_words_;
    found_.push_back(best);
}

/// The features that depend on the candidate alone.
void Candidates::add(Candidate candidate, const lexicon::Entry& entry, const Unknown& unknown,
                     const Neighbours& neighbours) {
    const std::string_view written = unknown.stem.key;
    Features& f = candidate.features;
    candidate.word = entry.word() && entry.frequency() > 0;
    f.count = points_of_count(candidate.count);
    f.slip = likelihood(candidate.slip, written, candidate.key);
    if (unknown.shape == Shape::lower) {
        f.frequency = 10 * static_cast<int>(entry.frequency());
        f.context = neighbours.points(lexicon::hash_of(candidate.key), entry.frequency());
    } else {
        f.slip += name_points(candidate.slip, written, candidate.key);
    }
    candidate.rank = rank_of(f);
    found_.push_back(candidate);
}

}  // namespace cutline::pass::spelling
