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
    /// `vocabulary` is of `view`, and outlives what is found. O(n log n) for n types that stand more than once.
    void read(const text::View& view, const Vocabulary& vocabulary);
    /// Appends the types with the same first letter at one edit from `written` (lower case), in order of size. They are
    /// told apart by that letter, size and letters, and only then by the text. Of more than `most` with that letter and
    /// about that size it finds none, so that time is linear for any text.
    void find(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
              std::vector<Near>& out) const;
    /// The same for those with another first letter, and the same last one.
    void find_first_slips(const text::View& view, const Vocabulary& vocabulary, std::string_view written,
                          std::vector<Near>& out) const;

    static constexpr std::size_t most = 1024;

  private:
    struct Member {
        const Type* type;
        std::uint32_t letters;  ///< which of a to z it has, bit by bit; bit 26: others
        std::uint32_t rank;     ///< see below
    };
    static constexpr std::size_t sizes = 32;  ///< longer words count as of 31 bytes
    static std::uint32_t rank(char letter, std::size_t size);

    /// By rank: one of their letters, then their size; otherwise in their order in the document.
    using Order = std::vector<Member>;
    static void sort(Order& order);
    template <typename Wanted>
    static void search(const Order& order, char letter, const text::View& view, const Vocabulary& vocabulary,
                       std::string_view written, Wanted wanted, std::vector<Near>& out);

    Order by_first_;
    Order by_last_;
};

}  // namespace cutline::pass::spelling
