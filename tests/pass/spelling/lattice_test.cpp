// The sums over all choices of readings, beside every choice made and weighed one by one.
#include "pass/spelling/lattice.hpp"

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "pass/spelling/policy.hpp"
#include "support/generator.hpp"

namespace cutline::pass::spelling {
namespace {

struct Place {
    bool joined;
    std::vector<Lattice::Reading> readings;
};

Lattice::Reading reading(std::string_view word, int points) {
    const std::uint64_t hash = lexicon::hash_of(word);
    return {{hash, lexicon::find(hash).frequency()}, points};
}

std::vector<Place> random_places(test::Generator& generator) {
    constexpr std::array<std::string_view, 12> words{"the",  "of",  "in",    "city", "house", "was",
                                                     "they", "has", "zzyzx", "been", "white", "a"};
    std::vector<Place> places(1 + generator.below(5));
    for (Place& place : places) {
        place.joined = generator.chance(80);
        for (std::size_t i = 1 + generator.below(4); i-- > 0;)
            place.readings.push_back(reading(generator.pick(words), static_cast<int>(generator.below(900)) - 300));
    }
    places[0].joined = false;
    return places;
}

double pair_weight(const Lattice::Reading& left, const Lattice::Reading& right) {
    const int points = pair_points(left.word, right.word);
    return points * (points > 0 ? damage_weights.pair_for : damage_weights.pair_against) / 1000.0;
}

/// Adds to `sums` the chances of all choices for the places from `at` on, each to the readings chosen.
double choose(const std::vector<Place>& places, std::size_t at, std::vector<std::size_t>& chosen, double weight,
              std::vector<std::vector<double>>& sums) {
    if (at == places.size()) {
        for (std::size_t place = 0; place < at; ++place) sums[place][chosen[place]] += std::exp(weight);
        return std::exp(weight);
    }
    double sum = 0;
    for (chosen[at] = 0; chosen[at] < places[at].readings.size(); ++chosen[at]) {
        const Lattice::Reading& its = places[at].readings[chosen[at]];
        const double pair = places[at].joined ? pair_weight(places[at - 1].readings[chosen[at - 1]], its) : 0;
        sum += choose(places, at + 1, chosen, weight + its.points / 100.0 + pair, sums);
    }
    return sum;
}

TEST(Lattice, SumsOverAllChoices) {
    Lattice lattice;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::Generator generator(seed);
        const std::vector<Place> places = random_places(generator);
        lattice.clear();
        std::vector<std::vector<double>> sums;
        for (const Place& place : places) {
            lattice.add_place(place.joined);
            for (const Lattice::Reading& its : place.readings) lattice.add(its);
            sums.emplace_back(place.readings.size(), 0.0);
        }
        lattice.weigh();
        std::vector<std::size_t> chosen(places.size());
        choose(places, 0, chosen, 0, sums);
        for (std::size_t place = 0; place < places.size(); ++place) {
            ASSERT_EQ(lattice.size(place), places[place].readings.size());
            for (std::size_t i = 1; i < sums[place].size(); ++i)
                EXPECT_NEAR(lattice.weight(place, i) - lattice.weight(place, 0),
                            100 * std::log(sums[place][i] / sums[place][0]), 4)
                    << seed << ' ' << place << ' ' << i;
        }
    }
}

TEST(Lattice, HasNothingToSayOfNothing) {
    Lattice lattice;
    lattice.clear();
    lattice.weigh();
    lattice.add_place(false);
    lattice.add(reading("the", 7));
    lattice.weigh();
    EXPECT_EQ(lattice.size(0), 1U);
    EXPECT_EQ(lattice.weight(0, 0), 7);
}

TEST(Lattice, TakesAWordByItsNeighbours) {
    Lattice lattice;
    lattice.clear();
    lattice.add_place(false);
    lattice.add(reading("new", 0));
    lattice.add_place(true);
    lattice.add(reading("york", 0));
    lattice.add(reading("fork", 0));
    lattice.weigh();
    EXPECT_GT(lattice.weight(1, 0), lattice.weight(1, 1));
}

}  // namespace
}  // namespace cutline::pass::spelling
