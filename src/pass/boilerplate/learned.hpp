/// Furniture that the corpus shows: judges a document's lines, and pieces of them, by what the evidence says.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "index/evidence.hpp"
#include "index/pieces.hpp"
#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/furniture.hpp"
#include "pass/boilerplate/known_lines.hpp"
#include "pass/boilerplate/line_evidence.hpp"
#include "pass/boilerplate/pattern_set.hpp"
#include "text/view.hpp"

namespace cutline::pass::boilerplate {

/// Keeps its scratch memory between documents.
class Learned {
  public:
    /// The parameters are those of LineEvidence.
    Learned(const Config& config, const index::Evidence& evidence, const PatternSet& kept, text::WordMarks& marks,
            const PatternFinder::Marks& its);

    /// Another document begins.
    void begin(const text::Origin& origin) { evidence_.begin(origin); }
    /// Adds to `cuts`, which are in order of lines, what the evidence says about the document; a line that is cut
    /// whole takes the place of pieces of it. `lines` has read the view; `title` is the key of the document's first
    /// line, which may be the title of its page. Nothing without a site, or of a site that the evidence does not know.
    /// O(lines), and O(size) of those that are fresh; quadratic in the pieces that are cut from one line.
    void find(const text::View& view, const KnownLines& lines, std::string_view title, std::vector<LineCut>& cuts);

  private:
    void gather(const text::Scan& scan, const KnownLines& lines, const std::vector<LineCut>& cuts);
    void keep_headline(const text::Scan& scan, std::string_view title);
    void take_off_copies();
    void add(const text::View& view, std::vector<LineCut>& cuts);
    bool goes(std::uint32_t line, Verdict verdict) const;
    Cut whole_line(const text::Line& line, const LineFacts& facts, Verdict verdict) const;
    bool may_lose_pieces(const text::Scan& scan, std::uint32_t i) const;
    void add_pieces(const text::View& view, std::uint32_t i);
    void add_piece(const Cut& cut);

    RuleSet rules_;
    FurnitureLimits limits_;
    LineEvidence evidence_;
    Furniture furniture_;
    std::uint32_t copies_ = 0;  // of the document itself, among the pages
    std::size_t headline_ = 0;  // its line, where the page's title names it
    std::vector<LineFacts> facts_;
    std::vector<index::Piece> pieces_;
    std::vector<std::uint32_t> counts_;
    std::vector<Cut> found_;
    std::vector<Cut> line_cuts_;
    std::vector<LineCut> merged_;
};

}  // namespace cutline::pass::boilerplate
