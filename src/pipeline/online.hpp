/// Learning from the stream while it is cleaned.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "cutline/config.hpp"
#include "frame/batch.hpp"
#include "index/recent.hpp"
#include "pipeline/document_features.hpp"
#include "pipeline/learning_worker.hpp"
#include "text/view.hpp"

namespace cutline {

/// Counts what `learn` would count of the documents up to the one at hand: with each taught before it is cleaned, the
/// counts include the document itself, as those of an index of the whole corpus do. One for a stream. Not thread-safe.
class Online {
  public:
    /// `config` outlives it. Takes no more than Config::memory, and half of it if copies are looked for. Throws Error
    /// if the configuration cannot be.
    explicit Online(const Config& config);

    /// A unit of a batch. A document whose id (of its site) or url came before counts once.
    void learn(const frame::Batch& batch, const frame::Unit& unit);
    /// A document of its own. Of one longer than the window, the first window counts.
    void learn(std::string_view text, const text::Origin& origin);

    const index::Evidence& evidence() const { return counts_; }
    /// Counts and ids that were given up for want of memory since this was asked last.
    std::uint64_t take_forgotten();

  private:
    void add(const LearnedDocument& document);
    bool knows(std::uint64_t identity) const { return identity != 0 && known_.has({}, identity); }
    void remember(std::uint64_t identity);

    LearningWorker worker_;
    LearnedBatch learned_;
    DocumentFeatures features_;
    LearnedDocument document_;
    std::size_t window_;
    index::Recent known_;
    index::Recent counts_;
    std::uint64_t told_forgotten_ = 0;
};

/// Null unless Config::online.
std::unique_ptr<Online> make_online(const Config& config);

}  // namespace cutline
