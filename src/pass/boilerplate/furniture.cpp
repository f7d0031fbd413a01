#include "pass/boilerplate/furniture.hpp"

#include <algorithm>

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t least_paragraphs = 3;
constexpr std::uint32_t plea_words = 12;   // to a word of site talk, at most
constexpr std::size_t most_strangers = 1;  // next to one another, inside a run
constexpr std::uint32_t digit_share = 20;  // percent; lines that differ in digits alone
constexpr std::uint32_t digit_pages = 5;
constexpr std::uint32_t short_sentence = 5;  // words
constexpr std::uint32_t few_pages = 3;       // fewer are too few for a line of which one word is site talk

/// A paragraph about e-mail has such words too, but more of others.
bool is_plea(const LineFacts& line) { return line.talk >= 2 && plea_words * line.talk >= line.words; }

}  // namespace

std::uint32_t own_copies(const std::vector<LineFacts>& lines) {
    const auto counts_here = [](const LineFacts& line) { return line.prose() && !is_plea(line); };
    std::size_t all = 0;
    std::size_t single = 0;
    for (const LineFacts& line : lines) {
        const bool here = counts_here(line);
        all += here ? 1 : 0;
        single += here && line.pages < 2 ? 1 : 0;
    }
    if (all < least_paragraphs || single > all / 4) return 0;  // nearly always
    std::vector<std::uint32_t> counts;
    for (const LineFacts& line : lines)
        if (counts_here(line)) counts.push_back(line.pages);
    const auto quartile = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 4);
    std::nth_element(counts.begin(), quartile, counts.end());
    return *quartile > 0 ? *quartile - 1 : 0;
}

const std::vector<Verdict>& Furniture::judge(const std::vector<LineFacts>& lines, std::uint32_t site_pages,
                                             std::size_t headline) {
    lines_ = &lines;
    site_pages_ = site_pages;
    headline_ = headline;
    verdicts_.assign(lines.size(), Verdict::stays);
    menu_.assign(lines.size(), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (own_evidence(lines[i])) verdicts_[i] = Verdict::furniture;
        menu_[i] = verdicts_[i] == Verdict::furniture || in_menu(lines[i]) ? 1 : 0;
    }
    judge_end();
    judge_runs();
    if (is_page()) judge_page();
    return verdicts_;
}

bool Furniture::own_evidence(const LineFacts& line) const {
    if (line.sure) return true;
    if (line.kept || line.label || line.pages < limits_.pages) return false;
    const bool digits_differ = line.exact < 2;
    if (line.words >= LineFacts::prose_words) {
        if (is_plea(line)) return line.pages >= limits_.plea_pages && !digits_differ;
        return line.pages >= limits_.prose_pages && has_share(line.pages, limits_.prose_share) && !line.elsewhere;
    }
    if (line.sentence && !line.question && line.words >= short_sentence && is_everywhere(line)) return true;
    if (line.talk == 1 && line.words > 2 && line.pages < few_pages) return false;
    return line.talk > 0 && (!digits_differ || line.pages >= digit_pages);
}

/// So often that it needs no site talk.
bool Furniture::is_everywhere(const LineFacts& line) const {
    return line.pages >= limits_.sure_pages && line.exact == line.pages && has_share(line.pages, limits_.sure_share) &&
           !line.elsewhere;
}

/// A short line with nothing longer behind it is no subhead.
void Furniture::judge_end() {
    const std::vector<LineFacts>& lines = *lines_;
    std::size_t end = lines.size();
    while (end > 0 && (lines[end - 1].words <= short_sentence || verdicts_[end - 1] != Verdict::stays)) --end;
    for (std::size_t i = end; end > 0 && i < lines.size(); ++i)
        if (!lines[i].kept && !lines[i].label && lines[i].words <= short_sentence && is_everywhere(lines[i])) {
            verdicts_[i] = Verdict::furniture;
            menu_[i] = 1;
        }
}

bool Furniture::in_menu(const LineFacts& line) const {
    if (line.kept || line.pages < limits_.pages || line.words >= LineFacts::prose_words) return false;
    if (line.sentence && line.talk == 0) return false;
    return line.exact >= 2 || (line.pages > 2 && has_share(line.pages, digit_share));
}

void Furniture::judge_runs() {
    for (std::size_t i = 0; i < menu_.size();) {
        if (menu_[i] == 0) {
            ++i;
            continue;
        }
        const std::size_t end = run_end(i);
        judge_run(i, end);
        i = end;
    }
}

