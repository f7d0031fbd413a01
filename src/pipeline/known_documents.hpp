/// Which documents of a run have been learned.
#pragma once

#include <cstddef>
#include <cstdint>

#include "index/table.hpp"

namespace cutline {

/// A set of fingerprints within a bound of memory.
class KnownDocuments {
  public:
    explicit KnownDocuments(std::size_t memory) : set_(memory) {}

    bool has(std::uint64_t identity) const { return identity != 0 && set_.has({}, identity); }
    /// Nothing happens if memory is full, for 0, and where identities crowd that were made for it.
    void add(std::uint64_t identity);
    /// A document was not remembered, so that its repeats will count again.
    bool full() const { return full_; }

  private:
    index::Table set_;
    bool full_ = false;
};

}  // namespace cutline
