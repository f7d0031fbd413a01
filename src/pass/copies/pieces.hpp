/// What is cut of a line that holds a copied passage, or a part of one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "edit/splice.hpp"
#include "text/view.hpp"

namespace cutline::pass::copies {

/// Words of one line, from a break to a break.
struct Piece {
    std::uint32_t line = 0;   ///< in Scan::lines
    std::uint32_t begin = 0;  ///< in Scan::words
    std::uint32_t end = 0;
    std::uint32_t run = 0;  ///< which run it is from
    std::uint32_t words() const { return end - begin; }
};

/// Where a line can be taken apart.
class Breaks {
  public:
    explicit Breaks(const text::View& view) : text_(view.text()), scan_(view.scan()) {}

    /// Whether white space stands before word `i` of `line`, or it is the line's first one, or one past the last.
    bool word(const text::Line& line, std::uint32_t i) const;
    /// Whether a sentence begins with word `i` of `line`; the line itself begins and ends one. Where it is not sure,
    /// as behind an abbreviation, none does.
    bool sentence(const text::Line& line, std::uint32_t i) const;
    /// The byte where what belongs to word `i` begins, with what stands before it without white space. `i` is a break.
    std::uint32_t at(const text::Line& line, std::uint32_t i) const;

  private:
    std::string_view between(std::uint32_t i) const;
    bool abbreviation(std::uint32_t i) const;

    std::string_view text_;
    const text::Scan& scan_;
};

/// Appends what to cut for the copied words [begin, end): the sentences that they cover, if that is most of them; else,
/// if they stand in one line, as many as lie between spaces, but no fewer than `least`; else the sentences that there
/// are.
void take_pieces(const text::View& view, std::uint32_t begin, std::uint32_t end, std::uint32_t least, std::uint32_t run,
                 std::vector<Piece>& out);

/// Puts pieces in order and joins those of a line that touch.
void join_pieces(std::vector<Piece>& pieces);

/// The bytes of a piece that is not a whole line, with the space that would be left over.
edit::Splice cut_of(const text::View& view, const Piece& piece);

}  // namespace cutline::pass::copies
