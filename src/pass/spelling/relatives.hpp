/// Words of a document that have a part in common.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pass/spelling/vocabulary.hpp"
#include "text/view.hpp"

namespace cutline::pass::spelling {

/// Of one document. Keeps its storage from document to document.
class Relatives {
  public:
    void forget() { read_ = false; }

    /// Is `written` related to another of `words`, in small letters, with the same letters up to `at` and behind it
    /// ("artivists", "artivism")? Of words that begin alike only the next few are looked at. The first time
    /// O(types · log types), then O(log types).
    bool has(const text::View& view, const Vocabulary& words, std::string_view written, std::size_t at);

  private:
    void read(const text::View& view, const Vocabulary& words);

    bool read_ = false;
    std::vector<std::string_view> keys_;  // of words in small letters, in order
};

}  // namespace cutline::pass::spelling
