/// The lines of the stream so far, by their keys.
#pragma once

#include <cstdint>
#include <optional>

#include "cutline/edit.hpp"
#include "pass/copies/table.hpp"
#include "pass/copies/texts.hpp"

namespace cutline::pass::copies {

/// Remembers keys, and where their lines stood if wanted, in two generations: when the younger one is full it becomes
/// the older, and what was the older is forgotten. What is remembered does not depend on whether places are, nor on
/// what is asked.
///
/// A key of 64 bits stands for its line: of a billion different lines one in forty runs takes two for one.
class SeenLines {
  public:
    /// Most bytes of memory (not counting some 300 KB that are always taken).
    SeenLines(std::uint64_t memory, bool trace)
        : most_(memory / 2), trace_(trace), young_(most_, trace), old_(most_, trace) {}

    void prefetch(std::uint64_t key) const {
        young_.table.prefetch(key);
        if (old_.table.size() > 0) old_.table.prefetch(key);
    }
    /// Where the line with that key stood first, as far as is remembered (nowhere, if places are not); nullopt: it did
    /// not. O(1).
    std::optional<Place> find(std::uint64_t key) const {
        if (const auto address = young_.table.find(key); address != Table::none) return young_.place(address);
        if (old_.table.size() == 0) return std::nullopt;
        if (const auto address = old_.table.find(key); address != Table::none) return old_.place(address);
        return std::nullopt;
    }

    /// The lines that are added from now on are those of a text whose raw bytes stand from `from` to from.at + `size`.
    void begin_text(Place from, std::uint64_t size);
    /// Remembers a line that stands at `at` of the document. O(1).
    void add(std::uint64_t key, std::uint64_t at) { (void)find_or_add_young(key, at); }
    /// Answers as `find` does, and remembers the line if that knew none.
    std::optional<Place> find_or_add(std::uint64_t key, std::uint64_t at) {
        if (old_.table.size() > 0)
            if (const auto address = old_.table.find(key); address != Table::none) return old_.place(address);
        return find_or_add_young(key, at);
    }

    /// Whether places are remembered.
    bool traces() const { return trace_; }
    /// Lines that are not remembered any more.
    std::uint64_t forgotten() const { return forgotten_; }

  private:
    // What they take where places are remembered, so that it makes no difference whether they are.
    static constexpr std::uint64_t bytes_a_line = 16;
    static constexpr std::uint64_t bytes_a_text = 24;

    struct Generation {
        Generation(std::uint64_t most_bytes, bool trace) : table(trace, most_bytes / bytes_a_line) {}
        std::optional<Place> place(std::uint64_t address) const {
            return texts.size() == 0 ? Place{} : texts.find(address);
        }
        std::uint64_t bytes() const;
        Table table;
        Texts texts;  // if places are remembered
        std::uint64_t text_count = 0;
    };

    void forget();
    std::optional<Place> find_or_add_young(std::uint64_t key, std::uint64_t at);

    std::uint64_t most_;  // bytes of a generation
    bool trace_;
    Generation young_;
    Generation old_;
    Place text_;  // the current one
    std::uint64_t text_size_ = 0;
    std::uint64_t text_address_ = 0;
    std::uint64_t forgotten_ = 0;
};

}  // namespace cutline::pass::copies
