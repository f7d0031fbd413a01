/// What an index counts of a document: of its text as the later passes will see it.
#pragma once

#include <string>
#include <string_view>

#include "cutline/config.hpp"
#include "index/features.hpp"
#include "pass/spelling/vocabulary.hpp"
#include "pipeline/document.hpp"
#include "text/scan.hpp"
#include "text/view.hpp"

namespace cutline {

/// Not thread-safe. Keeps its scratch memory between documents.
class DocumentFeatures {
  public:
    /// Of `config` only the window matters. Throws Error if it cannot be.
    explicit DocumentFeatures(const Config& config);

    /// Adds a text to the document: put right by the passes for characters and spaces, as every text is before others
    /// look at it.
    void add(std::string_view text, const text::Origin& origin);
    /// The features of all texts added, which are then forgotten.
    void finish(std::string_view site, index::Features& out);

  private:
    void add_words(const text::View& view, std::vector<index::Key>& out);

    Config config_;
    DocumentCleaner cleaner_;
    std::string text_;
    text::Scan scan_;
    index::FeatureFinder finder_;
    pass::spelling::Vocabulary vocabulary_;
};

}  // namespace cutline
