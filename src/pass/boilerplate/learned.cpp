#include "pass/boilerplate/learned.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "pass/boilerplate/biography.hpp"
#include "pass/boilerplate/piece_judge.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::uint16_t gap_score = 600;
constexpr std::uint32_t least_headline = 4;  // words
constexpr std::uint32_t longest_headline = 24;

Rule rule_of(Verdict verdict) { return verdict == Verdict::gap ? Rule::boilerplate_gap : Rule::boilerplate_site_line; }

bool is_label(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    return last != std::string_view::npos && line[last] == ':';
}

}  // namespace

Learned::Learned(const Config& config, const index::Evidence& evidence, const PatternSet& kept)
    : rules_(config.rules),
      limits_(furniture_limits(config.preset)),
      evidence_(evidence),
      kept_(kept),
      furniture_(limits_) {}

void Learned::find(const text::View& view, std::vector<LineCut>& cuts) {
    if (view.origin().site.empty()) return;
    site_ = index::site_key(view.origin().site);
    site_pages_ = count(index::Section::sites, site_);
    if (site_pages_ == 0) return;
    gather(view, cuts);
    add(view, cuts);
}

std::uint32_t Learned::count(index::Section section, index::Key key) const {
    std::uint32_t found = 0;
    evidence_.add_counts(section, {&key, 1}, {&found, 1});
    return found;
}

void Learned::gather(const text::View& view, const std::vector<LineCut>& cuts) {
    const text::Scan& scan = view.scan();
    facts_.assign(scan.lines.size(), {});
    for (const auto& [line, cut] : cuts) facts_[line].sure = facts_[line].sure || (cut.whole && !cut.in_company);
    ask_about_lines(scan);
    for (std::uint32_t i = 0; i < facts_.size(); ++i) look(view, i);
    keep_headline(view);
    copies_ = own_copies(facts_);
    for (LineFacts& line : facts_) {
        line.pages -= std::min(line.pages, copies_);
        line.exact -= std::min(line.exact, copies_);
    }
}

/// Most lines have no digits, and one key. Until the counts are there, a line has the places of its keys for them.
void Learned::ask_about_lines(const text::Scan& scan) {
    keys_.clear();
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const index::SiteLineKeys keys = index::site_line_keys(site_, scan, scan.lines[i]);
        facts_[i].pages = static_cast<std::uint32_t>(keys_.size());
        keys_.push_back(keys.folded);
        facts_[i].exact = static_cast<std::uint32_t>(keys_.size()) - (keys.exact == keys.folded ? 1 : 0);
        if (keys.exact != keys.folded) keys_.push_back(keys.exact);
    }
    counts_.assign(keys_.size(), 0);
    evidence_.add_counts(index::Section::site_lines, keys_, counts_);
    for (std::size_t i = 0; i < facts_.size(); ++i) {
        const bool empty = scan.lines[i].key == 0;
        facts_[i].pages = empty ? 0 : counts_[facts_[i].pages];
        facts_[i].exact = empty ? 0 : counts_[facts_[i].exact];
    }
}

void Learned::look(const text::View& view, std::uint32_t i) {
    const text::Scan& scan = view.scan();
    const text::Line& line = scan.lines[i];
    LineFacts& facts = facts_[i];
    facts.words = line.words();
    const LineWords words{view.text(), scan, line};
    const unsigned end = words.gap_before(words.last());
    facts.sentence = (end & (gap::end | gap::ask)) != 0;
    facts.question = (end & gap::ask) != 0;
    facts.label = is_label(view.text().substr(line.begin, line.end - line.begin));
    // The line above begins the sentence: "—Jo Doe" and "contributed to this article."
    const bool rest_of_sentence =
        facts.sentence && !words.capital(words.first()) && facts.words < LineFacts::prose_words;
    facts.kept = !facts.sure && (rest_of_sentence || (asked_first(facts) && is_kept(view, line)));
    if (facts.pages < limits_.pages) return;
    for (std::uint32_t word = line.first_word; word < line.last_word; ++word)
        facts.talk += pieces_.talk().has(scan.words[word].hash) ? 1 : 0;
    if (facts.prose()) facts.elsewhere = count(index::Section::lines, index::line_key(line)) > facts.exact;
}

