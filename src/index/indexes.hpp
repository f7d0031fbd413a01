/// Several sources of evidence as one.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "cutline/config.hpp"
#include "index/evidence.hpp"

namespace cutline::index {

/// The sum of the configuration's indexes, counts saturating, and of what else there may be. Shares the indexes'
/// ownership.
class Indexes final : public Evidence {
  public:
    /// `stream`, if there is one, outlives it.
    explicit Indexes(const Config& config, const Evidence* stream = nullptr)
        : indexes_(config.indexes), stream_(stream) {}

    bool empty() const { return indexes_.empty() && stream_ == nullptr; }
    void add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const override;

  private:
    std::vector<std::shared_ptr<const Index>> indexes_;
    const Evidence* stream_;
};

}  // namespace cutline::index
