#include "pass/repeats/passage.hpp"

#include <algorithm>

#include "pass/repeats/align.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint64_t work_per_word = 4;
constexpr std::uint32_t least_words_per_line = 8;  // on the whole: prose, not a list
constexpr std::uint32_t long_passage = 3;          // times the least

/// The words [begin, end) are those that stand `distance` before.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t distance = 0;
    bool holds(const Candidate& c) const {
        return c.later_word - c.earlier_word == distance && c.later_word >= begin && c.later_word < end;
    }
};

class Passages {
  public:
    Passages(const Document& document, const Limits& limits, std::vector<Verdict>& out)
        : d_(document), limits_(limits), out_(out), work_(work_per_word * document.scan.words.size()) {}

    void look_at(const Candidate& candidate) {
        if (last_.holds(candidate)) return;
        const Run run = extend(candidate);
        if (run.end - run.begin < limits_.passage) return;
        last_ = run;
        take(run);
    }

  private:
    bool same(std::uint32_t later, std::uint32_t distance) {
        if (work_ == 0) return false;
        --work_;
        return same_word(d_.scan, later, later - distance);
    }

    Run extend(const Candidate& c) {
        Run run{c.later_word, c.later_word, c.later_word - c.earlier_word};
        const std::uint32_t limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(d_.scan.words.size()),
                                                            c.earlier_word + 2 * run.distance);
        while (run.end < limit && run.end - run.begin < run.distance && same(run.end, run.distance)) ++run.end;
        while (run.begin > run.distance && run.end - run.begin < run.distance && same(run.begin - 1, run.distance))
            --run.begin;
        return run;
    }

    std::uint32_t line_of(std::uint32_t word) const {
        const auto& lines = d_.scan.lines;
        const auto after = std::upper_bound(lines.begin(), lines.end(), word,
                                            [](std::uint32_t at, const text::Line& l) { return at < l.first_word; });
        return static_cast<std::uint32_t>(after - lines.begin()) - 1;
    }

    bool in_post(std::uint32_t line) const {
        const Shape shape = d_.shape(line);
        return shape.handle || d_.in_post(line, shape);
    }

    /// People say much the same again in a dialogue, but not for so long.
    bool is_prose(std::uint32_t line, const Run& run) const {
        return ends_sentence(d_.line_text(line)) &&
               (run.end - run.begin >= long_passage * limits_.passage || !d_.shape(line).structural());
    }

    static bool as_good(const Shape& copy, const Shape& line) {
        return rank(copy) >= rank(line) && copy.structural() == line.structural();
    }

    void take(const Run& run) {
        std::uint32_t first = line_of(run.begin);
        if (d_.line(first).first_word < run.begin) ++first;
        std::uint32_t last = first;
        std::uint32_t lines = 0;  // with words: the scan has none of a line that cannot stand there twice
        std::uint32_t words = 0;
        std::uint32_t prose = 0;
        for (std::uint32_t line = first; line < d_.scan.lines.size() && d_.line(line).last_word <= run.end; ++line) {
            if (d_.line(line).words() == 0) continue;
            last = line + 1;
            ++lines;
            words += d_.line(line).words();
            if (is_prose(line, run)) prose += d_.line(line).words();
        }
        if (words < limits_.passage || prose * 3 < words * 2 || words < least_words_per_line * lines) return;
        // A whole text in one line is no better than its paragraphs; and one line for one is for other rules.
        if (line_of(run.begin - run.distance) == line_of(run.end - 1 - run.distance)) return;
        if (in_post(last - 1) || in_post(line_of(run.end - 1 - run.distance))) return;
        for (std::uint32_t line = first; line < last; ++line) {
            if (d_.line(line).words() == 0) continue;
            const std::uint32_t copy = line_of(d_.line(line).first_word - run.distance);
            if (d_.line_text(copy) != d_.line_text(line) && !as_good(d_.shape(copy), d_.shape(line))) return;
        }
        for (std::uint32_t line = first; line < last; ++line) {
            if (d_.line(line).words() == 0) continue;
            const std::uint32_t copy = d_.line(line).first_word - run.distance;
            out_.push_back({line, line_of(copy), Rule::repeats_passage, 1000, d_.line(line).words(),
                            d_.scan.words[copy].begin, 0, UINT32_MAX});
        }
    }

    const Document& d_;
    const Limits& limits_;
    std::vector<Verdict>& out_;
    std::uint64_t work_;
    Run last_;
};

}  // namespace

void find_passages(const Document& document, const std::vector<Candidate>& candidates, const Limits& limits,
                   std::vector<Verdict>& out) {
    Passages passages{document, limits, out};
    for (const Candidate& candidate : candidates) passages.look_at(candidate);
}

}  // namespace cutline::pass::repeats
