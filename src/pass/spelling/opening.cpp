#include "pass/spelling/opening.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "pass/spelling/capitals.hpp"
#include "pass/spelling/meant.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest = 7;          // letters
constexpr std::size_t shortest_doubled = 9;  // where one is written twice, as names do
constexpr int usual = 80;                    // points of frequency

/// Sorted. What people do: "Strating said", "Chanceller may change his mind".
constexpr std::array of_people{"added"sv, "asked"sv, "came"sv, "can"sv,    "could"sv,  "did"sv,  "died"sv,
                               "does"sv,  "had"sv,   "has"sv,  "is"sv,     "lives"sv,  "may"sv,  "might"sv,
                               "must"sv,  "said"sv,  "says"sv, "scored"sv, "should"sv, "told"sv, "was"sv,
                               "who"sv,   "will"sv,  "won"sv,  "would"sv,  "wrote"sv};
static_assert(std::is_sorted(of_people.begin(), of_people.end()));

}  // namespace

bool opens_sentence(const text::View& view, const Unknown& unknown) {
    if (unknown.shape != Shape::capital || unknown.type->count > 1 || unknown.place != Place::free) return false;
    const text::Scan& scan = view.scan();
    const std::uint32_t next = unknown.type->word + 1;
    return capital_letter(view.text()[unknown.stem.begin]) && next < scan.lines[unknown.line].last_word &&
           small_letter(view.text()[scan.words[next].begin]) &&
           !std::binary_search(of_people.begin(), of_people.end(), scan.key(scan.words[next])) &&
           capital_due(view, unknown.line, unknown.type->word);
}

bool sure_opening(const Unknown& unknown, const Candidate& best) {
    const std::string_view written = unknown.stem.key;
    const std::size_t least = best.slip.slip == Slip::extra ? shortest_doubled : shortest;
    return !best.two && written.size() >= least && best.features.frequency >= usual &&
           sure(best.slip, written, best.key);
}

}  // namespace cutline::pass::spelling
