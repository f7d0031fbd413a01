#include "pass/spelling/evidence.hpp"

#include <algorithm>
#include <numeric>

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

std::size_t Evidence::rank(char letter, std::size_t size) {
    const std::size_t at = letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') : 26;
    return at * sizes + std::min(size, sizes - 1);
}

/// By counting.
void Evidence::sort(const std::vector<Member>& members, char Member::*letter, Order& out) {
    out.begins.fill(0);
    for (const Member& member : members) ++out.begins[rank(member.*letter, member.type->size) + 1];
    std::partial_sum(out.begins.begin(), out.begins.end(), out.begins.begin());
    out.members.resize(members.size());
    std::array<std::uint32_t, ranks + 1> next = out.begins;
    for (const Member& member : members) out.members[next[rank(member.*letter, member.type->size)]++] = member;
}

void Evidence::read(const text::View& view, const Vocabulary& vocabulary) {
    repeated_.resize(vocabulary.types().size() + 1);
    std::size_t count = 0;
    for (const Type& type : vocabulary.types()) {  // without a branch: which types are is anybody's guess
        repeated_[count] = {&type, 0, type.first, 0};
        count += type.count > 1 ? 1U : 0U;
    }
    repeated_.resize(count);
    for (Member& member : repeated_) {
        const std::string_view key = vocabulary.key(view, *member.type);
        member.letters = letters_of(key);
        member.last = key.back();
    }
    sort(repeated_, &Member::first, by_first_);
    sort(repeated_, &Member::last, by_last_);
}

template <typename Wanted>
void Evidence::search(const Order& order, char letter, const text::View& view, const Vocabulary& vocabulary,
                      std::string_view written, Wanted wanted, std::vector<Near>& out) {
    const std::size_t begin = order.begins[rank(letter, written.size() - 1)];
    const std::size_t end = order.begins[rank(letter, written.size() + 1) + 1];
    if (end - begin > most) return;
    const std::uint32_t letters = letters_of(written);
    for (std::size_t i = begin; i < end; ++i) {
        // One edit changes at most one letter for another.
        if (!at_most_two_bits(order.members[i].letters ^ letters)) continue;
        const std::string_view key = vocabulary.key(view, *order.members[i].type);
        const Difference slip = difference(written, key);
        if (slip.slip != Slip::none && wanted(key)) out.push_back({order.members[i].type, slip});
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
