#include "pass/repeats/same.hpp"

#include <algorithm>

#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint32_t none = UINT32_MAX;
constexpr std::uint32_t longest_byline = 80;    // bytes
constexpr std::uint32_t longest_headline = 24;  // words
constexpr std::size_t longest_label = 48;       // bytes
constexpr std::uint32_t most_between = 16;      // lines between a headline and the first paragraph

bool equal_keys(const text::Scan& scan, std::uint32_t a, std::uint32_t b) {
    return scan.key(scan.lines[a]) == scan.key(scan.lines[b]);
}

Verdict verdict(const Document& d, std::uint32_t victim, std::uint32_t kept, Rule rule) {
    return {victim, kept, rule, 1000, d.line(victim).words(), d.line(kept).begin, 0, none};
}

bool is_headline(const Shape& shape, const Limits& limits) {
    return !shape.structural() && !shape.captionlike() && !shape.sentence && shape.words >= limits.title &&
           shape.words <= longest_headline;
}

/// Bylines, dates and controls stand between a headline and its copy; between a heading and its like stands text.
bool no_prose_between(const Document& d, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t line = first + 1; line < last; ++line)
        if (d.line(line).end - d.line(line).begin > longest_byline) return false;
    return true;
}

/// An entry's label, or the question that it answers: a short line that is no sentence.
bool is_label(const Document& d, std::uint32_t line) {
    const std::string_view text = trim(d.line_text(line));
    if (text.ends_with('?')) return true;
    return text.size() <= longest_label && !ends_sentence(text);
}

/// The label that the line stands under; empty: none. The first line of a text is its title, if it asks nothing.
std::string_view label_of(const Document& d, std::uint32_t line) {
    if (line == 0 || !is_label(d, line - 1)) return {};
    const std::string_view label = trim(d.line_text(line - 1));
    return line > 1 || label.ends_with('?') ? label : std::string_view{};
}

/// Do the line and its copy, which stands under `label`, each stand under a label of its own, and would the line leave
/// its label with nothing? So do forecasts, answers and the entries of a list say the same of different things.
bool is_entry(const Document& d, std::uint32_t line, std::string_view label) {
    if (label.empty()) return false;
    const std::string_view its = label_of(d, line);
    if (its.empty() || its == label) return false;
    if (line + 1 == d.scan.lines.size()) return true;
    return is_label(d, line + 1) && !d.shape(line + 1).captionlike();
}

/// A headline has an article below it; what has short lines only is verse, a list or a table.
bool above_prose(const Document& d, std::uint32_t line) {
    const auto end = std::min<std::uint32_t>(line + most_between, static_cast<std::uint32_t>(d.scan.lines.size()));
    for (std::uint32_t next = line + 1; next < end; ++next)
        if (d.line(next).end - d.line(next).begin >= shortest_paragraph) return true;
    return false;
}

/// Does the line before or behind them stand there twice, too? Then several lines do, of which the first ones stay.
bool in_passage(const Document& d, std::uint32_t line, std::uint32_t before) {
    const auto alike = [&](std::uint32_t a, std::uint32_t b) {
        return d.line(a).key != 0 && d.line(a).key == d.line(b).key;
    };
    return (before > 0 && alike(line - 1, before - 1)) ||
           (line + 1 < d.scan.lines.size() && alike(line + 1, before + 1));
}

/// Of a sentence and its copy, is the later one that which the article cannot do without? The one before stands in a
/// summary at the top, or in a teaser.
bool belongs_more(const Document& d, std::uint32_t line, std::uint32_t before) {
    if (d.paragraphs_beside(line) < 2 || in_passage(d, line, before)) return false;
    return d.paragraphs_beside(before) == 0 || (before < lead_lines && line > before + lead_lines);
}

/// Is it an embedded post, and no quotation of one?
bool is_post(const Document& d, std::uint32_t line, const Shape& shape) {
    return !opens_with_quote(d.line_text(line)) && d.in_post(line, shape);
}

