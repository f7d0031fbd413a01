/// Which lines of a document are furniture, by what is known of each and by its neighbours.
///
/// Four kinds of evidence, in order:
/// 1. A line's own: the site has it on enough of its pages, the more the more it looks like prose. Alone between
///    paragraphs, a short line needs site talk too: a subhead or a name may come every week. Without, it has to be a
///    sentence or to stand behind all longer lines, on half of the pages or so.
/// 2. A run: several lines that the site has elsewhere, one after another, on a good part of its pages (a menu), with
///    short strangers between them (dates, counters, teasers).
/// 3. A whole page, which is known by how much furniture it has: what is the body is found as the stretch of lines with
///    the most prose and the least furniture (a maximum subsequence, as in body text extraction: Finn, Kushmerick,
///    Smyth 2001). Outside the body, what the site has anywhere else is furniture, and so are strangers between it.
/// 4. What the document's own copies say is taken off all counts: see own_copies().
#pragma once

#include <cstdint>
#include <vector>

#include "cutline/config.hpp"

namespace cutline::pass::boilerplate {

/// How much evidence is asked for. Shares are percent of the site's pages, counts are pages.
struct FurnitureLimits {
    std::uint32_t pages;        ///< a line of a menu
    std::uint32_t plea_pages;   ///< a long line full of site talk
    std::uint32_t prose_pages;  ///< a sentence …
    std::uint32_t prose_share;  ///< … and on this share
    std::uint32_t run_lines;    ///< lines that make a run …
    std::uint32_t run_share;    ///< … on this share, on average
    std::uint32_t gap_words;    ///< a stranger inside a run
    std::uint32_t page_lines;   ///< furniture of a whole page
    std::uint32_t weight;       ///< of a line of furniture against the body, in sixths of a word of prose
    std::uint32_t head_words;   ///< a stranger before the body; longer ones may be the headline …
    std::uint32_t menu_words;   ///< … but not where the headline is known to stand farther down
    bool outside_prose;         ///< cut prose between furniture outside the body (comments, teasers), if it is less
    std::uint32_t affix_pages;  ///< what a line begins or ends with …
    std::uint32_t affix_share;  ///< … in thousandths of the pages
    std::uint32_t sure_pages;   ///< what has no word of site talk: on so many pages …
    std::uint32_t sure_share;   ///< … and on this share
};

/// In a file of its own, so that bench/quality can put others in its place and refit them.
FurnitureLimits furniture_limits(Preset preset);

/// What is known of a line.
struct LineFacts {
    std::uint32_t words = 0;
    std::uint32_t talk = 0;   ///< words of site talk (index/site_talk.hpp)
    std::uint32_t pages = 0;  ///< of the site, that have it, digits folded
    std::uint32_t exact = 0;  ///< that have it digit by digit
    bool sentence = false;    ///< ends like one
    bool question = false;    ///< … with "?" or "!"
    bool label = false;       ///< ends with a colon: it belongs to what follows
    bool sure = false;        ///< furniture by other evidence
    bool kept = false;        ///< of a category that is kept: no evidence is enough
    bool elsewhere = false;   ///< other sites have it as well: an agency's text
    bool prose() const { return sentence && words >= prose_words; }
    static constexpr std::uint32_t prose_words = 12;
};

enum class Verdict : std::uint8_t { stays, furniture, gap };

/// On how many pages the document itself seems to stand again (a page that was fetched five times, an article that was
/// updated): the lower quartile of its paragraphs' counts, less one. 0 with fewer than three paragraphs. O(n).
std::uint32_t own_copies(const std::vector<LineFacts>& lines);

/// Judges lines; keeps its scratch memory.
class Furniture {
  public:
    explicit Furniture(const FurnitureLimits& limits) : limits_(limits) {}
    /// `site_pages`: of the index. `headline`: the line that is known to be it; 0: none, or nothing stands before it.
    /// Verdicts stand until the next call. O(n).
    const std::vector<Verdict>& judge(const std::vector<LineFacts>& lines, std::uint32_t site_pages,
                                      std::size_t headline = 0);

  private:
    bool own_evidence(const LineFacts& line) const;
    bool is_everywhere(const LineFacts& line) const;
    void judge_end();
    bool in_menu(const LineFacts& line) const;
    bool has_share(std::uint64_t pages, std::uint32_t percent) const { return pages * 100 >= percent * site_pages_; }
    void judge_runs();
    std::size_t run_end(std::size_t begin) const;
    void judge_run(std::size_t begin, std::size_t end);
    bool is_page() const;
    void judge_page();
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    Stretch body() const;
    std::int64_t value(std::size_t i) const;
    bool holds_most_prose(Stretch stretch) const;
    void judge_outside(Stretch stretch, bool before_body);
    void judge_strangers(Stretch strangers, bool before_body);
    bool stranger_goes(std::size_t i, bool before_body) const;

    FurnitureLimits limits_;
    const std::vector<LineFacts>* lines_ = nullptr;
    std::uint64_t site_pages_ = 0;
    std::size_t headline_ = 0;
    bool outside_prose_goes_ = false;
    std::vector<Verdict> verdicts_;
    std::vector<char> menu_;
};

}  // namespace cutline::pass::boilerplate
