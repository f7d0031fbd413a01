#include "pass/boilerplate/line_evidence.hpp"

#include <algorithm>

#include "pass/boilerplate/biography.hpp"
#include "pass/boilerplate/piece_judge.hpp"

namespace cutline::pass::boilerplate {

LineEvidence::LineEvidence(const Config& config, const index::Evidence& evidence, const PatternSet& kept,
                           text::WordMarks& marks, const PatternFinder::Marks& its)
    : rules_(config.rules),
      limits_(furniture_limits(config.preset)),
      evidence_(evidence),
      kept_(kept, marks, its),
      marks_(marks) {
    finder_.add_to(marks);
}

void LineEvidence::begin(const text::Origin& origin) {
    facts_.clear();
    pieces_.clear();
    site_ = index::site_key(origin.site);
    site_pages_ = origin.site.empty() ? 0 : count(index::Section::sites, site_);
}

std::uint32_t LineEvidence::count(index::Section section, index::Key key) const {
    std::uint32_t found = 0;
    evidence_.add_counts(section, {&key, 1}, {&found, 1});
    return found;
}

void LineEvidence::read(const text::View& view, const KnownLines& lines) {
    const text::Scan& scan = view.scan();
    const FreshLines& fresh = lines.fresh();
    facts_.resize(scan.ids);
    for (const auto& [begin, end] : fresh.words) {
        kept_.narrow(view.text(), scan, begin, end);
        finder_.narrow(scan, begin, end, marks_);
    }
    count_lines(scan, fresh);
    for (const std::uint32_t i : fresh.lines) look(view, scan.lines[i], lines.looks(scan.lines[i]));
    find_pieces(view, fresh);
    count_pieces();
    add_pieces(view);
}

/// Digit by digit only lines that may matter are asked about; most lines have no digits, and one key.
void LineEvidence::count_lines(const text::Scan& scan, const FreshLines& fresh) {
    line_keys_.clear();
    keys_.clear();
    for (const std::uint32_t i : fresh.lines) {
        line_keys_.push_back(index::site_line_keys(site_, scan, scan.lines[i]));
        keys_.push_back(line_keys_.back().folded);
    }
    ask(index::Section::site_lines);
    keys_.clear();
    exact_.clear();
    for (std::size_t at = 0; at < fresh.lines.size(); ++at) {
        const text::Line& line = scan.lines[fresh.lines[at]];
        Facts& facts = facts_[line.id];
        facts = {};
        if (line.key == 0) continue;
        facts.pages = counts_[at];
        facts.exact = counts_[at];
        if (line_keys_[at].exact == line_keys_[at].folded || facts.pages < limits_.pages) continue;
        keys_.push_back(line_keys_[at].exact);
        exact_.push_back(line.id);
    }
    ask(index::Section::site_lines);
    for (std::size_t at = 0; at < exact_.size(); ++at) facts_[exact_[at]].exact = counts_[at];
}

void LineEvidence::ask(index::Section section) {
    counts_.assign(keys_.size(), 0);
    evidence_.add_counts(section, keys_, counts_);
}

void LineEvidence::look(const text::View& view, const text::Line& line, const Looks& looks) {
    Facts& facts = facts_[line.id];
    // The line above begins the sentence: "—Jo Doe" and "contributed to this article."
    const bool rest_of_sentence = looks.sentence && looks.small && line.words() < LineFacts::prose_words;
    facts.kept = rest_of_sentence || (asked_first(line) && is_kept(view, line));
    if (facts.pages < limits_.pages) return;
    facts.talk = marks_.with(index::Pieces::mark).count(line.first_word, line.last_word);
    if (looks.sentence && line.words() >= LineFacts::prose_words)
        facts.elsewhere = count(index::Section::lines, index::line_key(line)) > facts.exact;
}

/// Whether it matters from the start if the line is kept: a long line that only this page has is none that goes, but
/// pieces of it may.
bool LineEvidence::asked_first(const text::Line& line) const {
    return line.words() < LineFacts::prose_words || of(line).pages >= limits_.pages;
}

/// Most of the line matches a pattern of a category that stays, or it says who its author is.
bool LineEvidence::is_kept(const text::View& view, const text::Line& line) {
    if (!rules_.contains(Rule::pattern_bio) && is_biography({view.text(), view.scan(), line})) return true;
    matched_.clear();
    kept_.find(view.text(), view.scan(), line, matched_);
    std::uint32_t kept = 0;
    for (const Cut& cut : matched_) kept += cut.end - cut.begin;
    return 2 * kept > line.end - line.begin;
}

void LineEvidence::find_pieces(const text::View& view, const FreshLines& fresh) {
    const text::Scan& scan = view.scan();
    found_.clear();
    for (const std::uint32_t i : fresh.lines) {
        pieces_of_line_.clear();
        finder_.of(view.text(), scan, marks_, scan.lines[i], site_, pieces_of_line_);
        for (const index::Piece& piece : pieces_of_line_)
            if (PieceJudge::may_go(piece, scan.lines[i].words())) found_.push_back({piece, 0, 0, i});
    }
}

/// With the word beyond it only a piece that may go is asked about.
void LineEvidence::count_pieces() {
    const auto ask_for = [this](auto key) {
        keys_.clear();
        for (const CountedPiece& piece : found_) keys_.push_back(piece.piece.*key);
        ask(index::Section::affixes);
    };
    ask_for(&index::Piece::key);
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].pages = counts_[i];
    std::erase_if(found_, [this](const CountedPiece& piece) { return piece.pages < limits_.affix_pages; });
    ask_for(&index::Piece::wider);
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].wider = counts_[i];
}

/// Those of lines that are kept are left out.
void LineEvidence::add_pieces(const text::View& view) {
    for (std::size_t i = 0; i < found_.size();) {
        const text::Line& line = view.scan().lines[found_[i].line];
        std::size_t end = i;
        while (end < found_.size() && found_[end].line == found_[i].line) ++end;
        Facts& facts = facts_[line.id];
        if (asked_first(line) || !is_kept(view, line)) {
            facts.first = static_cast<std::uint32_t>(pieces_.size());
            facts.pieces = static_cast<std::uint32_t>(end - i);
        }
        for (std::size_t at = i; at < end && facts.pieces > 0; ++at) {
            CountedPiece& piece = pieces_.emplace_back(found_[at]);
            piece.piece.begin -= line.first_word;
            piece.piece.end -= line.first_word;
        }
        i = end;
    }
}

}  // namespace cutline::pass::boilerplate
