#include "pass/spelling/context.hpp"

#include <algorithm>

namespace cutline::pass::spelling {

namespace {

constexpr int most_for = 60;
constexpr int most_against = -40;

/// Of two words whose frequency classes add up to this, the pair would be among the usual ones by chance alone; each
/// class beyond it makes its absence less likely.
constexpr int chance_classes = 21;

int points_of(std::optional<int> usual, unsigned left, unsigned right) {
    if (usual) return std::clamp(*usual, most_against, most_for);
    return std::clamp(10 * (chance_classes - static_cast<int>(left + right)), most_against, 0);
}

bool one_space(const text::View& view, std::uint32_t from, std::uint32_t to) {
    return to == from + 1 && view.text()[from] == ' ';
}

/// Do words stand right before and right behind it?
std::pair<bool, bool> beside(const text::View& view, const text::Line& line, std::uint32_t word) {
    const auto& words = view.scan().words;
    return {word > line.first_word && one_space(view, words[word - 1].end(), words[word].begin),
            word + 1 < line.last_word && one_space(view, words[word].end(), words[word + 1].begin)};
}

}  // namespace

Neighbours::Side Neighbours::side(const text::View& view, std::uint32_t word) {
    const std::string_view key = view.scan().key(view.scan().words[word]);
    const std::uint64_t hash = lexicon::hash_of(key);
    return {hash, lexicon::find(hash).frequency()};
}

Neighbours::Neighbours(const text::View& view, const text::Line& line, std::uint32_t word) {
    const auto [before, after] = beside(view, line, word);
    if (before) before_ = side(view, word - 1);
    if (after) after_ = side(view, word + 1);
}

Neighbours::Neighbours(const text::View& view, const text::Line& line, std::uint32_t word,
                       std::span<const Side> words) {
    const auto [before, after] = beside(view, line, word);
    if (before) before_ = words[word - 1];
    if (after) after_ = words[word + 1];
}

std::pair<int, int> Neighbours::points_by_side(std::uint64_t hash, unsigned frequency) const {
    const int before =
        before_.frequency == 0 ? 0 : points_of(lexicon::pair_points(before_.hash, hash), before_.frequency, frequency);
    const int after =
        after_.frequency == 0 ? 0 : points_of(lexicon::pair_points(hash, after_.hash), frequency, after_.frequency);
    return {std::min(before, 0) + std::min(after, 0), std::max(before, 0) + std::max(after, 0)};
}

int Neighbours::points(std::uint64_t hash, unsigned frequency) const {
    return points_of_two(hash, frequency, hash, frequency);
}

int Neighbours::points_of_two(std::uint64_t first, unsigned first_frequency, std::uint64_t second,
                              unsigned second_frequency) const {
    int sum = 0;
    if (before_.frequency != 0)
        sum += points_of(lexicon::pair_points(before_.hash, first), before_.frequency, first_frequency);
    if (after_.frequency != 0)
        sum += points_of(lexicon::pair_points(second, after_.hash), second_frequency, after_.frequency);
    return sum;
}

}  // namespace cutline::pass::spelling
