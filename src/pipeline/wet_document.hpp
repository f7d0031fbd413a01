/// The document that a record of a web archive is, and what of its header depends on the text.
#pragma once

#include <string>
#include <string_view>

#include "frame/wet_record.hpp"
#include "pipeline/cleaned.hpp"
#include "pipeline/document.hpp"

namespace cutline {

struct WetDocument {
    std::string_view damage;  ///< why it is left alone; static text. Empty: it is good
    frame::WetHeader header;
    std::string_view text, uri, id, language;  ///< views of the record
    std::string site;
};

/// Reads a record that framing found whole. Damaged is also a record whose block is not what its digest says: cleaned,
/// it would get a digest that vouches for the damage. `site` if the record names none. O(size).
WetDocument read_wet(std::string_view record, std::string_view site);

/// Not thread-safe.
class WetCleaner {
  public:
    /// Of texts from nowhere, `site` is the site. `documents` outlives it.
    WetCleaner(std::string site, DocumentCleaner& documents, bool diff)
        : site_(std::move(site)), documents_(documents), diff_(diff) {}

    /// Cleans the block, and renews length and digests in the header if that changes it: these edits come first, by
    /// rule frame/wet-headers, with `line` and `at` in the record. `name` of the input and `number` of the line where
    /// the record begins are for the diff. `out` is empty.
    void clean(std::string_view record, std::uint64_t doc, std::string_view name, std::uint64_t number,
               CleanedUnit& out);

  private:
    void renew_header(std::string_view record, const WetDocument& document, const edit::Splices& splices,
                      CleanedUnit& out);

    std::string site_;
    DocumentCleaner& documents_;
    bool diff_;
    std::string cleaned_;  // keeps its memory
};

}  // namespace cutline
