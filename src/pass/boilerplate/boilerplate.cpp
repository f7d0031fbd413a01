#include "pass/boilerplate/boilerplate.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/lines.hpp"
#include "pass/boilerplate/known_lines.hpp"
#include "pass/boilerplate/learned.hpp"
#include "pass/boilerplate/pattern_set.hpp"
#include "pass/boilerplate/teasers.hpp"
#include "pass/boilerplate/user_lines.hpp"

namespace cutline::pass {

namespace {

using namespace boilerplate;

constexpr std::uint32_t prose_words = 12;
constexpr std::size_t prose_lines = 3;
constexpr std::size_t company = 4;
constexpr std::uint32_t known_pages = 10;
constexpr std::uint32_t longest_label = 4;    // words
constexpr std::uint32_t longest_subhead = 4;  // words
constexpr std::size_t least_links = 2;        // in capitals
constexpr std::uint32_t least_headline = 3;   // words
constexpr PatternFinder::Marks cut_marks{index::Pieces::mark + 1, 3, 4};
constexpr PatternFinder::Marks kept_marks{index::Pieces::mark + 2, 5, 6};  // of categories that stay
constexpr RuleSet like_headlines{Rule::pattern_read_more, Rule::pattern_video_control, Rule::pattern_legal,
                                 Rule::pattern_comment_prompt};

bool is_on_most_pages(const Cut& cut) { return cut.seen[0] >= known_pages && 2 * cut.seen[0] >= cut.seen[1]; }

edit::Splice splice_of(const Cut& cut) {
    edit::Splice splice;
    splice.begin = cut.begin;
    splice.end = cut.end;
    splice.rule = cut.rule;
    splice.also = cut.also;
    splice.score = cut.score;
    splice.seen = cut.seen;
    return splice;
}

/// The categories whose lines stay, whatever the corpus says of them.
RuleSet kept_categories(RuleSet rules) {
    RuleSet kept;
    for (const RuleInfo& row : rule_table)
        if (row.name.starts_with("pattern.") && !rules.contains(row.rule)) kept.insert(row.rule);
    return kept;
}

/// A line of JSON or the head of a block, such as `"tags": [],`, `"Reply",` or `comments {`.
bool is_code(std::string_view line) {
    constexpr std::string_view ends = "{}[],";
    const std::size_t last = line.find_last_not_of(" \t\r");
    if (last == std::string_view::npos || ends.find(line[last]) == std::string_view::npos) return false;
    line.remove_suffix(line.size() - last - 1);
    return line.ends_with('{') || line.ends_with("\",") || line.find("\":") != std::string_view::npos;
}

/// Is the line one of a session with Python: behind ">>> ", or behind "... " a few lines below that?
bool is_session(const text::View& view, std::uint32_t i) {
    constexpr std::uint32_t longest = 16;  // lines
    for (std::uint32_t above = 0; above <= std::min(i, longest); ++above) {
        const std::string_view line = view.text().substr(view.scan().lines[i - above].begin);
        if (line.starts_with(">>> ")) return true;
        if (!line.starts_with("... ")) return false;
    }
    return false;
}

bool asks_corpus(RuleSet rules) {
    constexpr RuleSet learned{Rule::boilerplate_site_line, Rule::boilerplate_site_affix, Rule::boilerplate_site_span,
                              Rule::boilerplate_gap};
    return !(rules & learned).empty();
}

/// Gathers cuts line by line, each kind of evidence in its turn; then weighs the document as a whole.
class Boilerplate final : public Pass {
  public:
    Boilerplate(const Config& config, const index::Evidence* evidence)
        : keep_(config.keep_lines, "keep-lines"),
          cut_(config.cut_lines, "cut-lines"),
          cut_lines_on_(config.rules.contains(Rule::boilerplate_cut_lines) && !cut_.empty()),
          patterns_(compiled_in_patterns, config.rules),
          known_(patterns_, marks_, cut_marks),
          links_on_(config.rules.contains(Rule::pattern_read_more)) {
        if (evidence == nullptr || !asks_corpus(config.rules)) return;
        stays_.emplace(compiled_in_patterns, kept_categories(config.rules));
        learned_.emplace(config, *evidence, *stays_, marks_, kept_marks);
    }

