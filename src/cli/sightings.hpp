/// What an index would cut of documents: texts with their counts, for people to read.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "pipeline.hpp"

namespace cutline::cli {

/// Counts the cuts of learned furniture. Memory: one entry for each text that is cut.
class Sightings final : public Receiver {
  public:
    /// Of `site` alone, unless it is empty.
    explicit Sightings(std::string site) : site_(std::move(site)) {}

    void text(std::string_view) override {}
    void edit(const Edit& edit) override;

    /// The `top` texts of each site that are cut most: cuts, pages that have it, rule, text. O(n log n).
    std::string report(std::size_t top) const;

  private:
    struct Count {
        std::uint64_t cuts = 0;
        std::uint32_t pages = 0;
        std::uint32_t site_pages = 0;
        Rule rule = Rule::boilerplate_site_line;
    };
    std::string site_;
    std::map<std::string, std::map<std::string, Count>> sites_;
};

}  // namespace cutline::cli
