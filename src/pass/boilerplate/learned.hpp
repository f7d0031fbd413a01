/// Furniture that the corpus shows: asks the evidence about a document's lines and about pieces of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cutline/config.hpp"
#include "index/evidence.hpp"
#include "index/features.hpp"
#include "pass/boilerplate/cut.hpp"
#include "pass/boilerplate/furniture.hpp"
#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/pattern_set.hpp"
#include "text/view.hpp"

namespace cutline::pass::boilerplate {

/// Keeps its scratch memory between documents.
class Learned {
  public:
    /// `evidence` and `kept`, the patterns of the categories that stay, outlive it.
    Learned(const Config& config, const index::Evidence& evidence, const PatternSet& kept);

    /// Adds to `cuts`, which are in order of lines, what the evidence says about the document; a line that is cut
    /// whole takes the place of pieces of it. Nothing without a site, or of a site that the evidence does not know.
    /// O(n) questions.
    void find(const text::View& view, std::vector<LineCut>& cuts);

  private:
    std::uint32_t count(index::Section section, index::Key key) const;
    void gather(const text::View& view, const std::vector<LineCut>& cuts);
    void ask_about_lines(const text::Scan& scan);
    void look(const text::View& view, std::uint32_t i);
    bool asked_first(const LineFacts& line) const;
    bool is_kept(const text::View& view, const text::Line& line);
    void keep_headline(const text::View& view);
    void add(const text::View& view, std::vector<LineCut>& cuts);
    void find_pieces(const text::View& view, const std::vector<Verdict>& verdicts);
    bool goes(std::uint32_t line, Verdict verdict) const;
    Cut whole_line(const text::Line& line, const LineFacts& facts, Verdict verdict) const;
    struct LinePieces {
        std::uint32_t line = 0;
        std::size_t begin = 0;  // in found_pieces_
        std::size_t size = 0;
    };
    void add_pieces(const text::View& view, const LinePieces& its);
    void ask_about_pieces();
    void add_piece(const Cut& cut);

    RuleSet rules_;
    FurnitureLimits limits_;
    const index::Evidence& evidence_;
    const PatternSet& kept_;
    index::Pieces pieces_;
    Furniture furniture_;
    index::Key site_ = 0;
    std::uint32_t site_pages_ = 0;
    std::uint32_t copies_ = 0;  // of the document itself, among the pages
    std::size_t headline_ = 0;  // its line, where the page's title names it
    text::Scan title_;          // the first line of the document, which may be the title of its page
    std::vector<LineFacts> facts_;
    std::vector<index::Key> keys_;
    std::vector<std::uint32_t> counts_;
    std::vector<Cut> found_;
    std::vector<Cut> matched_;
    std::vector<Cut> line_cuts_;
    std::vector<LineCut> merged_;
    std::vector<index::Piece> found_pieces_;
    std::vector<LinePieces> pieces_of_lines_;
};

}  // namespace cutline::pass::boilerplate