/// Copies mostly look alike: a shape is told anew only if the bytes differ from those before.
class ShapeOfCopies {
  public:
    explicit ShapeOfCopies(const Document& document) : document_(document) {}
    const Shape& of(std::uint32_t line) {
        const std::string_view text = document_.line_text(line);
        if (text != text_) {
            text_ = text;
            shape_ = document_.shape(line);
        }
        return shape_;
    }

  private:
    const Document& document_;
    std::string_view text_;
    Shape shape_;
};

}  // namespace

void Same::find(const Document& document, const Limits& limits, RuleSet rules, std::vector<Verdict>& out) {
    group(document.scan);
    bool any = false;
    for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
        while (end < entries_.size() && entries_[end].first == entries_[begin].first) ++end;
        if (end - begin < 2) continue;
        if (!any) {
            copy_of_.assign(document.scan.lines.size(), none);
            kept_.assign(document.scan.lines.size(), none);
            any = true;
        }
        judge_group(document, limits, rules, begin, end, out);
    }
}

void Same::group(const text::Scan& scan) {
    entries_.clear();
    for (std::uint32_t i = 0; i < scan.lines.size(); ++i)
        if (scan.lines[i].key != 0) entries_.emplace_back(scan.lines[i].key, i);
    std::sort(entries_.begin(), entries_.end());
}

void Same::judge_group(const Document& document, const Limits& limits, RuleSet rules, std::size_t begin,
                       std::size_t end, std::vector<Verdict>& out) {
    const std::uint32_t first = entries_[begin].second;
    for (std::size_t i = begin + 1; i < end; ++i)
        if (equal_keys(document.scan, entries_[i].second, first)) copy_of_[entries_[i].second] = entries_[i - 1].second;
    if (document.line(first).words() < std::min({limits.near_same, limits.captions, limits.title})) return;
    ShapeOfCopies shapes{document};
    std::uint32_t kept = none;
    int best = -1;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t line = entries_[i].second;
        if (i > begin && copy_of_[line] == none) continue;
        const Shape& shape = shapes.of(line);
        if (!shape.structural() && rank(shape) > best) best = rank(shape), kept = line;
    }
    if (kept == none) return;
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t line = entries_[i].second;
        if (line <= kept || !equal_keys(document.scan, line, kept)) continue;
        if (shapes.of(line).structural() || rank(shapes.of(line)) != best) continue;
        const bool better = best > 2
                                ? belongs_more(document, line, kept)
                                : kept >= headline_lines && above_prose(document, line) && !above_prose(document, kept);
        if (better) kept = line;
    }
    const std::string_view label = label_of(document, kept);
    const bool quoted = opens_with_quote(document.line_text(kept));
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t line = entries_[i].second;
        if (line == kept || !equal_keys(document.scan, line, kept)) continue;
        const bool near = (i > begin && entries_[i - 1].second + 1 == line) || kept == line + 1;
        const Shape& shape = shapes.of(line);
        if ((quoted && is_post(document, line, shape)) || (!near && is_entry(document, line, label))) continue;
        // A headline stands again once; what stands a third time names who wrote, or is a label.
        const bool headline = end - begin == 2 && kept < headline_lines && kept < line && line < title_lines &&
                              is_headline(shape, limits) && no_prose_between(document, kept, line) &&
                              above_prose(document, line);
        if (headline && !may_cut_same(shape, near, best > 2, limits) && rules.contains(Rule::repeats_title))
            out.push_back(verdict(document, line, kept, Rule::repeats_title));
        else if (rules.contains(Rule::repeats_same) && may_cut_same(shape, near, best > 2, limits))
            out.push_back(verdict(document, line, kept, Rule::repeats_same));
        else
            continue;
        kept_[line] = kept;
    }
}

}  // namespace cutline::pass::repeats
