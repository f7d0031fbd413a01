#include "pass/spelling/names.hpp"

#include <algorithm>
#include <array>

#include "pass/spelling/formation.hpp"
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

/// Words that set two others against one another.
bool sets_apart(std::string_view key) {
    constexpr std::array<std::string_view, 8> words{"and", "as", "for", "is", "nor", "not", "or", "than"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// The two spellings are set apart ("Rennie, not Renny"), or the word is marked as it is meant ("[sic]").
bool deliberate(const text::Scan& scan, std::size_t word, std::string_view majority) {
    constexpr std::size_t beside = 3;
    const auto key = [&](std::size_t i) {
        return i < scan.words.size() ? scan.key(scan.words[i]) : std::string_view{};
    };
    for (std::size_t i = 1; i <= beside; ++i)
        if (key(word + i) == "sic") return true;
    for (const int step : {1, -1}) {
        std::size_t i = word + static_cast<std::size_t>(step);
        for (std::size_t n = 1; n < beside && sets_apart(key(i)); ++n) i += static_cast<std::size_t>(step);
        if (key(i) == majority && i + 1 != word && i != word + 1) return true;
    }
    return false;
}

}  // namespace

const Type* NameUnifier::majority(const text::View& view, const Vocabulary& vocabulary, const Evidence& evidence,
                                  const Type& type) {
    const std::string_view written = vocabulary.key(view, type);
    near_.clear();
    evidence.find(view, vocabulary, written, near_);
    const Type* best = nullptr;
    for (const auto& [other, slip] : near_) {
        const std::string_view key = vocabulary.key(view, *other);
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

void NameUnifier::propose(const text::View& view, const Vocabulary& vocabulary, const Evidence& evidence,
                          edit::Splices& out) {
    const auto types = vocabulary.types();
    target_.assign(types.size(), nullptr);
    for (std::size_t i = 0; i < types.size(); ++i)
        if (name(types[i])) target_[i] = majority(view, vocabulary, evidence, types[i]);
    const auto index = [&](const Type* type) { return static_cast<std::size_t>(type - types.data()); };
    const auto& words = view.scan().words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Stem stem = stem_of(view, words[i]);
        if (stem.key.size() < shortest_name) continue;
        const Type* type = vocabulary.find(view, stem.key);
        if (type == nullptr || target_[index(type)] == nullptr) continue;
        if (shape_of(view.text().substr(stem.begin, stem.end - stem.begin)) != Shape::capital) continue;
        if (place_of(view.text(), stem.begin, stem.end) == Place::foreign) continue;
        const Type* to = target_[index(type)];
        while (target_[index(to)] != nullptr) to = target_[index(to)];
        if (deliberate(view.scan(), i, vocabulary.key(view, *to))) continue;
        const Stem like = stem_of(view, words[to->first_capital]);
        edit::Splice splice;
        splice.begin = stem.begin;
        splice.end = stem.end;
        splice.rule = Rule::spelling_names;
        splice.score = 980;
        splice.seen = {to->count, type->count};
        splice.like = like.begin;
        splice.put = view.text().substr(like.begin, like.end - like.begin);
        out.push_back(splice);
    }
}

}  // namespace cutline::pass::spelling
