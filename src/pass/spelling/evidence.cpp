#include "pass/spelling/evidence.hpp"

#include <algorithm>
#include <bit>

namespace cutline::pass::spelling {

namespace {

struct Order {
    static std::uint32_t rank(char first, std::size_t size) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(first)) << 16 | static_cast<std::uint32_t>(size);
    }
    bool operator()(const Type* a, const Type* b) const { return rank(a->first, a->size) < rank(b->first, b->size); }
    bool operator()(const Type* a, std::uint32_t b) const { return rank(a->first, a->size) < b; }
};

}  // namespace

void Evidence::read(const Vocabulary& vocabulary) {
    types_.clear();
    for (const Type& type : vocabulary.types())
        if (type.count > 1) types_.push_back(&type);
    std::stable_sort(types_.begin(), types_.end(), Order{});
}

void Evidence::find(const text::View& view, const Vocabulary& vocabulary, const Type& type, std::string_view written,
                    std::vector<Near>& out) const {
    const std::size_t size = written.size();
    const auto begin = std::lower_bound(types_.begin(), types_.end(), Order::rank(type.first, size - 1), Order{});
    const auto end = std::lower_bound(begin, types_.end(), Order::rank(type.first, size + 2), Order{});
    if (static_cast<std::size_t>(end - begin) > most) return;
    for (auto at = begin; at != end; ++at) {
        // One edit changes at most one letter for another.
        if (std::popcount((*at)->letters ^ type.letters) > 2) continue;
        const Difference slip = difference(written, vocabulary.key(view, **at));
        if (slip.slip != Slip::none) out.push_back({*at, slip});
    }
}

}  // namespace cutline::pass::spelling
