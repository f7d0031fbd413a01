/// The files that a run's text goes to, one after another.
#pragma once

#include <optional>
#include <vector>

#include "cli/settings.hpp"
#include "io/new_file.hpp"

namespace cutline::cli {

/// Whether the text goes there: then no file is at stake.
bool to_standard_output(const Settings& settings);

/// One output for the whole run, or, under -d and -i, one for each input. Destroyed without `finish`, it leaves no file
/// that is not whole.
class Outputs {
  public:
    /// `settings` outlives it. Opens nothing yet.
    explicit Outputs(const Settings& settings) : settings_(settings) {}

    /// The next input has been opened, and was compressed so. Inputs may be opened before the one before is at its end.
    void opened(io::Compression input) { inputs_.push_back(input); }
    /// The format of the current input; before `current`.
    void begin_input(Format format) { format_ = format; }
    /// What the text of the current input is written to; opened by the first call.
    io::Output& current();
    /// Writes out what is buffered; `spill`: but for what a compressor keeps inside.
    void flush();
    void spill();
    /// Something of the current input changes. An input in place without a change is left alone.
    void edited() { edited_ = true; }
    /// The current input is at its end.
    void end_of_input();
    /// The last one is.
    void finish();

  private:
    io::Compression compression() const;

    const Settings& settings_;
    std::vector<io::Compression> inputs_;
    Format format_ = Format::automatic;
    std::size_t input_ = 0;
    bool edited_ = false;
    std::optional<io::Output> standard_;
    std::optional<io::NewFile> file_;
};

}  // namespace cutline::cli