/// One past the last menu line of the run that begins with line `begin`.
std::size_t Furniture::run_end(std::size_t begin) const {
    const std::vector<LineFacts>& lines = *lines_;
    std::size_t last = begin;
    for (std::size_t i = begin + 1; i < lines.size() && i - last <= most_strangers + 1; ++i) {
        if (menu_[i] != 0)
            last = i;
        else if (lines[i].words > limits_.gap_words || lines[i].sentence || lines[i].kept)
            break;
    }
    return last + 1;
}

void Furniture::judge_run(std::size_t begin, std::size_t end) {
    std::uint64_t members = 0;
    std::uint64_t pages = 0;
    for (std::size_t i = begin; i < end; ++i) {
        if (menu_[i] == 0) continue;
        ++members;
        pages += (*lines_)[i].sure ? std::max<std::uint64_t>((*lines_)[i].pages, site_pages_) : (*lines_)[i].pages;
    }
    if (members < limits_.run_lines || !has_share(pages, static_cast<std::uint32_t>(limits_.run_share * members)))
        return;
    for (std::size_t i = begin; i < end; ++i) verdicts_[i] = menu_[i] != 0 ? Verdict::furniture : Verdict::gap;
}

/// By what the evidence says alone: an article may have a pattern's line after each paragraph.
bool Furniture::is_page() const {
    std::size_t learned = 0;
    for (std::size_t i = 0; i < verdicts_.size(); ++i)
        learned += verdicts_[i] == Verdict::furniture && !(*lines_)[i].sure ? 1 : 0;
    return learned >= limits_.page_lines;
}

void Furniture::judge_page() {
    const Stretch its_body = body();
    if (its_body.begin == its_body.end) return;
    const std::vector<LineFacts>& lines = *lines_;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool inside = i >= its_body.begin && i < its_body.end;
        if (!inside && lines[i].pages >= limits_.pages && !lines[i].kept) verdicts_[i] = Verdict::furniture;
    }
    outside_prose_goes_ = limits_.outside_prose && holds_most_prose(its_body);
    judge_outside({0, its_body.begin}, true);
    judge_outside({its_body.end, lines.size()}, false);
}

/// The maximum subsequence of the lines' values (Kadane's algorithm).
Furniture::Stretch Furniture::body() const {
    Stretch best;
    std::int64_t most = 0;
    std::int64_t sum = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
        if (sum <= 0) sum = 0, begin = i;
        sum += value(i);
        if (sum > most) most = sum, best = {begin, i + 1};
    }
    return best;
}

/// What a line says for the body, in sixths of a word.
std::int64_t Furniture::value(std::size_t i) const {
    constexpr std::uint32_t long_enough = 60;
    const LineFacts& line = (*lines_)[i];
    if (verdicts_[i] != Verdict::stays) return -std::int64_t{limits_.weight};
    if (line.prose()) return std::min(line.words, long_enough);
    if (line.words >= LineFacts::prose_words) return LineFacts::prose_words;
    return line.sentence && line.words >= short_sentence ? short_sentence + 1 : 0;
}

/// Of what is no furniture by itself.
bool Furniture::holds_most_prose(Stretch stretch) const {
    std::uint64_t inside = 0;
    std::uint64_t outside = 0;
    for (std::size_t i = 0; i < verdicts_.size(); ++i)
        if (verdicts_[i] == Verdict::stays && (*lines_)[i].prose())
            (i >= stretch.begin && i < stretch.end ? inside : outside) += (*lines_)[i].words;
    return inside > outside;
}

void Furniture::judge_outside(Stretch stretch, bool before_body) {
    for (std::size_t i = stretch.begin; i < stretch.end;) {
        const std::size_t begin = i++;
        if (verdicts_[begin] != Verdict::stays) continue;
        while (i < stretch.end && verdicts_[i] == Verdict::stays) ++i;
        judge_strangers({begin, i}, before_body);
    }
}

/// Strangers go between furniture, or between it and the page's edge.
void Furniture::judge_strangers(Stretch strangers, bool before_body) {
    const bool left = strangers.begin == 0 || verdicts_[strangers.begin - 1] != Verdict::stays;
    const bool right = strangers.end == verdicts_.size() || verdicts_[strangers.end] != Verdict::stays;
    for (std::size_t i = strangers.begin; left && right && i < strangers.end; ++i)
        if (stranger_goes(i, before_body)) verdicts_[i] = Verdict::gap;
}

bool Furniture::stranger_goes(std::size_t i, bool before_body) const {
    const LineFacts& line = (*lines_)[i];
    if (line.kept) return false;
    if (before_body) return line.words <= (i < headline_ ? limits_.menu_words : limits_.head_words);
    return outside_prose_goes_ || !line.prose();
}

}  // namespace cutline::pass::boilerplate
