/// Learning: bytes in, an index out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/index.hpp"
#include "index/counter.hpp"
#include "pipeline.hpp"
#include "pipeline/inputs.hpp"
#include "pipeline/known_documents.hpp"
#include "pipeline/learning_worker.hpp"
#include "pipeline/ordered.hpp"

namespace cutline {

/// Counts documents, each once.
class DocumentCounter {
  public:
    /// `folder`: where runs are written when `memory` is full.
    DocumentCounter(const std::string& folder, std::uint64_t memory);

    /// False if a document with that id or url has been counted before (0: it has none).
    bool add(const LearnedDocument& document);
    /// Memory does not hold the ids of all documents, so that repeats of one may count again.
    bool forgets() const { return known_.full(); }

    /// See index::Counter.
    void save(const std::string& path) { counter_.save(path); }
    std::shared_ptr<const Index> index() { return std::make_shared<const Index>(counter_.read()); }

  private:
    KnownDocuments known_;
    index::Counter counter_;
};

/// What a run of learning says while it goes on, in the order of the input.
class LearningReceiver {
  public:
    virtual ~LearningReceiver() = default;
    virtual void bad(std::string_view input, const BadRecord& record) = 0;
    /// Once: see DocumentCounter::forgets.
    virtual void forgets() = 0;
};

/// One run over one or several inputs. open, room and fed …, close for each; then finish, and save or index. Not
/// thread-safe. What it learns depends neither on threads nor on read sizes. Throws Error for a bad record under
/// Config::strict.
class Learning {
  public:
    /// Throws Error if the configuration cannot be. `receiver` outlives it.
    Learning(const Config& config, const std::string& folder, LearningReceiver& receiver);
    Learning(const Learning&) = delete;
    Learning& operator=(const Learning&) = delete;

    void open(std::string_view name) { inputs_.open(name); }
    char* room(std::size_t size) { return inputs_.room(size); }
    void fed(std::size_t size) { inputs_.fed(size); }
    void close() { inputs_.close(); }
    void finish() { ordered_.drain(); }

    void save(const std::string& path) { counter_.save(path); }
    std::shared_ptr<const Index> index() { return counter_.index(); }

    const Stats& stats() const { return stats_; }
    /// See Stream::first_keys.
    const std::vector<std::string>& first_keys() const { return first_keys_; }

  private:
    void take(LearnedBatch&& batch);

    Config config_;
    LearningReceiver& receiver_;
    DocumentCounter counter_;
    Stats stats_;
    std::vector<std::string> first_keys_;
    bool said_forgets_ = false;
    Ordered<LearningWorker> ordered_;
    Inputs inputs_;
};

}  // namespace cutline
