/// What the documents of a stream have had so far, within bounds of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "index/evidence.hpp"
#include "index/features.hpp"
#include "index/table.hpp"

namespace cutline::index {

/// Counts in two generations: when the younger one is full, the older one is forgotten, and what was the younger one
/// ages. So what comes at least once in half the memory's worth of entries is never forgotten. Not thread-safe.
class Recent final : public Evidence {
  public:
    /// `memory`, in bytes, is for both generations.
    explicit Recent(std::size_t memory) : young_(memory / 2), old_(memory / 2) {}

    /// Counts one document; `features` has each key once. O(1) on average for each.
    void add(const Features& features);
    void add(Section section, Key key);
    bool has(Section section, Key key) const { return young_.has(section, key) || old_.has(section, key); }
    void add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const override;

    /// Entries given up for want of memory.
    std::uint64_t forgotten() const { return forgotten_; }

  private:
    void age();

    Table young_;
    Table old_;
    std::uint64_t forgotten_ = 0;
};

}  // namespace cutline::index
