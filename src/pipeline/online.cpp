#include "pipeline/online.hpp"

#include <utility>

#include "pipeline/document.hpp"

namespace cutline {

namespace {

/// Of the memory, for the ids of documents.
constexpr std::size_t share_of_ids = 4;

std::size_t memory_for(const Config& config) {
    const bool copies = !(config.rules & *find_rules("copies")).empty();
    return static_cast<std::size_t>(config.memory / (copies ? 2 : 1));
}

}  // namespace

Online::Online(const Config& config)
    : worker_(config),
      features_(config),
      window_(static_cast<std::size_t>(config.window)),
      known_(memory_for(config) / share_of_ids),
      counts_(memory_for(config) - memory_for(config) / share_of_ids) {}

void Online::learn(const frame::Batch& batch, const frame::Unit& unit) {
    learned_.documents.clear();
    learned_.bad.clear();
    learned_.first_keys.clear();
    worker_.learn(batch, unit, learned_);
    for (const LearnedDocument& document : learned_.documents) add(document);
}

void Online::learn(std::string_view text, const text::Origin& origin) {
    const Piece first = next_piece(text, 0, window_);
    if (first.too_long) return;
    features_.add(text.substr(0, first.end), origin);
    features_.finish(origin.site, document_.features);
    add(document_);
}

void Online::add(const LearnedDocument& document) {
    if (knows(document.id) || knows(document.url)) return;
    remember(document.id);
    remember(document.url);
    counts_.add(document.features);
}

void Online::remember(std::uint64_t identity) {
    if (identity != 0) known_.add({}, identity);
}

std::uint64_t Online::take_forgotten() {
    const std::uint64_t before = std::exchange(told_forgotten_, known_.forgotten() + counts_.forgotten());
    return told_forgotten_ - before;
}

std::unique_ptr<Online> make_online(const Config& config) {
    return config.online ? std::make_unique<Online>(config) : nullptr;
}

}  // namespace cutline
