/// Cleans the texts of one JSON record, and says where its raw bytes change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cutline/cleaner.hpp"
#include "cutline/config.hpp"
#include "json/record.hpp"
#include "pipeline/cleaned.hpp"
#include "pipeline/document.hpp"

namespace cutline {

/// Finds what the configuration's keys name. Throws Error if a key cannot be.
json::RecordReader make_record_reader(const Config& config);

inline constexpr std::string_view bad_escape = "the text holds an escape that is none";

/// Throws the Error that ends a run under Config::strict; `otherwise` says what would become of the record without it.
[[noreturn]] void fail_strict(std::string_view input, const BadRecord& record, std::string_view otherwise);

/// Not thread-safe.
class RecordCleaner {
  public:
    /// `config` and `documents` outlive it. Throws Error if a key cannot be.
    RecordCleaner(const Config& config, DocumentCleaner& documents, bool diff);

    /// Cleans the record that is `line`, behind which json::RecordReader::slack bytes are readable. `doc` is its number
    /// in the run; `name` of the input and `number` of the line are for the diff. `out` is empty.
    void clean(std::string_view line, std::uint64_t doc, std::string_view name, std::uint64_t number, CleanedUnit& out);

    /// Names of the top-level fields.
    std::vector<std::string> names(std::string_view line) { return reader_.names(line); }

  private:
    bool clean_text(std::string_view line, json::Span span, text::Origin origin, std::string_view name,
                    CleanedUnit& out);
    bool splice_raw(std::string_view raw, std::size_t begin, edit::Splices&& splices, CleanedUnit& out);
    bool keeps_surrogates_apart(const edit::Splices& splices);
    void annotate(std::string_view line, const json::Record& record, CleanedUnit& out);

    const Config& config_;
    DocumentCleaner& documents_;
    bool diff_;
    json::RecordReader reader_;
    std::string buffer_;  // grows only
    std::string_view text_;
    std::string rebuilt_;
};

}  // namespace cutline
