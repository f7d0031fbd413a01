#include "index/indexes.hpp"

#include "cutline/index.hpp"

namespace cutline::index {

void Indexes::add_counts(Section section, std::span<const Key> keys, std::span<std::uint32_t> counts) const {
    for (const auto& index : indexes_) index->evidence().add_counts(section, keys, counts);
    if (stream_ != nullptr) stream_->add_counts(section, keys, counts);
}

}  // namespace cutline::index
