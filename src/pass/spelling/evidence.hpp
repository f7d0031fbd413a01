/// The document's own words as evidence: those that stand more than once, found by what is one edit away from them.
#pragma once

#include <string_view>
#include <vector>

#include "pass/spelling/slip.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// A type of the document, and how `written` came from it.
struct Near {
    const Type* type;
    Difference slip;
};

class Evidence {
  public:
    /// `vocabulary` outlives what is found. O(t log t) for t types.
    void read(const Vocabulary& vocabulary);
    /// Appends the types with the same first byte at one edit from `written`, whose type is `type`. Types are told
    /// apart by size and letters first, and only then by the text. Where more than `most` have that first letter and
    /// about that size, it finds none, so that time is linear for any text.
    void find(const text::View& view, const Vocabulary& vocabulary, const Type& type, std::string_view written,
              std::vector<Near>& out) const;

    static constexpr std::size_t most = 1024;

  private:
    std::vector<const Type*> types_;  // by first byte and size
};

}  // namespace cutline::pass::spelling
