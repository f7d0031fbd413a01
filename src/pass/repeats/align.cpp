#include "pass/repeats/align.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "lexicon/lexicon.hpp"
#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_bracket = 240;  // bytes
constexpr std::size_t least_typo = 5;         // letters
constexpr int far_rarer = 5;                  // classes of frequency: a hundred times
constexpr std::uint32_t words_per_typo = 8;   // one typo in so many words that agree

std::string_view between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    return text.substr(begin, end - begin);
}

/// Goes along one line, forwards (Step 1) or backwards (Step -1).
template <int Step>
class Cursor {
  public:
    Cursor(std::string_view text, const text::Scan& scan, Side& side, std::uint32_t at)
        : text_(text), scan_(scan), line_(scan.lines[side.line]), side_(side), at_(at) {}

    bool more(std::uint32_t n = 0) const {
        return Step > 0 ? at_ + n < line_.last_word : at_ >= line_.first_word + n && at_ - n < line_.last_word;
    }
    std::uint32_t word(std::uint32_t n = 0) const { return Step > 0 ? at_ + n : at_ - n; }
    void go(std::uint32_t n = 1) { at_ = word(n); }

    /// Steps over the brackets that open (seen in this direction) right before the word; false if none do.
    bool skip_brackets() {
        const text::Word& first = scan_.words[at_];
        const std::size_t from = Step > 0 ? opening_before(first) : closing_after(first);
        if (from == std::string_view::npos) return false;
        const std::size_t to =
            Step > 0 ? text_.substr(0, limit(from)).find_first_of(")]", from) : text_.find_last_of("([", from);
        if (to == std::string_view::npos || to < line_.begin || (Step > 0 ? to - from : from - to) > longest_bracket)
            return false;
        const std::string_view inside = Step > 0 ? text_.substr(from, to - from) : text_.substr(to, from - to);
        side_.free_brackets = side_.free_brackets && is_about_picture(inside);
        const std::uint32_t before = at_;
        while (more() && (Step > 0 ? scan_.words[at_].begin < to : scan_.words[at_].begin > to)) go();
        return at_ != before;
    }

  private:
    std::size_t limit(std::size_t from) const { return std::min<std::size_t>(line_.end, from + longest_bracket); }
    std::size_t opening_before(const text::Word& word) const {
        const std::uint32_t begin = at_ > line_.first_word ? scan_.words[at_ - 1].end() : line_.begin;
        const std::size_t hit = between(text_, begin, word.begin).find_last_of("([");
        return hit == std::string_view::npos ? hit : begin + hit;
    }
    std::size_t closing_after(const text::Word& word) const {
        const std::uint32_t end = at_ + 1 < line_.last_word ? scan_.words[at_ + 1].begin : line_.end;
        const std::size_t hit = between(text_, word.end(), end).find_first_of(")]");
        return hit == std::string_view::npos ? hit : word.end() + hit;
    }

    std::string_view text_;
    const text::Scan& scan_;
    const text::Line& line_;
    Side& side_;
    std::uint32_t at_;
};

template <int Step>
class Extension {
  public:
    Extension(std::string_view text, const text::Scan& scan, Alignment& alignment, std::uint32_t a, std::uint32_t b)
        : text_(text), scan_(scan), out_(alignment), a_(text, scan, alignment.a, a), b_(text, scan, alignment.b, b) {}

    void run() {
        while (a_.more() && b_.more()) {
            if (same(0, 0)) {
                take(1, 1);
                continue;
            }
            if (a_.skip_brackets() || b_.skip_brackets()) continue;
            if (joined() || typo()) continue;
            break;
        }
    }

  private:
    bool same(std::uint32_t i, std::uint32_t j) const { return same_word(scan_, a_.word(i), b_.word(j)); }

    void take(std::uint32_t i, std::uint32_t j) {
        out_.matched += i;
        if constexpr (Step > 0) {
            out_.a.end = a_.word(i);
            out_.b.end = b_.word(j);
        } else {
            out_.a.begin = a_.word(i - 1);
            out_.b.begin = b_.word(j - 1);
        }
        a_.go(i);
        b_.go(j);
    }

    /// One word here is two there.
    bool joined() {
        if (a_.more(1) && is_joined(a_.word(0), a_.word(1), b_.word(0))) return take(2, 1), true;
        if (b_.more(1) && is_joined(b_.word(0), b_.word(1), a_.word(0))) return take(1, 2), true;
        return false;
    }

    bool is_joined(std::uint32_t x, std::uint32_t y, std::uint32_t whole) const {
        const std::string_view first = scan_.key(scan_.words[Step > 0 ? x : y]);
        const std::string_view second = scan_.key(scan_.words[Step > 0 ? y : x]);
        const std::string_view both = scan_.key(scan_.words[whole]);
        const bool numeric = both.find_first_of("0123456789") != std::string_view::npos;
        return !numeric && both.size() == first.size() + second.size() && both.starts_with(first) &&
               both.ends_with(second);
    }

