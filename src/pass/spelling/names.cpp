#include "pass/spelling/names.hpp"

#include <algorithm>
#include <utility>

#include "pass/spelling/formation.hpp"
#include "pass/spelling/intent.hpp"
#include "pass/spelling/surroundings.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_name = 5;
constexpr std::size_t surely_one_name = 8;  // letters: two known names that long differ in more than a doubled letter
constexpr std::size_t surely_a_slip = 7;    // the same, for names that the lexicon lacks
constexpr std::uint32_t ratio = 3;

bool name(const Type& type) {
    return type.size >= shortest_name && type.capitals > 0 && type.capitals == type.count && !type.entry.word();
}

/// Only a letter written twice, or a name brought from another script another way.
bool same_sound(const Difference& slip, std::string_view a, std::string_view b) {
    if (transliterated(a, b)) return true;
    const bool twice = slip.slip == Slip::extra || slip.slip == Slip::missing;
    return twice && slip.at > 0 && a[slip.at - 1] == (slip.slip == Slip::extra ? slip.wrong : slip.right);
}

}  // namespace

const Type* NameUnifier::majority(const text::View& view, const Type& type) {
    const std::string_view written = vocabulary_.key(view, type);
    near_.clear();
    evidence_.find(view, vocabulary_, written, near_);
    const Type* best = nullptr;
    for (const auto& [other, slip] : near_) {
        const std::string_view key = vocabulary_.key(view, *other);
        if (!name(*other) || other->count < ratio * type.count) continue;
        const bool both_known = type.entry.known() && other->entry.known();
        const bool sound = same_sound(slip, written, key);
        if (both_known && (!sound || std::min(written.size(), key.size()) < surely_one_name)) continue;
        const bool ending = std::min(slip.at, key.size()) + 1 >= std::min(written.size(), key.size());
        if (!transliterated(written, key) && ending) continue;  // "Orlov", "Orlova"; "Korea", "Korean"
        if (!sound && std::min(written.size(), key.size()) < surely_a_slip) continue;
        if (best == nullptr || other->count > best->count) best = other;
    }
    return best;
}

void NameUnifier::propose(const text::View& view, edit::Splices& out) {
    vocabulary_.read(view);
    evidence_.read(view, vocabulary_);
    const auto types = vocabulary_.types();
    target_.assign(types.size(), nullptr);
    for (std::size_t i = 0; i < types.size(); ++i)
        if (name(types[i])) target_[i] = majority(view, types[i]);
    for (const text::Line& line : view.scan().lines)
        for (std::uint32_t word = line.first_word; word < line.last_word; ++word) unify(view, line, word, out);
}

void NameUnifier::unify(const text::View& view, const text::Line& line, std::uint32_t word, edit::Splices& out) const {
    const auto target = [&](const Type* type) {
        return target_[static_cast<std::size_t>(type - vocabulary_.types().data())];
    };
    const auto& words = view.scan().words;
    const Stem stem = stem_of(view, words[word]);
    if (stem.key.size() < shortest_name) return;
    const Type* type = vocabulary_.find(view, stem.key);
    if (type == nullptr || target(type) == nullptr) return;
    if (shape_of(view.text().substr(stem.begin, stem.end - stem.begin)) != Shape::capital) return;
    if (untouchable(place_of(view.text(), stem.begin, stem.end))) return;
    const Type* to = target(type);
    while (target(to) != nullptr) to = target(to);
    if (marked(view.scan(), line, word) || set_against(view.scan(), line, word, vocabulary_.key(view, *to))) return;
    const Stem like = stem_of(view, words[to->first_capital]);
    edit::Splice splice;
    splice.begin = stem.begin;
    splice.end = stem.end;
    splice.rule = Rule::spelling_names;
    splice.score = 980;
    splice.seen = {to->count, type->count};
    splice.like = like.begin;
    splice.put = view.text().substr(like.begin, like.end - like.begin);
    out.push_back(std::move(splice));
}

}  // namespace cutline::pass::spelling
