/// From a cleaned text back to the input.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/edit.hpp"
#include "edit/splice.hpp"
#include "text/view.hpp"

namespace cutline::edit {

/// Where the bytes of a text that has been cleaned stood before.
class Source {
  public:
    /// `splices` led from the text that begins at `begin` of `origin`'s to the cleaned one. Both outlive it.
    Source(const Splices& splices, const text::Origin& origin, std::uint64_t begin)
        : splices_(splices), origin_(origin), begin_(begin) {}

    std::uint64_t doc() const { return origin_.doc; }
    /// Turns byte offsets of the cleaned text, in ascending order, into offsets of the document's raw text (see
    /// cutline::Edit::at). What an edit put there stands where the edit begins. O(offsets + splices + raw bytes).
    void trace(std::vector<std::uint64_t>& offsets) const;

  private:
    void to_original(std::vector<std::uint64_t>& offsets) const;

    const Splices& splices_;
    const text::Origin& origin_;
    std::uint64_t begin_;
};

}  // namespace cutline::edit