    void begin(const text::Origin& origin) override {
        known_.forget();
        title_.reset();
        held_back_ = false;
        if (learned_) learned_->begin(origin);
    }

    void propose(const text::View& view, edit::Splices& out) override {
        known_.read(view);
        gather(view);
        if (learned_) learned_->find(view, known_, title(view), cuts_);
        settle_company(view.scan());
        held_back_ = takes_most_prose(view.scan());
        if (held_back_) drop_all_but_users();
        write(view.text(), out);
    }

    bool held_back() const override { return held_back_; }
    bool reads_first_line() const override { return true; }

  private:
    void gather(const text::View& view);
    void add_cuts(const text::View& view, std::uint32_t i);
    bool is_prose(const text::Line& line) const { return line.words() >= prose_words && known_.looks(line).sentence; }
    bool stands_between_prose(const text::Scan& scan, std::uint32_t i) const;
    bool is_link(const text::View& view, std::uint32_t i);
    bool is_listed(const text::View& view, std::uint32_t i);
    bool shouts_links(const text::View& view);
    std::string_view title(const text::View& view);
    bool in_title(const text::View& view, const text::Line& line);
    void leave_headline(const text::View& view, const text::Line& line);
    void follow_links(const text::View& view, std::uint32_t i);
    bool opens_list(const text::View& view, std::uint32_t i) const;
    void settle_company(const text::Scan& scan);
    bool takes_most_prose(const text::Scan& scan) const;
    void drop_all_but_users();
    void write(std::string_view text, edit::Splices& out);

