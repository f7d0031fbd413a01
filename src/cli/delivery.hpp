/// Takes what the pipeline hands over to where it belongs: text, edit log, bad records.
#pragma once

#include <optional>

#include "cli/console.hpp"
#include "cli/outputs.hpp"
#include "cli/settings.hpp"
#include "hash/fingerprint.hpp"
#include "pipeline.hpp"

namespace cutline::cli {

/// The log is written under its own name from the start, so that it is of use after a crash (`restore --partial`):
/// whatever text has been written, the log in its file explains it.
class Delivery final : public Receiver {
  public:
    /// Both outlive it. Opens nothing yet.
    Delivery(const Settings& settings, Console& console) : settings_(settings), console_(console), outputs_(settings) {}

    /// Opens the log, if there is to be one.
    void begin();
    /// An input has been opened, and was compressed so.
    void opened(io::Compression input) { outputs_.opened(input); }
    /// Bytes of the input, decompressed, as they were read.
    void took(std::string_view bytes);
    /// Writes out all that has been handed over: the log, then the text.
    void flush();
    /// Ends the log and closes all files.
    void finish(const Stats& stats);
    std::uint64_t in_bytes() const { return in_bytes_; }

    bool takes_edits() const override { return !settings_.log.empty(); }
    void text(std::string_view bytes) override;
    void edit(const Edit& edit) override;
    void changed(std::uint64_t) override { outputs_.edited(); }
    void held_back(std::uint64_t doc) override;
    void bad(const BadRecord& record) override;
    void begin_file(Format format) override { outputs_.begin_input(format); }
    void end_of_record() override;
    void end_of_file() override;

  private:
    struct Log {
        io::Output output;
        hash::Digest in;
        hash::Digest out;
    };

    /// Log before text, as always, but what a compressor has inside may stay there.
    void spill();

    const Settings& settings_;
    Console& console_;
    Outputs outputs_;
    std::optional<Log> log_;
    std::size_t file_ = 0;  // of settings_.files
    std::uint64_t in_bytes_ = 0;
    std::uint64_t out_bytes_ = 0;
};

}  // namespace cutline::cli
