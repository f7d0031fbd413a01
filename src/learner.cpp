#include <filesystem>
#include <utility>

#include "cutline/index.hpp"
#include "frame/site.hpp"
#include "pipeline/document_features.hpp"
#include "pipeline/learning.hpp"

namespace cutline {

struct Learner::Implementation {
    Implementation(std::string to, const Config& config)
        : path(std::move(to)),
          features(config),
          counter(std::filesystem::path(path).parent_path().string(), config.memory) {}

    std::string path;
    DocumentFeatures features;
    DocumentCounter counter;
    LearnedDocument document;
};

Learner::Learner(std::string path, const Config& config)
    : implementation_(std::make_unique<Implementation>(std::move(path), config)) {}
Learner::~Learner() = default;
Learner::Learner(Learner&&) noexcept = default;
Learner& Learner::operator=(Learner&&) noexcept = default;

bool Learner::add(std::string_view text, const About& about, std::string_view id) {
    return add_texts(std::vector{text}, about, id);
}

bool Learner::add_texts(const std::vector<std::string_view>& texts, const About& about, std::string_view id) {
    const std::string site = frame::host_of(about.site.empty() ? about.url : about.site);
    LearnedDocument& document = implementation_->document;
    for (const std::string_view text : texts)
        implementation_->features.add(text, {.site = site, .language = about.language, .may_be_broken = true});
    implementation_->features.finish(site, document.features);
    document.id = identity_of(site, id);
    document.url = identity_of({}, about.url);
    return implementation_->counter.add(document);
}

void Learner::save() { implementation_->counter.save(implementation_->path); }

}  // namespace cutline
