#include "pass/boilerplate/learned.hpp"

#include <algorithm>
#include <utility>

#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/piece_judge.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::uint16_t gap_score = 600;
constexpr std::uint32_t least_headline = 4;  // words
constexpr std::uint32_t longest_headline = 24;

Rule rule_of(Verdict verdict) { return verdict == Verdict::gap ? Rule::boilerplate_gap : Rule::boilerplate_site_line; }

}  // namespace

Learned::Learned(const Config& config, const index::Evidence& evidence, const PatternSet& kept, text::WordMarks& marks,
                 const PatternFinder::Marks& its)
    : rules_(config.rules),
      limits_(furniture_limits(config.preset)),
      evidence_(config, evidence, kept, marks, its),
      furniture_(limits_) {}

void Learned::find(const text::View& view, const KnownLines& lines, std::string_view title,
                   std::vector<LineCut>& cuts) {
    if (evidence_.site_pages() == 0) return;
    evidence_.read(view, lines);
    gather(view.scan(), lines, cuts);
    keep_headline(view.scan(), title);
    take_off_copies();
    add(view, cuts);
}

void Learned::gather(const text::Scan& scan, const KnownLines& lines, const std::vector<LineCut>& cuts) {
    facts_.clear();
    for (const text::Line& line : scan.lines) {
        const Looks& looks = lines.looks(line);
        const LineEvidence::Facts& known = evidence_.of(line);
        facts_.push_back({.words = line.words(),
                          .talk = known.talk,
                          .pages = known.pages,
                          .exact = known.exact,
                          .sentence = looks.sentence,
                          .question = looks.question,
                          .label = looks.label,
                          .kept = known.kept,
                          .elsewhere = known.elsewhere});
    }
    for (const auto& [line, cut] : cuts) {
        LineFacts& facts = facts_[line];
        facts.sure = facts.sure || (cut.whole && !cut.in_company);
        facts.kept = facts.kept && !facts.sure;
    }
}

void Learned::take_off_copies() {
    copies_ = own_copies(facts_);
    for (LineFacts& line : facts_) {
        line.pages -= std::min(line.pages, copies_);
        line.exact -= std::min(line.exact, copies_);
    }
}

/// The headline may stand on other pages too, among their latest stories. It is known by the page's title, which has
/// the site's name besides, and which may be gone by now; of a page that was cleaned before, it is the first line.
void Learned::keep_headline(const text::Scan& scan, std::string_view title) {
    std::size_t whole = scan.lines.size();
    headline_ = 0;
    for (std::size_t i = 0; i < scan.lines.size(); ++i) {
        const std::string_view key = scan.key(scan.lines[i]);
        if (facts_[i].words < least_headline || facts_[i].words > longest_headline ||
            !(title.starts_with(key) || title.ends_with(key)))
            continue;
        if (key.size() < title.size()) {
            facts_[i].kept = !facts_[i].sure;
            headline_ = i;
            return;
        }
        if (!facts_[i].sentence) whole = std::min(whole, i);
    }
    if (whole < facts_.size() && 2 * facts_[whole].talk < facts_[whole].words) facts_[whole].kept = !facts_[whole].sure;
}

/// Line by line: a whole line takes the place of pieces of it.
void Learned::add(const text::View& view, std::vector<LineCut>& cuts) {
    const text::Scan& scan = view.scan();
    const std::vector<Verdict>& verdicts = furniture_.judge(facts_, evidence_.site_pages(), headline_);
    merged_.clear();
    auto next = cuts.begin();
    for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
        line_cuts_.clear();
        for (; next != cuts.end() && next->line == i; ++next) line_cuts_.push_back(next->cut);
        if (goes(i, verdicts[i]))
            line_cuts_.assign(1, whole_line(scan.lines[i], facts_[i], verdicts[i]));
        else if (may_lose_pieces(scan, i))
            add_pieces(view, i);
        for (const Cut& cut : line_cuts_) merged_.push_back({i, cut});
    }
    std::swap(cuts, merged_);
}

bool Learned::goes(std::uint32_t line, Verdict verdict) const {
    return !facts_[line].sure && verdict != Verdict::stays && rules_.contains(rule_of(verdict));
}

Cut Learned::whole_line(const text::Line& line, const LineFacts& facts, Verdict verdict) const {
    Cut cut{line.begin, line.end, rule_of(verdict), {}, true};
    cut.score = verdict == Verdict::gap ? gap_score : score_of(facts.pages);
    cut.seen = {facts.pages, evidence_.site_pages()};
    return cut;
}

/// The page's title goes as a whole, or not at all.
bool Learned::may_lose_pieces(const text::Scan& scan, std::uint32_t i) const {
    const bool title = i == 0 && headline_ > 0;
    return evidence_.of(scan.lines[i]).pieces > 0 && !facts_[i].sure && !facts_[i].kept && !title;
}

void Learned::add_pieces(const text::View& view, std::uint32_t i) {
    const text::Line& line = view.scan().lines[i];
    const LineEvidence::Facts& known = evidence_.of(line);
    pieces_.clear();
    counts_.clear();
    for (std::uint32_t at = known.first; at < known.first + known.pieces; ++at) {
        const LineEvidence::CountedPiece& counted = evidence_.pieces()[at];
        index::Piece& piece = pieces_.emplace_back(counted.piece);
        piece.begin += line.first_word;
        piece.end += line.first_word;
        for (const std::uint32_t pages : {counted.pages, counted.wider})
            counts_.push_back(pages - std::min(pages, copies_));
    }
    found_.clear();
    const LineWords words{view.text(), view.scan(), line};
    PieceJudge{limits_, rules_, words, facts_[i].pages, evidence_.site_pages()}.cut(pieces_, counts_, found_);
    for (const Cut& cut : found_) add_piece(cut);
}

/// A piece takes the place of cuts inside it, and gives way to one that reaches beyond.
void Learned::add_piece(const Cut& cut) {
    const auto overlaps = [&](const Cut& other) { return other.begin < cut.end && cut.begin < other.end; };
    const auto reaches_beyond = [&](const Cut& other) {
        return overlaps(other) && (other.begin < cut.begin || cut.end < other.end);
    };
    if (std::any_of(line_cuts_.begin(), line_cuts_.end(), reaches_beyond)) return;
    std::erase_if(line_cuts_, overlaps);
    line_cuts_.push_back(cut);
}

}  // namespace cutline::pass::boilerplate
