/// Rule `names`: one spelling of a name in a document that has two (`--consistent-names`).
#pragma once

#include <cstdint>
#include <vector>

#include "edit/splice.hpp"
#include "pass/spelling/evidence.hpp"
#include "pass/spelling/vocabulary.hpp"

namespace cutline::pass::spelling {

/// Where two capitalised words differ in one letter and the one stands three times as often as the other, the other is
/// written like it: "Belarusian" for "Belarussian". Two names that the lexicon has both, plurals, demonyms and the like
/// are two words. Linear but for the search in the evidence.
class NameUnifier {
  public:
    /// Appends to `out`.
    void propose(const text::View& view, edit::Splices& out);

  private:
    const Type* majority(const text::View& view, const Type& type);
    void unify(const text::View& view, const text::Line& line, std::uint32_t word, edit::Splices& out) const;

    Vocabulary vocabulary_;
    Evidence evidence_;
    std::vector<Near> near_;
    std::vector<const Type*> target_;  // of each type; nullptr: none
};

}  // namespace cutline::pass::spelling
