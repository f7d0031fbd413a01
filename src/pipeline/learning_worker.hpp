/// Finds what is counted of the documents of a batch. One for each thread.
#pragma once

#include <string>
#include <vector>

#include "cutline/cleaner.hpp"
#include "cutline/config.hpp"
#include "frame/batch.hpp"
#include "json/record.hpp"
#include "pipeline.hpp"
#include "pipeline/document_features.hpp"

namespace cutline {

struct LearnedDocument {
    std::uint64_t id = 0;   ///< of the site and the record's id; 0: it has none
    std::uint64_t url = 0;  ///< of the record's url; 0: it has none
    index::Features features;
};

/// The fingerprint that repeats of a document are known by; 0 if `id` is empty. An id counts within its site, since
/// other sites number their pages too.
std::uint64_t identity_of(std::string_view site, std::string_view id);

struct LearnedBatch {
    frame::Batch batch;
    std::vector<LearnedDocument> documents;
    std::vector<BadRecord> bad;
    std::vector<std::string> first_keys;  ///< of the first good record without text
    Stats stats;
    bool stopped = false;  ///< Config::strict met a bad record: the last of `bad`
};

class LearningWorker {
  public:
    /// `config` outlives it. Throws Error if the configuration cannot be.
    explicit LearningWorker(const Config& config);

    LearnedBatch process(frame::Batch&& batch);
    /// Appends to `result` what a unit of a batch teaches.
    void learn(const frame::Batch& batch, const frame::Unit& unit, LearnedBatch& result);

  private:
    void learn_record(std::string_view line, std::uint64_t number, LearnedBatch& result);
    /// Why the record is bad; empty: it is not.
    std::string_view add_texts(std::string_view line, const json::Record& record, std::string_view site,
                               LearnedBatch& result);
    void learn_text(std::string_view text, LearnedBatch& result);
    void learn_wet(std::string_view record, const frame::Unit& unit, LearnedBatch& result);
    void pass_over(std::uint64_t line, std::string_view reason, LearnedBatch& result) const;

    const Config& config_;
    std::string site_;  // of plain text
    json::RecordReader reader_;
    DocumentFeatures features_;
    std::string buffer_;  // grows only
};

}  // namespace cutline
