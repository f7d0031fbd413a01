/// What the corpus says of the lines of a document, remembered from round to round.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "index/evidence.hpp"
#include "index/features.hpp"
#include "index/pieces.hpp"
#include "pass/boilerplate/furniture.hpp"
#include "pass/boilerplate/known_lines.hpp"
#include "pass/boilerplate/pattern_finder.hpp"
#include "text/view.hpp"

namespace cutline::pass::boilerplate {

/// Asks each question once in a document, many at one go. Keeps its scratch memory between documents.
class LineEvidence {
  public:
    /// `evidence`, `kept`, the patterns of the categories that stay, and `marks` outlive it; `its` are for it alone,
    /// and so is that of index::Pieces.
    LineEvidence(const Config& config, const index::Evidence& evidence, const PatternSet& kept, text::WordMarks& marks,
                 const PatternFinder::Marks& its);

    /// Forgets all lines: another document begins.
    void begin(const text::Origin& origin);
    /// Of the document's site; 0 without a site, or if the evidence does not know it: then nothing else is asked.
    std::uint32_t site_pages() const { return site_pages_; }
    /// Asks about the lines that are fresh; their words are marked. O(size of them) questions.
    void read(const text::View& view, const KnownLines& lines);

    /// Of a line; counts are of pages of the site, the document itself among them.
    struct Facts {
        std::uint32_t pages = 0;   ///< that have it, digits folded
        std::uint32_t exact = 0;   ///< that have it digit by digit; with too few pages for it to matter, as many
        std::uint32_t talk = 0;    ///< words of site talk; 0: or too few pages for them to matter
        bool kept = false;         ///< of a category that is kept, unless there is other evidence against it
        bool elsewhere = false;    ///< other sites have it as well
        std::uint32_t pieces = 0;  ///< that may go: this many …
        std::uint32_t first = 0;   ///< … from here on, in pieces()
    };
    const Facts& of(const text::Line& line) const { return facts_[line.id]; }

    /// A piece of a line that is on enough pages to matter.
    struct CountedPiece {
        index::Piece piece;       ///< its words are counted from the first of the line
        std::uint32_t pages = 0;  ///< that have it
        std::uint32_t wider = 0;  ///< that have Piece::wider
        std::uint32_t line = 0;   ///< in Scan::lines, when it was found
    };
    const std::vector<CountedPiece>& pieces() const { return pieces_; }

  private:
    std::uint32_t count(index::Section section, index::Key key) const;
    void ask(index::Section section);  // about keys_, for counts_
    void count_lines(const text::Scan& scan, const FreshLines& fresh);
    void look(const text::View& view, const text::Line& line, const Looks& looks);
    bool is_kept(const text::View& view, const text::Line& line);
    bool asked_first(const text::Line& line) const;
    void find_pieces(const text::View& view, const FreshLines& fresh);
    void count_pieces();
    void add_pieces(const text::View& view);

    RuleSet rules_;
    FurnitureLimits limits_;
    const index::Evidence& evidence_;
    PatternFinder kept_;
    index::Pieces finder_{index::Pieces::Wanted::furniture};
    text::WordMarks& marks_;
    index::Key site_ = 0;
    std::uint32_t site_pages_ = 0;
    std::vector<Facts> facts_;          // by id
    std::vector<CountedPiece> pieces_;  // of one line after another
    std::vector<CountedPiece> found_;   // not yet among pieces_
    std::vector<index::Piece> pieces_of_line_;
    std::vector<index::SiteLineKeys> line_keys_;
    std::vector<std::uint32_t> exact_;  // ids of lines that are asked about digit by digit
    std::vector<index::Key> keys_;
    std::vector<std::uint32_t> counts_;
    std::vector<Cut> matched_;
};

}  // namespace cutline::pass::boilerplate
