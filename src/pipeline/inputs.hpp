/// The inputs of a run, one after another, framed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "cutline/config.hpp"
#include "frame/framer.hpp"

namespace cutline {

/// open, room and fed, close for each. Batches go to `emit`; their names live as long as this.
class Inputs {
  public:
    /// `config` outlives it. `piece`: see frame::Framer.
    Inputs(const Config& config, frame::Framer::Emit emit, std::size_t piece = SIZE_MAX)
        : config_(config), emit_(std::move(emit)), piece_(piece) {}

    void open(std::string_view name) {
        const std::string& kept = names_.emplace_back(name);
        framer_ = std::make_unique<frame::Framer>(config_, kept, position_, emit_, piece_);
    }
    bool is_open() const { return framer_ != nullptr; }
    char* room(std::size_t size) { return framer().room(size); }
    void fed(std::size_t size) { framer().fed(size); }
    void flush() {
        if (framer_) framer_->flush();
    }
    void close();
    /// Of the current or last input: `automatic` until it is known.
    Format format() const { return framer_ ? framer_->format() : format_; }

  private:
    frame::Framer& framer();

    const Config& config_;
    frame::Framer::Emit emit_;
    std::size_t piece_;
    std::deque<std::string> names_;
    frame::Position position_;
    Format format_ = Format::automatic;
    std::unique_ptr<frame::Framer> framer_;
};

}  // namespace cutline
