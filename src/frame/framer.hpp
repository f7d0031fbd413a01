/// Finds where documents begin and end. Bytes come in any pieces; the units do not depend on the pieces.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "cutline/config.hpp"
#include "frame/batch.hpp"

namespace cutline::frame {

/// Where a run stands, from one input to the next.
struct Position {
    std::uint64_t docs = 0;  ///< documents so far
    std::uint64_t in = 0;    ///< bytes so far
};

/// Cuts one input into units. Memory: the longest unit (a window of text, a record) and a batch.
class Framer {
  public:
    using Emit = std::function<void(Batch&&)>;

    /// `position` is read and advanced; `name` outlives the run. `config` outlives the framer. Where nobody needs a
    /// text whole, windows are of some `piece` bytes rather than of Config::window, if lines allow.
    Framer(const Config& config, std::string_view name, Position& position, Emit emit, std::size_t piece = SIZE_MAX);
    ~Framer();
    Framer(const Framer&) = delete;
    Framer& operator=(const Framer&) = delete;

    /// Room to read `size` bytes into, and how many came. Valid until the next call.
    char* room(std::size_t size);
    void fed(std::size_t size);
    /// Emits every unit that is complete.
    void flush();
    /// Ends the input: emits what is left, the last batch with `last` set (it may be empty).
    void close();

    /// What the input turned out to be; `automatic` until it is known.
    Format format() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline::frame
