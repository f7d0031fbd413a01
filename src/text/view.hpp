/// The current text of a document, as the passes see it.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/scan.hpp"

namespace cutline::text {

/// What a pass may know of a document besides its text.
struct Origin {
    std::string_view site;          ///< host, lower case; empty: unknown
    std::string_view language;      ///< as the record says; empty: told by the text
    bool may_be_broken = false;     ///< bytes that are not UTF-8 may be repaired (plain text; JSON is UTF-8 already)
    std::uint64_t doc = 1;          ///< its number in the run
    std::uint64_t at = 0;           ///< where the text begins in the document
    bool goes_on = false;           ///< more of the document follows the text
    std::string_view raw{};         ///< the raw JSON string that the text was unescaped from
    std::string_view context{};     ///< other fields of the record, whose words count as the document's
    std::string_view first_line{};  ///< before lines or words were changed: maybe the page's title
};

/// Scans at the first question, so that a pass that needs no words costs none. Not thread-safe.
class View {
  public:
    /// `storage` outlives the view; it is filled by the first call of scan(), unless it holds the scan already.
    View(std::string_view text, const Origin& origin, Scan& storage, bool scanned = false)
        : text_(text), origin_(&origin), scan_(&storage), scanned_(scanned) {}
    std::string_view text() const { return text_; }
    const Origin& origin() const { return *origin_; }
    bool scanned() const { return scanned_; }
    const Scan& scan() const {
        if (!scanned_) text::scan(text_, *scan_);
        scanned_ = true;
        return *scan_;
    }

  private:
    std::string_view text_;
    const Origin* origin_;
    Scan* scan_;
    mutable bool scanned_;
};

}  // namespace cutline::text
