/// What pages of one site have, counted in memory.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>

#include "index/evidence.hpp"
#include "index/features.hpp"
#include "text/scan.hpp"

namespace cutline::pass {

inline constexpr const char* site = "example.org";

/// The obvious evidence: a map.
class Corpus final : public index::Evidence {
  public:
    void add(const std::string& text) {
        text::Scan scan;
        text::scan(text, scan);
        index::Features features;
        index::FeatureFinder{}.find(text, scan, site, features);
        for (std::size_t s = 0; s < index::section_count; ++s)
            for (const index::Key key : features[s]) ++counts_[s][key];
    }
    void add_counts(index::Section section, std::span<const index::Key> keys,
                    std::span<std::uint32_t> counts) const override {
        const auto& known = counts_[static_cast<std::size_t>(section)];
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (const auto found = known.find(keys[i]); found != known.end()) counts[i] += found->second;
    }

  private:
    std::array<std::map<index::Key, std::uint32_t>, index::section_count> counts_;
};

}  // namespace cutline::pass