    bool typo() {
        if (out_.typos * words_per_typo > out_.matched) return false;
        if (!is_typo(text_, scan_, a_.word(), b_.word())) return false;
        const bool next_agrees = a_.more(1) && b_.more(1) && same(1, 1);
        if (!next_agrees && !at_end()) return false;
        ++out_.typos;
        weigh_typo();
        take(1, 1);
        return true;
    }

    /// Does the sentence end, or begin, with the words, in both lines?
    bool at_end() const {
        const auto edge_at = [this](const auto& cursor, Side side) {
            side.begin = cursor.word();
            side.end = cursor.word() + 1;
            return (Step > 0 ? edge_after(text_, scan_, side) : edge_before(text_, scan_, side)) == Edge::sentence;
        };
        return edge_at(a_, out_.a) && edge_at(b_, out_.b);
    }

    /// Which of the two words is the typo? One that the lexicon does not know, or that is far rarer.
    void weigh_typo() {
        const auto commonness = [this](std::uint32_t word) {
            const lexicon::Entry entry = lexicon::find(scan_.key(scan_.words[word]));
            return entry.word() ? static_cast<int>(entry.frequency()) + 1 : 0;
        };
        const int a = commonness(a_.word());
        const int b = commonness(b_.word());
        if (a > 0 && b > 0 && std::abs(a - b) < far_rarer) ++out_.doubtful;
        if (a > b) ++out_.b.misspelt;
        if (b > a) ++out_.a.misspelt;
    }

    std::string_view text_;
    const text::Scan& scan_;
    Alignment& out_;
    Cursor<Step> a_;
    Cursor<Step> b_;
};

/// One letter put in, left out, changed, or two neighbours swapped.
bool one_edit(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto i = static_cast<std::size_t>(x - a.begin());
    if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
    if (i == a.size()) return false;
    if (a.substr(i + 1) == b.substr(i + 1)) return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

Edge edge(std::string_view gap) {
    constexpr std::array sentence_signs{"."sv, "!"sv,  "?"sv, ":"sv, ";"sv, "\""sv, "“"sv, "”"sv,
                                        "‘"sv, "« "sv, "»"sv, "("sv, ")"sv, "…"sv,  "|"sv, "。"sv};
    constexpr std::array clause_signs{","sv, "–"sv, "—"sv, " - "sv, "--"sv, "'"sv, "’"sv};
    const auto stands = [&](std::string_view sign) { return gap.find(sign) != std::string_view::npos; };
    if (gap == " ") return Edge::none;
    if (std::any_of(sentence_signs.begin(), sentence_signs.end(), stands)) return Edge::sentence;
    return std::any_of(clause_signs.begin(), clause_signs.end(), stands) ? Edge::clause : Edge::none;
}

}  // namespace

bool same_word(const text::Scan& scan, std::uint32_t a, std::uint32_t b) {
    const text::Word& x = scan.words[a];
    const text::Word& y = scan.words[b];
    return x.hash == y.hash && scan.key(x) == scan.key(y);
}

bool is_typo(std::string_view text, const text::Scan& scan, std::uint32_t a, std::uint32_t b) {
    for (std::uint32_t word : {a, b}) {
        const text::Word& w = scan.words[word];
        const std::string_view raw = text.substr(w.begin, w.size);
        if (raw.size() + 1 < least_typo ||
            !std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            return false;
    }
    const std::string_view x = scan.key(scan.words[a]);
    const std::string_view y = scan.key(scan.words[b]);
    return std::max(x.size(), y.size()) >= least_typo && x.front() == y.front() && one_edit(x, y);
}

Alignment align(std::string_view text, const text::Scan& scan, const Candidate& candidate) {
    Alignment out;
    out.a = {candidate.later, candidate.later_word, candidate.later_word};
    out.b = {candidate.earlier, candidate.earlier_word, candidate.earlier_word};
    if (!same_word(scan, candidate.later_word, candidate.earlier_word)) return out;
    Extension<1>{text, scan, out, candidate.later_word, candidate.earlier_word}.run();
    if (candidate.later_word > 0 && candidate.earlier_word > 0)
        Extension<-1>{text, scan, out, candidate.later_word - 1, candidate.earlier_word - 1}.run();
    return out;
}

std::string_view head(std::string_view text, const text::Scan& scan, const Side& side) {
    return between(text, scan.lines[side.line].begin, scan.words[side.begin].begin);
}

std::string_view tail(std::string_view text, const text::Scan& scan, const Side& side) {
    return between(text, scan.words[side.end - 1].end(), scan.lines[side.line].end);
}

Edge edge_before(std::string_view text, const text::Scan& scan, const Side& side) {
    if (side.begin == scan.lines[side.line].first_word) return Edge::sentence;
    return edge(between(text, scan.words[side.begin - 1].end(), scan.words[side.begin].begin));
}

Edge edge_after(std::string_view text, const text::Scan& scan, const Side& side) {
    if (side.end == scan.lines[side.line].last_word) return Edge::sentence;
    return edge(between(text, scan.words[side.end - 1].end(), scan.words[side.end].begin));
}

}  // namespace cutline::pass::repeats
