/// A few words to be found among the words of a text, at the cost of one probe.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "text/scan.hpp"

namespace cutline::pass::spelling {

/// Told apart by their 32-bit hashes, which is enough for what they are asked for here. A value.
class WordSet {
  public:
    static constexpr std::size_t most = 96;  ///< words

    /// Of the words of `list`, with spaces between them. Throws std::length_error if they are more than `most`, for
    /// which there may be no multiplier.
    explicit WordSet(std::string_view list) {
        std::vector<std::uint32_t> hashes;
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            if (end > at) hashes.push_back(text::word_hash(list.substr(at, end - at)));
            at = end + 1;
        }
        if (hashes.size() > most) throw std::length_error("too many words");
        while (!place(hashes)) multiplier_ += 2;
    }

    bool contains(std::uint32_t hash) const { return table_[at(hash)] == hash && hash != 0; }
    bool contains(const text::Word& word) const { return contains(word.hash); }

  private:
    static constexpr unsigned bits = 9;

    std::size_t at(std::uint32_t hash) const { return (hash * multiplier_) >> (32 - bits); }
    /// Has each a slot of its own? Of 80 words about one multiplier in 500 gives them that.
    bool place(const std::vector<std::uint32_t>& hashes) {
        table_.fill(0);
        for (const std::uint32_t hash : hashes) {
            std::uint32_t& slot = table_[at(hash)];
            if (slot != 0 && slot != hash) return false;
            slot = hash;
        }
        return true;
    }

    std::uint32_t multiplier_ = 0x9E3779B1U;
    std::array<std::uint32_t, std::size_t{1} << bits> table_{};
};

}  // namespace cutline::pass::spelling
