#include "index/counter.hpp"

#include <utility>

#include "file/new_file.hpp"
#include "index/merge.hpp"

namespace cutline::index {

namespace {

/// More runs than this are merged into one before the next is written: each takes a descriptor's worth of the system's
/// patience and some memory while it is merged.
constexpr std::size_t most_runs = 64;

constexpr std::size_t ahead = 16;  // keys whose place is on its way from memory

}  // namespace

Counter::Counter(std::string folder, std::size_t memory)
    : folder_(folder.empty() ? "." : std::move(folder)),
      scratch_name_("a scratch file in " + folder_),
      table_(memory) {}

void Counter::add(const Features& features) {
    ++documents_;
    for (std::size_t i = 0; i < section_count; ++i) {
        const std::vector<Key>& keys = features[i];
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (k + ahead < keys.size()) table_->prefetch(keys[k + ahead]);
            add(static_cast<Section>(i), keys[k]);
        }
    }
}

void Counter::add(Section section, Key key) {
    for (Table::Added added = table_->add(section, key); added >= Table::Added::full; added = table_->add(section, key))
        if (added == Table::Added::crowded || !table_->grow()) spill();
}

void Counter::spill() {
    if (runs_.size() == most_runs) gather_runs();
    const file::Descriptor run = file::scratch_file(folder_);
    Writer writer{run, scratch_name_};
    write_table(writer);
    writer.finish(documents_ - std::exchange(spilled_documents_, documents_));
    add_run(run);
    table_->clear();
}

void Counter::gather_runs() {
    const file::Descriptor all = file::scratch_file(folder_);
    Writer writer{all, scratch_name_};
    merge(runs(), writer);
    runs_.clear();
    add_run(all);
}

void Counter::add_run(const file::Descriptor& run) {
    runs_.push_back(std::make_unique<Reader>(run, scratch_name_));
    runs_.back()->forget();
}

void Counter::write_table(Writer& to) const {
    for (std::size_t i = 0; i < section_count; ++i) {
        table_->for_each(static_cast<Section>(i), [&](const Entry& entry) { to.add(entry); });
        to.end_section();
    }
}

void Counter::write(const file::Descriptor& to, const std::string& name) {
    if (!runs_.empty()) {
        spill();
        table_.reset();
    }
    Writer writer{to, name};
    if (table_) {
        write_table(writer);
        writer.finish(documents_);
    } else {
        merge(runs(), writer);
    }
}

void Counter::save(const std::string& path) {
    file::NewFile file{path};
    write(file.descriptor(), path);
    file.commit();
}

std::unique_ptr<Reader> Counter::read() {
    const file::Descriptor scratch = file::scratch_file(folder_);
    write(scratch, scratch_name_);
    return std::make_unique<Reader>(scratch, scratch_name_);
}

std::vector<const Reader*> Counter::runs() const {
    std::vector<const Reader*> all;
    all.reserve(runs_.size());
    for (const auto& run : runs_) all.push_back(run.get());
    return all;
}

}  // namespace cutline::index
