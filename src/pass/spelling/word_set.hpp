/// A few words to be found among the words of a text, at the cost of one probe.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/scan.hpp"

namespace cutline::pass::spelling {

/// Told apart by their 32-bit hashes, which is enough for what they are asked for here. Of at most 128 words. A value.
class WordSet {
  public:
    /// Of the words of `list`, with spaces between them.
    explicit WordSet(std::string_view list) {
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            if (end > at) insert(text::word_hash(list.substr(at, end - at)));
            at = end + 1;
        }
    }

    bool contains(std::uint32_t hash) const {
        for (std::size_t at = hash % slots; table_[at] != 0; at = (at + 1) % slots)
            if (table_[at] == hash) return true;
        return false;
    }
    bool contains(const text::Word& word) const { return contains(word.hash); }

  private:
    static constexpr std::size_t slots = 256;

    void insert(std::uint32_t hash) {
        std::size_t at = hash % slots;
        while (table_[at] != 0) at = (at + 1) % slots;
        table_[at] = hash;
    }

    std::array<std::uint32_t, slots> table_{};
};

}  // namespace cutline::pass::spelling
