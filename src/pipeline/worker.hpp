/// Cleans a batch: runs its units through the passes and splices the edits into the raw bytes. One for each thread.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"
#include "cutline/config.hpp"
#include "frame/batch.hpp"
#include "pipeline.hpp"
#include "pipeline/cleaned.hpp"
#include "pipeline/document.hpp"
#include "pipeline/online.hpp"
#include "pipeline/record.hpp"
#include "pipeline/wet_document.hpp"

namespace cutline {

/// What became of a batch. The edits' views look into `batch` and `strings`.
struct Result {
    frame::Batch batch;
    bool same = true;                    ///< the output is the batch's own bytes
    std::string out;                     ///< otherwise this
    std::vector<std::uint64_t> changed;  ///< documents with edits, in order
    std::vector<Edit> edits;             ///< if they are taken
    std::deque<std::string> strings;
    std::vector<std::size_t> record_ends;  ///< in the output: of the records of a web archive
    std::vector<BadRecord> bad;
    std::vector<std::uint64_t> held_back;  ///< documents, in order
    std::vector<std::string> first_keys;   ///< of the first good record without text
    Stats stats;
    bool stopped = false;  ///< Config::strict met a bad record: the last of `bad`; what follows was not cleaned
};

class Worker {
  public:
    /// `config` outlives it. Throws Error if the configuration cannot be.
    Worker(const Config& config, Show show, bool takes_edits);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    Result process(frame::Batch&& batch);

  private:
    struct Names {
        std::string_view id{};
        std::string_view site{};
    };
    void clean(const frame::Unit& unit, Result& result);
    void clean_text(std::string_view text, const frame::Unit& unit, std::string_view name);
    void count(const frame::Unit& unit, Result& result);
    void commit(const frame::Unit& unit, Result& result);
    void commit_edits(const frame::Unit& unit, Result& result);
    struct Changes {
        std::string_view bytes;  // of the unit
        std::size_t at;          // up to here they are done
    };
    static Changes begin_changes(const frame::Unit& unit, Result& result);
    void replace(std::size_t begin, std::size_t end, const edit::Splice& splice, Changes& changes, Result& result);
    static void add_edit(const frame::Unit& unit, RawEdit&& raw, const Names& names, Result& result);

    const Config& config_;
    Show show_;
    bool takes_edits_;
    std::string site_;                // of plain text
    std::unique_ptr<Online> online_;  // if Config::online
    DocumentCleaner documents_;
    RecordCleaner records_;
    WetCleaner wet_;
    CleanedUnit cleaned_;    // the unit at hand
    edit::Splices splices_;  // its edits, if it is a text and nobody takes them
};

}  // namespace cutline
