/// The pipeline (its parts are in src/pipeline/): bytes in, documents through the passes, bytes and edits out, in
/// order, on any number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"
#include "cutline/config.hpp"

namespace cutline {

/// Counts of a run. Sums: they depend neither on threads nor on how the input was cut.
struct Stats {
    std::uint64_t docs = 0;          ///< documents and records, bad ones too
    std::uint64_t changed = 0;       ///< of these, with at least one edit
    std::uint64_t bad = 0;           ///< bad records
    std::uint64_t without_text = 0;  ///< good records without any of the text keys
    std::uint64_t abstained = 0;     ///< documents left as they were since they did not come to rest
    std::uint64_t forgotten = 0;     ///< what copies and `online` gave up for want of Config::memory
    std::uint64_t held_back = 0;     ///< on which boilerplate abstained, since it would have taken most of the prose
    std::uint64_t in_bytes = 0;      ///< of the input, decompressed
    std::uint64_t out_bytes = 0;
    std::uint64_t text_bytes = 0;                       ///< of the texts alone
    std::array<std::uint64_t, rule_count> edits{};      ///< by rule
    std::array<std::uint64_t, rule_count> cut_bytes{};  ///< by rule: bytes replaced or removed
    void add(const Stats& other);
};

/// What Receiver::text is given.
enum class Show : std::uint8_t {
    cleaned,  ///< the cleaned stream
    diff,     ///< a unified diff of each changed document
    nothing,  ///< no text; for --check
};

/// Where a run's results go. Calls come in the order of the input, from the thread that drives the Stream.
class Receiver : public Sink {
  public:
    /// The next file's format. Comes before anything else of it.
    virtual void begin_file(Format) {}
    /// A record of a web archive has been handed over whole.
    virtual void end_of_record() {}
    /// Whether edits are to be handed over; asked once. To know only what was changed takes less.
    virtual bool takes_edits() const { return true; }
    /// A document has edits, and will have no others before those of another document.
    virtual void changed(std::uint64_t /*doc*/) {}
    /// Everything of the current file has been handed over.
    virtual void end_of_file() {}
};

/// One run over one or several inputs. open, feed …, close for each; then finish. Not thread-safe.
/// Throws what the receiver throws, and Error for a bad record under Config::strict.
class Stream {
  public:
    /// Throws Error if the configuration cannot be. `receiver` outlives the stream.
    Stream(const Config& config, Show show, Receiver& receiver);
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    /// Begins an input; `name` goes into diffs. Documents do not span inputs.
    void open(std::string_view name);
    /// Room for at least `size` bytes to read into; then say with `fed` how many came. Saves a copy over `feed`.
    char* room(std::size_t size);
    void fed(std::size_t size);
    void feed(std::string_view bytes);
    /// Hands over every document that is complete. To be called before a read that may block.
    void flush();
    void close();
    /// Hands over all that is left.
    void finish();

    /// Counts of what has been handed over so far.
    const Stats& stats() const;
    /// The format of the current or last input: `automatic` until it is known.
    Format format() const;
    /// Names of the fields of the first good record, for the message that none has the text key.
    const std::vector<std::string>& first_keys() const;

  private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace cutline