/// The headline may stand on other pages too, among their latest stories. It is known by the page's title, which has
/// the site's name besides, and which may be gone by now; of a page that was cleaned before, it is the first line.
void Learned::keep_headline(const text::View& view) {
    text::scan(view.origin().first_line, title_);
    const std::string_view title = title_.lines.empty() ? std::string_view{} : title_.key(title_.lines[0]);
    const text::Scan& scan = view.scan();
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

/// Whether it matters from the start if the line is kept: a long line that only this page has is none that goes, but
/// pieces of it may.
bool Learned::asked_first(const LineFacts& line) const {
    return line.words < LineFacts::prose_words || line.pages >= limits_.pages;
}

/// Most of the line matches a pattern of a category that stays, or it says who its author is.
bool Learned::is_kept(const text::View& view, const text::Line& line) {
    if (!rules_.contains(Rule::pattern_bio) && is_biography({view.text(), view.scan(), line})) return true;
    matched_.clear();
    kept_.find(view.text(), view.scan(), line, matched_);
    std::uint32_t kept = 0;
    for (const Cut& cut : matched_) kept += cut.end - cut.begin;
    return 2 * kept > line.end - line.begin;
}

/// Line by line: a whole line takes the place of pieces of it.
void Learned::add(const text::View& view, std::vector<LineCut>& cuts) {
    const std::vector<Verdict>& verdicts = furniture_.judge(facts_, site_pages_, headline_);
    find_pieces(view, verdicts);
    merged_.clear();
    auto next = cuts.begin();
    auto line = pieces_of_lines_.begin();
    for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
        line_cuts_.clear();
        for (; next != cuts.end() && next->line == i; ++next) line_cuts_.push_back(next->cut);
        if (goes(i, verdicts[i]))
            line_cuts_.assign(1, whole_line(view.scan().lines[i], facts_[i], verdicts[i]));
        else if (line != pieces_of_lines_.end() && line->line == i)
            add_pieces(view, *line++);
        for (const Cut& cut : line_cuts_) merged_.push_back({i, cut});
    }
    std::swap(cuts, merged_);
}

/// All of a document's, so that they are asked about at one go.
void Learned::find_pieces(const text::View& view, const std::vector<Verdict>& verdicts) {
    found_pieces_.clear();
    pieces_of_lines_.clear();
    for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
        const bool title = i == 0 && headline_ > 0;  // it goes as a whole
        if (facts_[i].sure || facts_[i].kept || title || goes(i, verdicts[i])) continue;
        const std::size_t begin = found_pieces_.size();
        pieces_.of(view.text(), view.scan(), view.scan().lines[i], site_, found_pieces_);
        if (found_pieces_.size() > begin) pieces_of_lines_.push_back({i, begin, found_pieces_.size() - begin});
    }
    ask_about_pieces();
}

bool Learned::goes(std::uint32_t line, Verdict verdict) const {
    return !facts_[line].sure && verdict != Verdict::stays && rules_.contains(rule_of(verdict));
}

Cut Learned::whole_line(const text::Line& line, const LineFacts& facts, Verdict verdict) const {
    Cut cut{line.begin, line.end, rule_of(verdict), {}, true};
    cut.score = verdict == Verdict::gap ? gap_score : score_of(facts.pages);
    cut.seen = {facts.pages, site_pages_};
    return cut;
}

void Learned::add_pieces(const text::View& view, const LinePieces& its) {
    const text::Line& line = view.scan().lines[its.line];
    const LineFacts& facts = facts_[its.line];
    found_.clear();
    PieceJudge{limits_, rules_, LineWords{view.text(), view.scan(), line}, facts.pages, site_pages_}.cut(
        std::span{found_pieces_}.subspan(its.begin, its.size), std::span{counts_}.subspan(2 * its.begin, 2 * its.size),
        found_);
    if (found_.empty() || (!asked_first(facts) && is_kept(view, line))) return;
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

/// Two counts a piece: itself, and with the word beyond.
void Learned::ask_about_pieces() {
    keys_.clear();
    for (const index::Piece& piece : found_pieces_) {
        keys_.push_back(piece.key);
        keys_.push_back(piece.wider);
    }
    counts_.assign(keys_.size(), 0);
    evidence_.add_counts(index::Section::affixes, keys_, counts_);
    for (std::uint32_t& pages : counts_) pages -= std::min(pages, copies_);
}

}  // namespace cutline::pass::boilerplate
