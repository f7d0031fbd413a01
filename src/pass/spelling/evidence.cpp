#include "pass/spelling/evidence.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace cutline::pass::spelling {

namespace {

std::uint32_t letters_of(std::string_view key) {
    std::uint32_t letters = 0;
    for (const char c : key) letters |= std::uint32_t{1} << (c >= 'a' && c <= 'z' ? c - 'a' : 26);
    return letters;
}

}  // namespace

std::size_t Evidence::rank(char first, std::size_t size) {
    const std::size_t letter = first >= 'a' && first <= 'z' ? static_cast<std::size_t>(first - 'a') : 26;
    return letter * sizes + std::min(size, sizes - 1);
}

/// Sorts by counting.
void Evidence::read(const text::View& view, const Vocabulary& vocabulary) {
    begins_.fill(0);
    for (const Type& type : vocabulary.types())
        if (type.count > 1) ++begins_[rank(type.first, type.size) + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    members_.resize(begins_.back());
    std::array<std::uint32_t, ranks + 1> next = begins_;
    for (const Type& type : vocabulary.types())
        if (type.count > 1)
            members_[next[rank(type.first, type.size)]++] = {&type, letters_of(vocabulary.key(view, type))};
}

void Evidence::find(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
                    std::vector<Near>& out) const {
    const std::size_t begin = begins_[rank(written[0], written.size() - 1)];
    const std::size_t end = begins_[rank(written[0], written.size() + 1) + 1];
    if (end - begin > most) return;
    const std::uint32_t letters = letters_of(written);
    for (std::size_t i = begin; i < end; ++i) {
        // One edit changes at most one letter for another.
        if (std::popcount(members_[i].letters ^ letters) > 2) continue;
        const Difference slip = difference(written, vocabulary.key(view, *members_[i].type));
        if (slip.slip != Slip::none && members_[i].type->first == written[0]) out.push_back({members_[i].type, slip});
    }
}

}  // namespace cutline::pass::spelling
