#include <algorithm>
#include <string_view>
#include <utility>

#include "edit/lines.hpp"
#include "pass/copies/copies.hpp"
#include "pass/copies/pieces.hpp"
#include "pass/copies/reading.hpp"
#include "pass/copies/runs.hpp"
#include "pass/copies/shingles.hpp"

namespace cutline::pass {

namespace {

using namespace copies;

/// Leaves out runs that lie within another one.
void drop_inner(std::vector<Run>& runs) {
    std::sort(runs.begin(), runs.end(),
              [](const Run& a, const Run& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::uint32_t end = 0;
    std::erase_if(runs, [&](const Run& run) { return run.end <= std::exchange(end, std::max(end, run.end)); });
}

class CopiedPassages final : public Pass {
  public:
    explicit CopiedPassages(SeenTexts& seen) : seen_(seen) {}

    void propose(const text::View& view, edit::Splices& out) override {
        read(view);
        runs_.clear();
        find_runs(reading_, seen_, runs_);
        if (runs_.empty()) return;
        drop_inner(runs_);
        pieces_.clear();
        for (std::size_t i = 0; i < runs_.size(); ++i)
            take_pieces(view, runs_[i].begin, runs_[i].end, passage_words, static_cast<std::uint32_t>(i), pieces_);
        join_pieces(pieces_);
        cut(view, out);
    }

    void finish(const text::View& view, const edit::Source& source) override {
        if (view.text().data() != read_.data() || view.text().size() != read_.size()) read(view);
        if (reading_.marks().empty()) return;
        places_.clear();
        for (const text::Line& line : view.scan().lines) places_.push_back(line.begin);
        if (seen_.traces()) source.trace(places_);
        lines_.clear();
        for (std::size_t i = 0; i < places_.size(); ++i)
            lines_.push_back({view.scan().lines[i].first_word, {source.doc(), places_[i]}});
        seen_.add(reading_, lines_);
    }

  private:
    void read(const text::View& view) {
        reading_.read(view.scan());
        read_ = view.text();
    }

    void cut(const text::View& view, edit::Splices& out) const {
        edit::Splices whole;
        for (const Piece& piece : pieces_) {
            const text::Line& line = view.scan().lines[piece.line];
            const bool all = piece.begin == line.first_word && piece.end == line.last_word;
            edit::Splice splice = cut_of(view, piece);
            if (all) splice.begin = line.begin;
            const Run& run = runs_[piece.run];
            splice.rule = Rule::copies_passage;
            splice.seen = {run.words(), 0};
            splice.earlier =
                seen_.line_of(run.address + reading_.begin(piece.begin) - reading_.begin(run.begin), run.old);
            (all ? whole : out).push_back(std::move(splice));
        }
        for (edit::Splice& line : edit::cut_lines(view.text(), std::move(whole))) out.push_back(std::move(line));
    }

    SeenTexts& seen_;
    Reading reading_;
    std::string_view
        read_;  // what reading_ is of: told by where it stands, for a text that is gone through does not move
    std::vector<Run> runs_;
    std::vector<Piece> pieces_;
    std::vector<std::uint64_t> places_;
    std::vector<SeenTexts::LineStart> lines_;
};

}  // namespace

std::unique_ptr<Pass> make_copied_passages(Memory& memory) { return std::make_unique<CopiedPassages>(*memory.texts); }

}  // namespace cutline::pass
