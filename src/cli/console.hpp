/// Standard error: one line a message, and the progress line where it is a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "cutline/cleaner.hpp"

namespace cutline::cli {

/// Writes "cutline: MESSAGE" as one line, whatever `message` holds.
void complain(std::string_view message);

/// What becomes of bad records.
enum class Fate : std::uint8_t { left, passed_over };

/// What a run says while it goes on.
class Console {
  public:
    Console(bool quiet, bool progress, Fate fate = Fate::left);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    /// Shows how far it is, a few times a second.
    void progress(std::uint64_t bytes, std::uint64_t docs);
    /// Names the first few bad records, and counts.
    void bad(std::string_view file, const BadRecord& record);
    /// Says something, unless it is to be quiet.
    void note(std::string_view message);
    /// Erases the progress line and says how many bad records were not named.
    void finish();

  private:
    using Clock = std::chrono::steady_clock;
    void erase();
    bool quiet_;
    bool progress_;
    Fate fate_;
    bool shown_ = false;
    std::uint64_t bad_ = 0;
    Clock::time_point begin_;
    Clock::time_point last_;
};

}  // namespace cutline::cli
