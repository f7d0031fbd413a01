#include "pass/repeats/settle.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace cutline::pass::repeats {

namespace {

constexpr std::uint32_t none = UINT32_MAX;
constexpr std::uint16_t exact = 1000;
constexpr std::ptrdiff_t most_quotes = 3;  // of one paragraph

}  // namespace

void Settlement::settle(const Document& document, std::vector<Verdict>& verdicts, edit::Splices& lines) {
    verdict_of_.assign(document.scan.lines.size(), none);
    needed_.assign(document.scan.lines.size(), false);
    accepted_.clear();
    std::stable_sort(verdicts.begin(), verdicts.end(), [](const Verdict& a, const Verdict& b) {
        return std::tuple{b.score == exact, b.kept_rank, b.words} < std::tuple{a.score == exact, a.kept_rank, a.words};
    });
    leave_whole_texts(document, verdicts);
    for (const Verdict& verdict : verdicts)
        if (accept(verdict)) {
            verdict_of_[verdict.victim] = static_cast<std::uint32_t>(accepted_.size());
            accepted_.push_back(verdict);
        }
    std::sort(accepted_.begin(), accepted_.end(),
              [](const Verdict& a, const Verdict& b) { return a.victim < b.victim; });
    for (std::uint32_t i = 0; i < accepted_.size(); ++i) verdict_of_[accepted_[i].victim] = i;
    for (const Verdict& verdict : accepted_) {
        edit::Splice cut;
        cut.begin = document.line(verdict.victim).begin;
        cut.end = document.line(verdict.victim).end;
        cut.rule = verdict.rule;
        cut.score = verdict.score;
        cut.seen = {1, verdict.words};
        const Verdict* last = &verdict;
        while (verdict_of_[last->kept] != none) last = &accepted_[verdict_of_[last->kept]];
        cut.like = last->kept_at;
        lines.push_back(std::move(cut));
    }
}

/// Of a paragraph a few sentences may be set again. If most are, the line is a whole text, or several lines joined, and
/// what it is made of stays.
void Settlement::leave_whole_texts(const Document& document, std::vector<Verdict>& verdicts) {
    quotes_of_.clear();
    for (const Verdict& verdict : verdicts)
        if (verdict.rule == Rule::repeats_pull_quote) quotes_of_.emplace_back(verdict.kept, verdict.words);
    std::sort(quotes_of_.begin(), quotes_of_.end());
    std::erase_if(verdicts, [&](const Verdict& verdict) {
        if (verdict.rule != Rule::repeats_pull_quote) return false;
        const auto first = std::lower_bound(quotes_of_.begin(), quotes_of_.end(), std::pair{verdict.kept, 0U});
        const auto last = std::lower_bound(first, quotes_of_.end(), std::pair{verdict.kept + 1, 0U});
        const std::uint32_t words =
            std::accumulate(first, last, 0U, [](std::uint32_t sum, const auto& quote) { return sum + quote.second; });
        return last - first > most_quotes || (last - first > 1 && words * 4 > document.line(verdict.kept).words() * 3);
    });
}

bool Settlement::accept(const Verdict& verdict) {
    if (verdict_of_[verdict.victim] != none || needed_[verdict.victim]) return false;
    if (root(verdict.kept) == verdict.victim) return false;
    if (verdict.score == exact) return true;
    for (std::uint32_t line : {verdict.kept, verdict.also_kept == none ? verdict.kept : verdict.also_kept})
        if (verdict_of_[line] != none) return false;
    needed_[verdict.kept] = true;
    if (verdict.also_kept != none) needed_[verdict.also_kept] = true;
    return true;
}

std::uint32_t Settlement::root(std::uint32_t line) const {
    while (verdict_of_[line] != none) line = accepted_[verdict_of_[line]].kept;
    return line;
}

}  // namespace cutline::pass::repeats
