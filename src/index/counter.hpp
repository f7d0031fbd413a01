/// Counts what documents have, within bounds of memory.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "file/descriptor.hpp"
#include "index/features.hpp"
#include "index/reader.hpp"
#include "index/table.hpp"
#include "index/writer.hpp"

namespace cutline::index {

/// When its memory is full, it writes what it has as a run, a sorted index in a file without a name, and goes on; in
/// the end it merges the runs. The same documents give the same index, whatever their order and the memory.
class Counter {
  public:
    /// `folder`: where runs are written; empty: the current one. `memory`, in bytes, is a bound for counts and for
    /// merging.
    Counter(std::string folder, std::size_t memory);

    /// Counts one document; `features` has each key once. Throws Error if a run cannot be written.
    void add(const Features& features);
    std::uint64_t documents() const { return documents_; }

    /// Each writes the index and ends the counting. Throws Error.
    /// To `path`, where it appears when it is whole.
    void save(const std::string& path);
    /// To a file without a name.
    std::unique_ptr<Reader> read();

  private:
    void add(Section section, Key key);
    void spill();
    void gather_runs();
    void add_run(const file::Descriptor& run);
    void write(const file::Descriptor& to, const std::string& name);
    void write_table(Writer& to) const;
    std::vector<const Reader*> runs() const;

    std::string folder_;
    std::string scratch_name_;  // in messages
    std::optional<Table> table_;
    std::vector<std::unique_ptr<Reader>> runs_;
    std::uint64_t documents_ = 0;
    std::uint64_t spilled_documents_ = 0;
};

}  // namespace cutline::index
