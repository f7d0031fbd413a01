#include "cutline/index.hpp"

#include "file/new_file.hpp"
#include "hash/fingerprint.hpp"
#include "index/features.hpp"
#include "index/merge.hpp"
#include "index/reader.hpp"

namespace cutline {

using index::Section;

Index::Index(std::unique_ptr<const index::Reader> reader) : reader_(std::move(reader)) {}
Index::~Index() = default;

std::shared_ptr<const Index> Index::open(const std::string& path) {
    return std::make_shared<const Index>(std::make_unique<const index::Reader>(path));
}

void Index::merge(const std::vector<std::string>& from, const std::string& to) {
    std::vector<std::unique_ptr<index::Reader>> readers;
    std::vector<const index::Reader*> all;
    for (const std::string& path : from) {
        readers.push_back(std::make_unique<index::Reader>(path));
        all.push_back(readers.back().get());
    }
    file::NewFile file{to};
    index::Writer writer{file.descriptor(), to};
    index::merge(all, writer);
    file.commit();
}

Index::Sizes Index::sizes() const {
    return {.documents = reader_->header().documents,
            .sites = reader_->size(Section::sites),
            .site_lines = reader_->size(Section::site_lines),
            .lines = reader_->size(Section::lines),
            .affixes = reader_->size(Section::affixes),
            .words = reader_->size(Section::words)};
}

std::uint32_t Index::pages(std::string_view host) const {
    const index::Key key = index::site_key(host);
    std::uint32_t count = 0;
    reader_->add_counts(Section::sites, {&key, 1}, {&count, 1});
    return count;
}

std::string Index::fingerprint() const { return hash::hex(reader_->header().fingerprint); }

void Index::check() const { reader_->check_all(); }

const index::Evidence& Index::evidence() const { return *reader_; }

}  // namespace cutline
