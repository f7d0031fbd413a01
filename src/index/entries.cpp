#include "cutline/entries.hpp"

#include <algorithm>
#include <limits>

#include "file/new_file.hpp"
#include "index/reader.hpp"
#include "index/writer.hpp"

namespace cutline {

using index::Section;

struct EntryReader::Implementation {
    const index::Reader& reader;
    std::size_t section = 0;
    std::uint64_t number = 0;  // of the next block
    index::Reader::Block block{};
    std::size_t at = 0;  // in the block
};

EntryReader::EntryReader(const Index& index) : implementation_(new Implementation{.reader = index.reader()}) {}
EntryReader::~EntryReader() = default;
EntryReader::EntryReader(EntryReader&&) noexcept = default;

std::optional<IndexEntry> EntryReader::next() {
    Implementation& my = *implementation_;
    while (my.at == my.block.size) {
        if (my.section == index::section_count) return std::nullopt;
        const auto section = static_cast<Section>(my.section);
        if (my.number == my.reader.blocks(section)) {
            ++my.section;
            my.number = 0;
            continue;
        }
        my.block = my.reader.block(section, my.number++);
        my.at = 0;
    }
    const std::size_t at = my.at++;
    return IndexEntry{static_cast<std::uint8_t>(my.section), my.block.key(at), my.block.count(at)};
}

struct EntryWriter::Implementation {
    explicit Implementation(const std::string& path) : file(path), writer(file.descriptor(), path) {}

    void go_to(std::size_t wanted) {
        for (; section < wanted; ++section) writer.end_section();
    }

    file::NewFile file;
    index::Writer writer;
    std::size_t section = 0;
    std::optional<IndexEntry> last;
};

EntryWriter::EntryWriter(const std::string& path) : implementation_(std::make_unique<Implementation>(path)) {}
EntryWriter::~EntryWriter() = default;

void EntryWriter::add(const IndexEntry& entry) {
    Implementation& my = *implementation_;
    const auto behind = [&](const IndexEntry& last) {
        return entry.section != last.section ? entry.section > last.section : entry.key > last.key;
    };
    if (entry.section >= index::section_count) throw Error("an entry of an index has no such section");
    if (my.last && !behind(*my.last)) throw Error("the entries of an index are not in order");
    my.last = entry;
    my.go_to(entry.section);
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    my.writer.add({entry.key, static_cast<std::uint32_t>(std::min(entry.count, most))});
}

void EntryWriter::save(std::uint64_t documents) {
    implementation_->go_to(index::section_count);
    implementation_->writer.finish(documents);
    implementation_->file.commit();
}

}  // namespace cutline
