#include "pass/repeats/cover.hpp"

#include <algorithm>
#include <tuple>

#include "pass/repeats/extras.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint32_t least_part = 6;  // words of a sentence
constexpr std::uint32_t longest_chance = 3;
constexpr std::uint32_t near_by = 3;  // lines: so far from its paragraph a pull quote may stand
constexpr std::uint16_t covered = 930;
constexpr int before_others = 4;  // its sentences would else be cut for it

bool ends_there(const Document& d, const Side& a, const Side& b) {
    return edge_after(d.text, d.scan, a) == Edge::sentence && edge_after(d.text, d.scan, b) == Edge::sentence;
}

bool begins_there(const Document& d, const Side& a, const Side& b) {
    return edge_before(d.text, d.scan, a) == Edge::sentence && edge_before(d.text, d.scan, b) == Edge::sentence;
}

/// Takes off what is shared by chance beyond whole sentences ("But", "The"). False if there are none.
bool trim_to_sentences(const Document& d, Side& a, Side& b) {
    for (std::uint32_t chance = 0; chance < longest_chance && !ends_there(d, a, b); ++chance) {
        if (a.end - a.begin <= least_part || !same_word(d.scan, a.end - 1, b.end - 1)) return false;
        --a.end, --b.end;
    }
    for (std::uint32_t chance = 0; chance < longest_chance && !begins_there(d, a, b); ++chance) {
        if (a.end - a.begin <= least_part || !same_word(d.scan, a.begin, b.begin)) return false;
        ++a.begin, ++b.begin;
    }
    return ends_there(d, a, b) && begins_there(d, a, b);
}

}  // namespace

void Cover::add(const Document& document, const Alignment& alignment) {
    Side a = alignment.a;
    Side b = alignment.b;
    if (alignment.matched < least_part || !trim_to_sentences(document, a, b)) return;
    const auto note = [&](const Side& side, const Side& other) {
        const auto whole = [&](const Side& it) { return it.end - it.begin == document.line(it.line).words(); };
        if (whole(side) || !side.free_brackets) return;
        parts_.push_back(
            {side.line, side.begin, side.end, other.line, document.scan.words[other.begin].begin, whole(other)});
    };
    note(a, b);
    note(b, a);
}

void Cover::judge(const Document& document, const Limits& limits, std::vector<Verdict>& out) {
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
        return std::tuple{a.line, a.begin, b.end, a.in_line} < std::tuple{b.line, b.begin, a.end, b.in_line};
    });
    for (std::size_t begin = 0, end = 0; begin < parts_.size(); begin = end) {
        while (end < parts_.size() && parts_[end].line == parts_[begin].line) ++end;
        if (end - begin > 1) judge_line(document, limits, parts_.data() + begin, parts_.data() + end, out);
    }
}

bool Cover::may_go(const Document& document, const Limits& limits, const Part* begin, const Part* end, const Side& all,
                   const Shape& shape) const {
    const std::uint32_t line = begin->line;
    if (shape.structural() || shape.post || shape.handle || shape.heading) return false;
    bool lines_only = true;  // it says what other lines say, and they say no more
    bool in_a_row = true;
    bool apart = false;
    bool in_summary = false;  // one at the top is made of sentences of the body; it is not for them to go
    for (const Part* part = begin; part != end; ++part) {
        const Shape there = document.shape(part->in_line);
        if (rank(there) < 3 || there.structural()) return false;
        in_summary = in_summary || (part->in_line < lead_lines && part->in_line < line);
        lines_only = lines_only && part->whole;
        in_a_row = in_a_row && (part == begin || part->in_line == part[-1].in_line + 1);
        apart = apart || part->in_line + near_by < line || part->in_line > line + near_by;
    }
    if (shape.captionlike()) return true;
    const bool enough = all.end - all.begin >= limits.cover;
    if (!lines_only) return line < lead_lines || enough;
    // Lines joined; or a paragraph whose sentences are set again near by, and then they are for other rules.
    if (in_a_row) return enough && line > begin->in_line;
    return !in_summary && (line < lead_lines || (enough && apart));
}

void Cover::judge_line(const Document& document, const Limits& limits, const Part* begin, const Part* end,
                       std::vector<Verdict>& out) const {
    const text::Line& line = document.line(begin->line);
    Side all{begin->line, begin->begin, begin->begin, true};
    const Part* largest = begin;
    std::uint32_t other = begin->in_line;
    for (const Part* part = begin; part != end; ++part) {
        if (part->begin > all.end) return;
        if (part->end <= all.end) continue;
        all.end = part->end;
        if (part->end - part->begin > largest->end - largest->begin) largest = part;
        if (part->in_line != begin->in_line) other = part->in_line;
    }
    if (other == begin->in_line || all.end - all.begin < limits.beginning) return;
    if (all.begin != line.first_word && !is_prefix(head(document.text, document.scan, all))) return;
    if (all.end != line.last_word && !is_suffix(tail(document.text, document.scan, all))) return;
    Shape shape = document.shape(begin->line);
    if (all.begin != line.first_word || all.end != line.last_word) shape.caption = true, shape.heading = false;
    if (!may_go(document, limits, begin, end, all, shape)) return;
    const std::uint32_t second = largest->in_line == other ? begin->in_line : other;
    out.push_back({begin->line, largest->in_line, Rule::repeats_restates, covered, all.end - all.begin, largest->at,
                   before_others, second});
}

}  // namespace cutline::pass::repeats