    UserLines keep_;
    UserLines cut_;
    bool cut_lines_on_;
    PatternSet patterns_;
    text::WordMarks marks_;
    KnownLines known_;
    std::optional<PatternSet> stays_;  // where there is evidence
    std::optional<Learned> learned_;
    bool links_on_;
    std::optional<bool> shouts_links_;  // of this document, if asked
    std::uint32_t links_end_ = 0;       // the line behind a list of links so far
    std::optional<std::string> title_;  // of the page, if asked: key of the document's first line,
    std::string first_line_;            // this one
    bool held_back_ = false;
    std::vector<Cut> found_;
    std::vector<LineCut> cuts_;
};

void Boilerplate::gather(const text::View& view) {
    const text::Scan& scan = view.scan();
    const std::string_view site = view.origin().site;
    cuts_.clear();
    links_end_ = UINT32_MAX;
    shouts_links_.reset();
    const bool keeps = !keep_.empty();
    for (std::uint32_t i = 0; i < scan.lines.size(); ++i) {
        const text::Line& line = scan.lines[i];
        if (keeps && keep_.match(view.text(), line, site)) continue;
        found_.clear();
        if (cut_lines_on_ && cut_.match(view.text(), line, site))
            found_.push_back({line.begin, line.end, Rule::boilerplate_cut_lines, {}, true});
        else
            add_cuts(view, i);
        leave_headline(view, line);
        follow_links(view, i);
        for (const Cut& cut : found_) cuts_.push_back({i, cut});
    }
}

void Boilerplate::add_cuts(const text::View& view, std::uint32_t i) {
    const text::Line& line = view.scan().lines[i];
    known_.add_cuts(line, found_);
    if (links_on_ && found_.empty() && is_link(view, i))
        found_.push_back({line.begin, line.end, Rule::pattern_read_more, {}, true});
    if (found_.empty()) return;
    if (is_code(view.text().substr(line.begin, line.end - line.begin)) || is_session(view, i)) found_.clear();
}

/// A headline in a list of links, or one that a kicker is glued to, or that shouts between paragraphs.
bool Boilerplate::is_link(const text::View& view, std::uint32_t i) {
    const text::Scan& scan = view.scan();
    const Looks& looks = known_.looks(scan.lines[i]);
    return i > 0 && (looks.glued_kicker || (i == links_end_ && is_listed(view, i)) ||
                     (looks.shouted == Shouted::headline && stands_between_prose(scan, i) && shouts_links(view)));
}

/// A headline; not one that is short or has a number and stands right above a sentence: that may be a subhead. Not the
/// page's own either.
bool Boilerplate::is_listed(const text::View& view, std::uint32_t i) {
    const text::Scan& scan = view.scan();
    const LineWords line{view.text(), scan, scan.lines[i]};
    const bool like_subhead = line.line().words() <= longest_subhead || line.number(line.first());
    if (like_subhead && i + 1 < scan.lines.size() && known_.looks(scan.lines[i + 1]).sentence) return false;
    return is_headline(line) && !is_byline(line) && !in_title(view, line.line());
}

bool Boilerplate::stands_between_prose(const text::Scan& scan, std::uint32_t i) const {
    return i > 0 && i + 1 < scan.lines.size() && is_prose(scan.lines[i - 1]) && is_prose(scan.lines[i + 1]);
}

/// Do several lines in capitals look like links, or does one say that it is, and is none a short one, as a subhead is?
bool Boilerplate::shouts_links(const text::View& view) {
    if (shouts_links_) return *shouts_links_;
    const auto& lines = view.scan().lines;
    const auto says_so = [&](const text::Line& line) {
        return view.text().substr(line.begin).starts_with("CLICK HERE ") && known_.looks(line).shouted != Shouted::no;
    };
    std::size_t links = 0;
    bool subhead = false;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const Shouted shouted = known_.looks(lines[i]).shouted;
        subhead = subhead || shouted == Shouted::subhead;
        const bool headline = shouted == Shouted::headline && stands_between_prose(view.scan(), i);
        links += says_so(lines[i]) ? least_links : headline ? 1U : 0U;
    }
    shouts_links_ = links >= least_links && !subhead;
    return *shouts_links_;
}

/// A line such as "Reprints and permissions", where the page's title is "Reprints and permissions - The Example".
void Boilerplate::leave_headline(const text::View& view, const text::Line& line) {
    if (found_.size() != 1 || !found_[0].whole || !like_headlines.contains(found_[0].rule) ||
        line.words() < least_headline)
        return;
    if (view.scan().key(line).size() < title(view).size() && in_title(view, line)) found_.clear();
}

bool Boilerplate::in_title(const text::View& view, const text::Line& line) {
    const std::string_view key = view.scan().key(line);
    return title(view).starts_with(key) || title(view).ends_with(key);
}

std::string_view Boilerplate::title(const text::View& view) {
    const std::string_view first = view.origin().first_line;
    if (title_ && first_line_ == first) return *title_;
    first_line_ = first;
    const text::Scan& scan = view.scan();
    if (!scan.lines.empty() && scan.lines.front().begin == 0 && view.text().substr(0, scan.lines.front().end) == first)
        return title_.emplace(scan.key(scan.lines.front()));
    text::Scan its;
    text::scan(first, its);
    return title_.emplace(its.lines.empty() ? std::string_view{} : its.key(its.lines.front()));
}

/// A list of links begins with a label ("Read more:") and goes on over lines that are cut.
void Boilerplate::follow_links(const text::View& view, std::uint32_t i) {
    if (found_.size() != 1 || !found_[0].whole || found_[0].in_company) return;
    const bool label = found_[0].rule == Rule::pattern_read_more && opens_list(view, i);
    if (label || i == links_end_) links_end_ = i + 1;
}

/// Not "Click here to read" and "Read the full article", which end what stands above them, nor what stands above a
/// date. "Latest News" may be the section that the headline below it stands in; of a list there is another one close
/// behind.
bool Boilerplate::opens_list(const text::View& view, std::uint32_t i) const {
    const text::Scan& scan = view.scan();
    const text::Line& line = scan.lines[i];
    if (line.words() == 0 || line.words() > longest_label) return false;
    const auto key = [&](std::uint32_t word) { return scan.key(scan.words[word]); };
    if (line.words() > 1 && (key(line.first_word) == "click" || key(line.first_word + 1) == "the")) return false;
    const auto is = [&](bool (*test)(const LineWords&), std::uint32_t at) {
        return at < scan.lines.size() && test(LineWords{view.text(), scan, scan.lines[at]});
    };
    if (is(is_date, i + 1)) return false;
    const std::string_view last = key(line.last_word - 1);
    const bool section = last == "news" || last == "picks" || last == "pick";
    return !section || is(is_headline, i + 2) || is(is_headline, i + 3);
}

/// A line that is sure only in company goes only in a run of whole lines of its rule that are cut: four of them that do
/// not all say the same ("x", in a table), or one that is sure.
void Boilerplate::settle_company(const text::Scan& scan) {
    std::size_t kept = 0;
    for (std::size_t begin = 0; begin < cuts_.size();) {
        std::size_t end = begin + 1;
        const auto continues = [&](const LineCut& next) {
            return next.cut.whole && cuts_[begin].cut.whole && next.cut.rule == cuts_[begin].cut.rule &&
                   next.line == cuts_[end - 1].line + 1;
        };
        while (end < cuts_.size() && continues(cuts_[end])) ++end;
        const auto key = [&](std::size_t i) { return scan.lines[cuts_[i].line].key; };
        bool sure = false;
        bool varied = false;
        for (std::size_t i = begin; i < end; ++i) {
            sure = sure || !cuts_[i].cut.in_company;
            varied = varied || key(i) != key(begin);
        }
        sure = sure || (varied && end - begin >= company);
        for (std::size_t i = begin; sure && i < end; ++i) cuts_[kept++] = cuts_[i];
        begin = end;
    }
    cuts_.resize(kept);
}

/// The circuit breaker. Prose is what stands in lines of at least 12 words that end like a sentence; one or two such
/// lines may be all that a page has, and what half of a site's pages have is not this document's.
bool Boilerplate::takes_most_prose(const text::Scan& scan) const {
    const auto prose = [&](const text::Line& line) -> std::uint64_t {
        return is_prose(line) ? line.fold_end - line.fold : 0;
    };
    std::uint64_t gone = 0;
    std::uint64_t everywhere = 0;
    std::size_t lines = 0;
    for (const auto& [i, cut] : cuts_) {
        if (!cut.whole || cut.rule == Rule::boilerplate_cut_lines) continue;
        const std::uint64_t letters = prose(scan.lines[i]);
        if (is_on_most_pages(cut)) {
            everywhere += letters;
            continue;
        }
        gone += letters;
        lines += letters > 0 ? 1 : 0;
    }
    if (lines < prose_lines) return false;
    std::uint64_t all = 0;
    for (const text::Line& line : scan.lines) all += prose(line);
    return 2 * gone > all - everywhere;
}

void Boilerplate::drop_all_but_users() {
    std::erase_if(cuts_, [](const LineCut& line) { return line.cut.rule != Rule::boilerplate_cut_lines; });
}

void Boilerplate::write(std::string_view text, edit::Splices& out) {
    edit::Splices lines;
    for (const auto& [i, cut] : cuts_) (cut.whole ? lines : out).push_back(splice_of(cut));
    if (lines.empty()) return;
    lines = edit::cut_lines(text, std::move(lines));
    out.insert(out.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

}  // namespace

std::unique_ptr<Pass> make_boilerplate(const Config& config, const index::Evidence* evidence) {
    return std::make_unique<Boilerplate>(config, evidence);
}

}  // namespace cutline::pass
