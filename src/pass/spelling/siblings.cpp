#include "pass/spelling/siblings.hpp"

#include <algorithm>
#include <string>

#include "lexicon/lexicon.hpp"
#include "pass/spelling/policy.hpp"

namespace cutline::pass::spelling {

int rank_of_siblings(std::string_view key, const Neighbours& neighbours) {
    constexpr int none = -1000;
    int best = none;
    const auto look = [&](std::string_view form) {
        const std::uint64_t hash = lexicon::hash_of(form);
        const lexicon::Entry entry = lexicon::find(hash);
        if (!entry.word() || entry.frequency() == 0) return;
        Features f;
        f.frequency = 10 * static_cast<int>(entry.frequency());
        f.context = neighbours.points(hash, entry.frequency());
        best = std::max(best, rank_of(f));
    };
    for (const std::string_view ending : {"s", "d", "ed"}) {
        if (key.ends_with(ending)) look(key.substr(0, key.size() - ending.size()));
        look(std::string{key}.append(ending));
    }
    std::string other{key};
    other.back() = key.ends_with('d') ? 's' : 'd';
    if (key.ends_with('d') || key.ends_with('s')) look(other);
    return best;
}

}  // namespace cutline::pass::spelling
