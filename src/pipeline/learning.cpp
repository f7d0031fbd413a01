#include "pipeline/learning.hpp"

#include <utility>

#include "pipeline/record.hpp"

namespace cutline {

namespace {

/// Of the memory, for the ids of documents.
constexpr std::uint64_t share_of_ids = 4;

}  // namespace

DocumentCounter::DocumentCounter(const std::string& folder, std::uint64_t memory)
    : known_(memory / share_of_ids), counter_(folder, memory - memory / share_of_ids) {}

bool DocumentCounter::add(const LearnedDocument& document) {
    if (known_.has(document.id) || known_.has(document.url)) return false;
    known_.add(document.id);
    known_.add(document.url);
    counter_.add(document.features);
    return true;
}

Learning::Learning(const Config& config, const std::string& folder, LearningReceiver& receiver)
    : config_(config),
      receiver_(receiver),
      counter_(folder, config.memory),
      ordered_(
          thread_count(config_), [this] { return std::make_unique<LearningWorker>(config_); },
          [this](LearnedBatch&& batch) { take(std::move(batch)); }),
      inputs_(config_, [this](frame::Batch&& batch) { ordered_.submit(std::move(batch)); }) {}

void Learning::take(LearnedBatch&& batch) {
    stats_.add(batch.stats);
    if (first_keys_.empty()) first_keys_ = std::move(batch.first_keys);
    for (const LearnedDocument& document : batch.documents) counter_.add(document);
    if (counter_.forgets() && !std::exchange(said_forgets_, true)) receiver_.forgets();
    for (const BadRecord& bad : batch.bad) receiver_.bad(batch.batch.name, bad);
    if (batch.stopped) fail_strict(batch.batch.name, batch.bad.back(), "it would be passed over");
}

}  // namespace cutline
