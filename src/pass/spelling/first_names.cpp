#include "pass/spelling/first_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/stem.hpp"

namespace cutline::pass::spelling {

namespace {

using namespace std::string_view_literals;

/// Sorted. Usual first names that the lexicon has as words, too.
constexpr std::array also_words{
    "abigail"sv, "alan"sv,    "albert"sv, "anna"sv,    "ben"sv,   "benjamin"sv, "betty"sv,     "bill"sv,
    "billy"sv,   "bob"sv,     "bobby"sv,  "carl"sv,    "carol"sv, "charlie"sv,  "charlotte"sv, "christian"sv,
    "colin"sv,   "craig"sv,   "dan"sv,    "donna"sv,   "ed"sv,    "emma"sv,     "eric"sv,      "frank"sv,
    "graham"sv,  "gregory"sv, "harry"sv,  "heather"sv, "henry"sv, "isabella"sv, "jack"sv,      "james"sv,
    "jean"sv,    "jerry"sv,   "jesse"sv,  "jimmy"sv,   "joe"sv,   "john"sv,     "joseph"sv,    "josh"sv,
    "judy"sv,    "kelly"sv,   "ken"sv,    "laura"sv,   "logan"sv, "louis"sv,    "luke"sv,      "maria"sv,
    "mark"sv,    "martin"sv,  "matt"sv,   "mike"sv,    "nancy"sv, "nick"sv,     "oliver"sv,    "patrick"sv,
    "paul"sv,    "peter"sv,   "ralph"sv,  "ray"sv,     "rob"sv,   "robin"sv,    "roger"sv,     "ruth"sv,
    "sam"sv,     "sean"sv,    "sophia"sv, "steven"sv,  "ted"sv,   "terry"sv,    "tim"sv,       "timothy"sv,
    "tom"sv,     "tommy"sv,   "tony"sv,   "victoria"sv};

/// Sorted. Names that stand before surnames and are no first names ("On Tuesday Miller said").
constexpr std::array dates{"april"sv,   "august"sv,   "december"sv, "february"sv, "friday"sv,
                           "january"sv, "july"sv,     "june"sv,     "march"sv,    "may"sv,
                           "monday"sv,  "november"sv, "october"sv,  "saturday"sv, "september"sv,
                           "sunday"sv,  "thursday"sv, "tuesday"sv,  "wednesday"sv};

/// The hash of the first name that stands right before `word`; 0: there is none.
std::uint32_t first_name_before(const text::View& view, const text::Line& line, std::uint32_t word) {
    const text::Scan& scan = view.scan();
    if (word == line.first_word) return 0;
    const text::Word& before = scan.words[word - 1];
    if (scan.words[word].begin != before.end() + 1 || view.text()[before.end()] != ' ') return 0;
    if (!capital_letter(view.text()[before.begin])) return 0;
    const std::string_view key = scan.key(before);
    const lexicon::Entry entry = lexicon::find(key);
    const auto among = [key](const auto& list) { return std::binary_search(list.begin(), list.end(), key); };
    return entry.name() && (!entry.word() || among(also_words)) && !among(dates) ? before.hash : 0;
}

}  // namespace

bool behind_first_name(const text::View& view, const text::Line& line, std::uint32_t word) {
    return first_name_before(view, line, word) != 0;
}

void FirstNames::read(const text::View& view) {
    read_ = true;
    persons_.clear();
    for (const text::Line& line : view.scan().lines)
        for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
            const text::Word& word = view.scan().words[i];
            if (!capital_letter(view.text()[word.begin])) continue;
            if (const std::uint32_t first_name = first_name_before(view, line, i); first_name != 0)
                persons_.push_back({text::word_hash(stem_key(view, word)), first_name});
        }
    std::sort(persons_.begin(), persons_.end());
    persons_.erase(std::unique(persons_.begin(), persons_.end()), persons_.end());
}

bool FirstNames::another_person(const text::View& view, const text::Line& line, std::uint32_t word,
                                std::uint32_t namesake) {
    const std::uint32_t first_name = first_name_before(view, line, word);
    if (first_name == 0) return false;
    if (!read_) read(view);
    const auto others = std::lower_bound(persons_.begin(), persons_.end(), Person{namesake, 0});
    return others != persons_.end() && others->surname == namesake &&
           !std::binary_search(persons_.begin(), persons_.end(), Person{namesake, first_name});
}

}  // namespace cutline::pass::spelling
