/// Which pieces of a line the site put there, and where to cut so that what is left reads as written.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/pieces.hpp"
#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/furniture.hpp"
#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

/// A head or a tail is furniture if the site has it on enough pages, if what stands beside it differs from page to
/// page, and if at least half of its words are site talk; a sentence, if a quarter of them are. A piece that is set
/// apart needs no site talk if it is on a good part of the pages.
class PieceJudge {
  public:
    /// `line_pages`: that have the whole line.
    PieceJudge(const FurnitureLimits& limits, RuleSet rules, const LineWords& line, std::uint32_t line_pages,
               std::uint32_t site_pages)
        : limits_(limits), rules_(rules), line_(line), line_pages_(line_pages), site_pages_(site_pages) {}

    /// False: the piece never goes, of a line of so many words, whatever is counted.
    static bool may_go(const index::Piece& piece, std::uint32_t line_words);
    /// Appends the cuts, which do not overlap. `counts` has two numbers a piece: pages with it, and with `wider`.
    void cut(std::span<const index::Piece> pieces, std::span<const std::uint32_t> counts, std::vector<Cut>& out) const;

  private:
    bool goes(const index::Piece& piece, std::uint32_t pages, std::uint32_t wider) const;
    bool has_share(std::uint32_t pages, std::uint32_t thousandths) const {
        return std::uint64_t{pages} * 1000 >= std::uint64_t{thousandths} * site_pages_;
    }
    bool stands_apart(const index::Piece& piece, std::uint32_t pages) const;
    bool names_picture(const index::Piece& piece) const;
    static bool extends(const index::Piece& shorter, const index::Piece& longer);
    bool links_on(const index::Piece& piece, std::uint32_t pages) const;
    Cut cut_of(const index::Piece& piece, std::uint32_t pages) const;

    FurnitureLimits limits_;
    RuleSet rules_;
    LineWords line_;
    std::uint32_t line_pages_;
    std::uint32_t site_pages_;
};

}  // namespace cutline::pass::boilerplate
