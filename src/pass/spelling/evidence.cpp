#include "pass/spelling/evidence.hpp"

#include <algorithm>

namespace cutline::pass::spelling {

namespace {

std::uint32_t letters_of(std::string_view key) {
    std::uint32_t letters = 0;
    for (const char c : key) letters |= std::uint32_t{1} << (c >= 'a' && c <= 'z' ? c - 'a' : 26);
    return letters;
}

bool at_most_two_bits(std::uint32_t bits) {
    bits &= bits - 1;
    return (bits & (bits - 1)) == 0;
}

}  // namespace

std::uint32_t Evidence::rank(char letter, std::size_t size) {
    const std::size_t at = letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') : 26;
    return static_cast<std::uint32_t>(at * sizes + std::min(size, sizes - 1));
}

void Evidence::sort(Order& order) {
    std::sort(order.begin(), order.end(),
              [](const Member& a, const Member& b) { return a.rank != b.rank ? a.rank < b.rank : a.type < b.type; });
}

void Evidence::read(const text::View& view, const Vocabulary& vocabulary) {
    by_first_.clear();
    by_last_.clear();
    for (const Type& type : vocabulary.types()) {
        if (type.count < 2) continue;
        const std::string_view key = vocabulary.key(view, type);
        const std::uint32_t letters = letters_of(key);
        by_first_.push_back({&type, letters, rank(key.front(), key.size())});
        by_last_.push_back({&type, letters, rank(key.back(), key.size())});
    }
    sort(by_first_);
    sort(by_last_);
}

template <typename Wanted>
void Evidence::search(const Order& order, char letter, const text::View& view, const Vocabulary& vocabulary,
                      std::string_view written, Wanted wanted, std::vector<Near>& out) {
    const auto below = [](const Member& member, std::uint32_t rank) { return member.rank < rank; };
    const auto begin = std::lower_bound(order.begin(), order.end(), rank(letter, written.size() - 1), below);
    const auto end = std::lower_bound(begin, order.end(), rank(letter, written.size() + 1) + 1, below);
    if (static_cast<std::size_t>(end - begin) > most) return;
    const std::uint32_t letters = letters_of(written);
    for (auto member = begin; member != end; ++member) {
        // One edit changes at most one letter for another.
        if (!at_most_two_bits(member->letters ^ letters)) continue;
        const std::string_view key = vocabulary.key(view, *member->type);
        const Difference slip = difference(written, key);
        if (slip.slip != Slip::none && wanted(key)) out.push_back({member->type, slip});
    }
}

void Evidence::find(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
                    std::vector<Near>& out) const {
    const auto same_first = [&](std::string_view key) { return key[0] == written[0]; };
    search(by_first_, written[0], view, vocabulary, written, same_first, out);
}

void Evidence::find_first_slips(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
                                std::vector<Near>& out) const {
    const auto other_first = [&](std::string_view key) { return key[0] != written[0]; };
    search(by_last_, written.back(), view, vocabulary, written, other_first, out);
}

}  // namespace cutline::pass::spelling
