#include "pass/spelling/relatives.hpp"

#include <algorithm>

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_root = 4;  // letters that relatives have in common
constexpr std::size_t longest_ending = 4;
constexpr std::ptrdiff_t reach = 4;  // words before and behind

bool related(std::string_view a, std::string_view b, std::size_t root) {
    const auto [mine, its] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto same = static_cast<std::size_t>(mine - a.begin());
    return a != b && same >= root && std::max(a.size(), b.size()) <= same + longest_ending;
}

}  // namespace

void Relatives::read(const text::View& view, const Vocabulary& words) {
    read_ = true;
    keys_.clear();
    for (const Type& type : words.types())
        if (type.lowers == type.count) keys_.push_back(words.key(view, type));
    std::sort(keys_.begin(), keys_.end());
}

bool Relatives::has(const text::View& view, const Vocabulary& words, std::string_view written, std::size_t at) {
    if (!read_) read(view, words);
    const auto here = std::lower_bound(keys_.begin(), keys_.end(), written);
    const auto first = here - std::min(reach, here - keys_.begin());
    const auto last = here + std::min(reach + 1, keys_.end() - here);
    const std::size_t root = std::max(at + 2, shortest_root);
    return std::any_of(first, last, [&](std::string_view key) { return related(written, key, root); });
}

}  // namespace cutline::pass::spelling
