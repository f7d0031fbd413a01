#include "index/recent.hpp"

#include <algorithm>
#include <utility>

#include "index/arithmetic.hpp"

namespace cutline::index {

namespace {

constexpr std::size_t ahead = 16;  // keys whose place is on its way from memory

}  // namespace

void Recent::add(const Features& features) {
    for (std::size_t i = 0; i < section_count; ++i) {
        const std::vector<Key>& keys = features[i];
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (k + ahead < keys.size()) young_.prefetch(keys[k + ahead]);
            add(static_cast<Section>(i), keys[k]);
        }
    }
}

void Recent::add(Section section, Key key) {
    for (Table::Added added = young_.add(section, key); added >= Table::Added::full; added = young_.add(section, key))
        if (added == Table::Added::crowded || !young_.grow()) age();
}

void Recent::age() {
    forgotten_ += old_.size();
    std::swap(young_, old_);
    young_.clear();
}

void Recent::add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const {
    const auto fetch = [&](Key key) {
        young_.prefetch(key);
        old_.prefetch(key);
    };
    std::for_each_n(keys.begin(), std::min(ahead, keys.size()), fetch);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i + ahead < keys.size()) fetch(keys[i + ahead]);
        for (const Table* table : {&young_, &old_})
            counts[i] = saturating_add(counts[i], table->count(section, keys[i]));
    }
}

}  // namespace cutline::index
