/// Holds back SIGINT, SIGTERM and SIGHUP while a temporary file is at stake.
#pragma once

#include <csignal>

#include "file/descriptor.hpp"

namespace cutline::io {

/// While one lives, those of the three signals that are not ignored stay pending, for all threads started meanwhile
/// too; `check` and sources that wait throw Interrupted. Its end lets a pending signal through, which ends the process
/// as if nothing had been held back: so it must outlive every temporary file. `active` false: does nothing, signals end
/// the process at once.
class Interrupt {
  public:
    explicit Interrupt(bool active);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// Throws Interrupted if a signal has come.
    void check() const;
    /// Readable once a signal has come; -1 if inactive. To poll, not to read.
    int descriptor() const { return signals_.get(); }

  private:
    sigset_t before_{};
    file::Descriptor signals_;
};

}  // namespace cutline::io
