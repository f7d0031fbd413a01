/// Which reading each word of a text has, all of them weighed together: a word that is damaged says little of its
/// neighbours, and that it says so is counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pass/spelling/context.hpp"

namespace cutline::pass::spelling {

/// The words of a text as places with readings; who reads the text chooses one reading at each place, and what it has
/// of points, and the pairs that stand side by side, is the logarithm of the chance of that choice. Chances of single
/// readings are summed over all choices, from both ends (the forward-backward algorithm; Rabiner, "A tutorial on hidden
/// Markov models", 1989). Whole numbers only: the same on every machine. Keeps its storage from text to text.
class Lattice {
  public:
    struct Reading {
        Neighbours::Side word;
        int points = 0;  ///< hundredths of a nat
    };

    void clear();
    /// A new place behind the last one; `joined`: but for a space, nothing stands between.
    void add_place(bool joined);
    /// To the last place. There are few at a place.
    void add(const Reading& reading) { readings_.push_back(reading); }
    /// Sums up. O(places times the square of the readings at a place).
    void weigh();

    std::size_t size(std::size_t place) const { return end(place) - places_[place].first; }
    /// After weigh(): the logarithm of the chance of the reading with that number at `place`, and a constant.
    /// Hundredths of a nat. O(1).
    int weight(std::size_t place, std::size_t reading) const {
        return (before_[places_[place].first + reading] + behind_[places_[place].first + reading]) / 10;
    }

  private:
    struct Place {
        std::size_t first;  // of its readings
        std::size_t pairs;  // first of those with the readings of the place before
        bool joined;
    };

    std::size_t end(std::size_t place) const {
        return place + 1 < places_.size() ? places_[place + 1].first : readings_.size();
    }
    void weigh_pairs(std::size_t place);
    void go_forward(std::size_t place);
    void go_backward(std::size_t place);

    std::vector<Place> places_;
    std::vector<Reading> readings_;
    std::vector<int> pairs_;   // points; of a joined place, for each of its readings those with each one before
    std::vector<int> before_;  // of each reading: all that speaks for it up to its place; thousandths of a nat
    std::vector<int> behind_;  // behind its place
};

}  // namespace cutline::pass::spelling
