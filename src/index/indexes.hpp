/// Several sources of evidence as one.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "cutline/config.hpp"
#include "index/evidence.hpp"

namespace cutline::index {

/// The sum of the configuration's indexes, counts saturating. Shares their ownership.
class Indexes final : public Evidence {
  public:
    explicit Indexes(const Config& config) : indexes_(config.indexes) {}

    bool empty() const { return indexes_.empty(); }
    void add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const override;

  private:
    std::vector<std::shared_ptr<const Index>> indexes_;
};

}  // namespace cutline::index
