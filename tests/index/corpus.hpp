/// Documents for tests of the index, and the obvious way to count them.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "hash/fingerprint.hpp"
#include "index/features.hpp"
#include "index/reader.hpp"

namespace cutline::index {

/// Key → documents, by section. The slow reference of everything in src/index.
using Reference = std::array<std::map<Key, std::uint64_t>, section_count>;

/// Documents whose keys repeat often, or seldom, and now and then stand at the very ends of the range. The same seed
/// gives the same ones.
inline std::vector<Features> random_documents(std::size_t count, std::uint64_t seed) {
    std::uint64_t state = seed;
    const auto next = [&] { return hash::mix(state += 0x9E3779B97F4A7C15U); };
    std::vector<Features> documents(count);
    for (Features& features : documents) {
        for (std::vector<Key>& keys : features) {
            std::map<Key, int> once;
            for (std::uint64_t i = next() % 12; i > 0; --i) {
                const std::uint64_t kind = next() % 8;
                once[kind == 0   ? next()
                     : kind == 1 ? ~(next() % 40)
                     : kind == 2 ? next() % 40
                                 : hash::mix(next() % 500)];
            }
            for (const auto& [key, unused] : once) keys.push_back(key);
        }
    }
    return documents;
}

inline Reference count(const std::vector<Features>& documents) {
    Reference reference;
    for (const Features& features : documents)
        for (std::size_t i = 0; i < section_count; ++i)
            for (const Key key : features.at(i)) ++reference.at(i)[key];
    return reference;
}

/// All that an index holds, block by block.
inline Reference contents(const Reader& reader) {
    Reference found;
    for (std::size_t i = 0; i < section_count; ++i) {
        const auto section = static_cast<Section>(i);
        for (std::uint64_t number = 0; number < reader.blocks(section); ++number) {
            const Reader::Block block = reader.block(section, number);
            for (std::size_t k = 0; k < block.size; ++k) found.at(i)[block.key(k)] = block.count(k);
        }
    }
    return found;
}

/// What the index says of `keys`.
inline std::vector<std::uint32_t> counts(const Evidence& evidence, Section section, const std::vector<Key>& keys) {
    std::vector<std::uint32_t> found(keys.size());
    evidence.add_counts(section, keys, found);
    return found;
}

}  // namespace cutline::index
