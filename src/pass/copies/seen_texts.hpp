/// The texts of the stream so far, as passages are compared, and where to look in them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "cutline/edit.hpp"
#include "pass/copies/reading.hpp"
#include "pass/copies/table.hpp"

namespace cutline::pass::copies {

/// Remembers the words of texts and their marks, and where their lines stood if wanted, in two generations: when the
/// younger one is full it becomes the older, and what was the older is forgotten. What is remembered does not depend on
/// whether places are, nor on what is asked. It takes some 8 bytes a word.
class SeenTexts {
  public:
    /// A place in a remembered text. Good until the next `add`.
    struct Spot {
        std::string_view bytes;     ///< what stands around it: see Reading::bytes
        std::size_t at = 0;         ///< in `bytes`
        std::uint64_t address = 0;  ///< its address
        bool old = false;           ///< in the older generation
    };
    /// Of a print's places no more than so many are remembered in a generation, the first ones.
    static constexpr std::uint64_t most_places = 8;

    /// Most bytes of memory (not counting half a megabyte that is always taken).
    SeenTexts(std::uint64_t memory, bool trace) : most_(memory / 2), trace_(trace), young_(most_), old_(most_) {}

    void prefetch(std::uint64_t print) const {
        young_.table.prefetch(print);
        old_.table.prefetch(print);
    }
    /// Calls `f(spot)` for the places where a selected shingle with that print begins: older ones first.
    template <class F>
    void for_each(std::uint64_t print, F f) const {
        for (const Generation* generation : {&old_, &young_})
            generation->table.for_each(
                print, [&](std::uint64_t address) { f(generation->spot(address, generation == &old_)); });
    }
    /// Where the line begins that holds the word at `address`; no document if places are not remembered. O(log n).
    Place line_of(std::uint64_t address, bool old) const;

    /// Where a line begins: at which word of the text, and where in the document.
    struct LineStart {
        std::uint32_t word = 0;
        Place place;
    };
    /// Remembers a text, with its lines in order. O(n).
    void add(const Reading& text, const std::vector<LineStart>& lines);

    /// Whether places are remembered.
    bool traces() const { return trace_; }
    /// Texts that are not remembered any more.
    std::uint64_t forgotten() const { return forgotten_; }

  private:
    struct Block {
        std::uint64_t address;
        std::string bytes;
    };
    struct Line {
        std::uint64_t address;
        Place place;
    };
    static constexpr std::uint64_t bytes_a_mark = 16;
    static constexpr std::uint64_t bytes_a_line = 24;  // whether or not places are remembered

    struct Generation {
        explicit Generation(std::uint64_t most_bytes) : table(true, most_bytes / bytes_a_mark) {}
        Spot spot(std::uint64_t address, bool old) const;
        std::uint64_t append(std::string_view bytes);
        Table table;
        std::deque<Block> blocks;
        std::deque<Line> lines;  // if places are remembered
        std::uint64_t next = 0;  // address
        std::uint64_t bytes = 0;
        std::uint64_t texts = 0;
    };

    std::uint64_t most_;  // bytes of a generation
    bool trace_;
    Generation young_;
    Generation old_;
    std::uint64_t forgotten_ = 0;
};

}  // namespace cutline::pass::copies
