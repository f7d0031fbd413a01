#include "pass/spelling/likely.hpp"

#include "pass/spelling/formation.hpp"
#include "pass/spelling/meant.hpp"

namespace cutline::pass::spelling {

namespace {

constexpr int often_points = 80;  // of frequency
constexpr int usual_points = 90;  // "having"

}  // namespace

bool usual_here(const Candidate& candidate, std::string_view written) {
    const bool letter_behind = candidate.slip.slip == Slip::extra && candidate.slip.at + 1 == written.size();
    return candidate.features.context >= 20 && candidate.features.frequency >= often_points && !letter_behind;
}

bool may_be_meant(const Candidate& best, std::string_view written) {
    return best.slip.slip != Slip::swapped && !garbled(written, best.key);
}

int made_up(const Candidate& best, std::string_view written) {
    if (best.two || !formed(written) || misjoined(best.slip, written, best.key)) return 0;
    return other_consonant(best.slip) && best.features.frequency < usual_points ? 2 : 1;
}

}  // namespace cutline::pass::spelling
