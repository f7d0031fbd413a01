/// The document's own words as evidence: those that stand more than once, found by what is one edit away from them.
#pragma once

#include <array>
#include <cstdint>
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
    /// `vocabulary` is of `view`, and outlives what is found. O(types).
    void read(const text::View& view, const Vocabulary& vocabulary);
    /// Appends the types with the same first letter at one edit from `written` (lower case, a to z first), in their
    /// order in the document. They are told apart by size and letters first, and only then by the text. Where more than
    /// `most` have that first letter and about that size, it finds none, so that time is linear for any text.
    void find(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
              std::vector<Near>& out) const;

    static constexpr std::size_t most = 1024;

  private:
    struct Member {
        const Type* type;
        std::uint32_t letters;  ///< which of a to z it has, bit by bit; bit 26: others
    };
    static constexpr std::size_t sizes = 32;  ///< longer words count as of 31 bytes
    static constexpr std::size_t ranks = 27 * sizes;
    static std::size_t rank(char first, std::size_t size);

    std::vector<Member> members_;                    // by rank: first letter, then size
    std::array<std::uint32_t, ranks + 1> begins_{};  // where a rank begins in members_
};

}  // namespace cutline::pass::spelling
