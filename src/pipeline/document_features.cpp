#include "pipeline/document_features.hpp"

#include <algorithm>

namespace cutline {

namespace {

/// Whatever a later run is asked to do, it compares keys of the text that these rules leave.
Config preparation(const Config& config) {
    Config prepared;
    prepared.window = config.window;
    prepared.rules = default_rules() & (*find_rules("unicode") | *find_rules("spacing"));
    return prepared;
}

/// Spelling looks at words in Latin letters; numbers, codes and other scripts would only fill the index.
bool is_latin(std::string_view key) {
    constexpr char first_latin = '\xC3';
    constexpr char last_latin = '\xC9';
    const bool begins = (key[0] >= 'a' && key[0] <= 'z') || (key[0] >= first_latin && key[0] <= last_latin);
    return begins && std::none_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

DocumentFeatures::DocumentFeatures(const Config& config) : config_(preparation(config)), cleaner_(config_) {}

void DocumentFeatures::add(std::string_view text, const text::Origin& origin) {
    if (!text_.empty()) text_ += "\n\n";
    edit::apply(text, cleaner_.clean(text, origin).splices, text_);
}

void DocumentFeatures::finish(std::string_view site, index::Features& out) {
    const text::View view{text_, {}, scan_};
    finder_.find(text_, view.scan(), site, out);
    add_words(view, out[static_cast<std::size_t>(index::Section::words)]);
    text_.clear();
}

/// Each type stands once in the vocabulary.
void DocumentFeatures::add_words(const text::View& view, std::vector<index::Key>& out) {
    vocabulary_.read(view);
    for (const pass::spelling::Type& type : vocabulary_.types()) {
        if (type.entry.known() && type.capitals == 0) continue;
        const std::string_view key = vocabulary_.key(view, type);
        if (is_latin(key)) out.push_back(index::word_key(key));
    }
    std::sort(out.begin(), out.end());
}

}  // namespace cutline
