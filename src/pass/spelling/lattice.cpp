#include "pass/spelling/lattice.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "pass/spelling/policy.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr int nothing = std::numeric_limits<int>::min() / 4;

/// Of the logarithms of two chances that of their sum. Thousandths of a nat.
int log_of_sum(int a, int b) {
    constexpr int step = 10;
    constexpr std::size_t steps = 800;
    constexpr auto table = [] {
        std::array<int, steps> more{};
        double chance = 1;
        for (int& entry : more) {
            const double x = chance / (2 + chance);  // ln(1 + chance) = 2 artanh(x)
            double power = x;
            double sum = 0;
            for (int n = 1; n < 40; n += 2, power *= x * x) sum += power / n;
            entry = static_cast<int>(2000 * sum + 0.5);
            chance *= 0.990049833749168;  // e^(-step / 1000)
        }
        return more;
    }();
    const auto at = static_cast<std::size_t>(std::max(a, b) - std::min(a, b)) / step;
    return std::max(a, b) + (at < steps ? table[at] : 0);
}

int points_of(const Neighbours::Side& left, const Neighbours::Side& right) {
    const int points = pair_points(left, right);
    return points * (points > 0 ? damage_weights.pair_for : damage_weights.pair_against);
}

}  // namespace

void Lattice::clear() {
    places_.clear();
    readings_.clear();
    pairs_.clear();
}

void Lattice::add_place(bool joined) { places_.push_back({readings_.size(), 0, joined}); }

void Lattice::weigh() {
    before_.assign(readings_.size(), 0);
    behind_.assign(readings_.size(), 0);
    for (std::size_t place = 0; place < places_.size(); ++place) {
        weigh_pairs(place);
        go_forward(place);
    }
    for (std::size_t place = places_.size(); place-- > 1;) go_backward(place);
}

void Lattice::weigh_pairs(std::size_t place) {
    places_[place].pairs = pairs_.size();
    if (!places_[place].joined) return;
    for (std::size_t right = places_[place].first; right < end(place); ++right)
        for (std::size_t left = places_[place - 1].first; left < places_[place].first; ++left)
            pairs_.push_back(points_of(readings_[left].word, readings_[right].word));
}

void Lattice::go_forward(std::size_t place) {
    std::size_t pair = places_[place].pairs;
    for (std::size_t right = places_[place].first; right < end(place); ++right) {
        int sum = places_[place].joined ? nothing : 0;
        if (places_[place].joined)
            for (std::size_t left = places_[place - 1].first; left < places_[place].first; ++left)
                sum = log_of_sum(sum, before_[left] + pairs_[pair++]);
        before_[right] = sum + 10 * readings_[right].points;
    }
}

/// From the readings of `place` to those of the place before.
void Lattice::go_backward(std::size_t place) {
    if (!places_[place].joined) return;
    const std::size_t first = places_[place - 1].first;
    std::fill(behind_.begin() + static_cast<std::ptrdiff_t>(first),
              behind_.begin() + static_cast<std::ptrdiff_t>(places_[place].first), nothing);
    std::size_t pair = places_[place].pairs;
    for (std::size_t right = places_[place].first; right < end(place); ++right)
        for (std::size_t left = first; left < places_[place].first; ++left)
            behind_[left] = log_of_sum(behind_[left], behind_[right] + pairs_[pair++] + 10 * readings_[right].points);
}

}  // namespace cutline::pass::spelling
