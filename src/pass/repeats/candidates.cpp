#include "pass/repeats/candidates.hpp"

#include <algorithm>
#include <tuple>

namespace cutline::pass::repeats {

namespace {

/// A pair is looked at if it shares this part of the selected shingles of the line that has fewer.
constexpr std::uint32_t least_share_of = 8;
/// Or if it shares so many: a sentence of ten words or so.
constexpr std::uint32_t enough_shared = 2;

std::uint32_t diagonal(const Candidate& c) { return c.later_word - c.earlier_word; }

}  // namespace

const std::vector<Candidate>& Candidates::find(const text::Scan& scan) {
    chosen_.clear();
    pairs_.clear();
    in_one_line_.clear();
    select(scan);
    const std::span<const hash::Mark> shared = shared_.find({marks_.data(), first_mark_.back()});
    if (shared.empty()) return chosen_;
    pair(scan, shared);
    choose();
    std::sort(in_one_line_.begin(), in_one_line_.end(),
              [](const Candidate& a, const Candidate& b) { return a.later_word < b.later_word; });
    return chosen_;
}

void Candidates::select(const text::Scan& scan) {
    if (marks_.size() < scan.words.size()) marks_.resize(scan.words.size());
    first_mark_.resize(scan.lines.size() + 1);
    const text::Word* words = scan.words.data();
    hash::Mark* to = marks_.data();
    std::uint32_t* first = first_mark_.data();
    for (const text::Line& line : scan.lines) {
        *first++ = static_cast<std::uint32_t>(to - marks_.data());
        to = hash::winnow(
            line.first_word, line.last_word, [words](std::uint32_t i) { return words[i].hash; }, to);
    }
    *first = static_cast<std::uint32_t>(to - marks_.data());
}

void Candidates::pair(const text::Scan& scan, std::span<const hash::Mark> shared) {
    const auto line_of = [&scan](std::uint32_t word) {
        const auto after = std::upper_bound(scan.lines.begin(), scan.lines.end(), word,
                                            [](std::uint32_t at, const text::Line& l) { return at < l.first_word; });
        return static_cast<std::uint32_t>(after - scan.lines.begin()) - 1;
    };
    const auto note = [&](std::uint32_t later, std::uint32_t before, std::uint32_t first) {
        const std::uint32_t line = line_of(later);
        const std::uint32_t before_line = line_of(before);
        const std::uint32_t first_line = line_of(first);
        (line == before_line ? in_one_line_ : pairs_).push_back({line, before_line, later, before, 1});
        if (before_line != first_line && line != first_line) pairs_.push_back({line, first_line, later, first, 1});
        return true;
    };
    hash::for_each_repeat(shared, note);
}

/// Makes one of the pairs of the same two lines, begun on the diagonal that most of them lie on.
void Candidates::choose() {
    std::sort(pairs_.begin(), pairs_.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple{a.later, a.earlier, diagonal(a), a.later_word} <
               std::tuple{b.later, b.earlier, diagonal(b), b.later_word};
    });
    const auto marks_of = [this](std::uint32_t line) { return first_mark_[line + 1] - first_mark_[line]; };
    std::size_t of_line = 0;  // where the candidates of the current later line begin
    const auto close = [&] {
        const auto begin = chosen_.begin() + static_cast<std::ptrdiff_t>(of_line);
        std::stable_sort(begin, chosen_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
        if (chosen_.size() - of_line > most_partners) chosen_.resize(of_line + most_partners);
    };
    for (std::size_t begin = 0, end = 0; begin < pairs_.size(); begin = end) {
        Candidate best = pairs_[begin];
        std::uint32_t most = 0;
        std::uint32_t run = 0;
        for (end = begin; end < pairs_.size() && pairs_[end].later == best.later && pairs_[end].earlier == best.earlier;
             ++end) {
            run = end > begin && diagonal(pairs_[end]) == diagonal(pairs_[end - 1]) ? run + 1 : 1;
            if (run <= most) continue;
            most = run;
            best = pairs_[end];
        }
        best.shared = static_cast<std::uint32_t>(end - begin);
        if (chosen_.size() > of_line && chosen_[of_line].later != best.later) {
            close();
            of_line = chosen_.size();
        }
        if (best.shared < enough_shared &&
            best.shared * least_share_of < std::min(marks_of(best.later), marks_of(best.earlier)))
            continue;
        chosen_.push_back(best);
    }
    close();
}

}  // namespace cutline::pass::repeats
