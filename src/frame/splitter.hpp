/// How one format is cut into units. Internal to src/frame.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "frame/batch.hpp"
#include "frame/framer.hpp"

namespace cutline::frame {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Sees the input's bytes from the end of the last emitted unit on, and appends units as they become complete.
class Splitter {
  public:
    virtual ~Splitter() = default;
    /// `bytes` are the same as at the last call, and more. With `ended`, no more will come: the units cover all.
    virtual void advance(std::string_view bytes, bool ended, std::vector<Unit>& units) = 0;
    /// The first `size` bytes, which the units so far cover, are gone from the next call's bytes.
    virtual void drop(std::size_t size) = 0;
};

std::unique_ptr<Splitter> make_text_splitter(const Config& config, std::size_t piece, Position& position);
std::unique_ptr<Splitter> make_jsonl_splitter(Position& position);
std::unique_ptr<Splitter> make_wet_splitter(const Config& config, Position& position);

}  // namespace cutline::frame
