#include "pass/boilerplate/line_peeler.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "pass/boilerplate/linked_name.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::string_view spaces = " \t";
constexpr std::uint32_t linked_name_end = 4;  // "MORE", of perhaps "MORE's"
constexpr std::size_t none = std::string_view::npos;

/// Behind furniture that somebody speaks of: "Follow us on Facebook, said the sign in the window."
constexpr std::array<std::string_view, 6> speech{"replied", "said", "saying", "says", "told", "wrote"};

/// Of these what stands there may be a headline, where people do speak.
constexpr RuleSet headlines{Rule::pattern_read_more, Rule::pattern_video_control, Rule::pattern_byline,
                            Rule::pattern_bio,       Rule::pattern_caption,       Rule::pattern_correction,
                            Rule::pattern_summary,   Rule::pattern_credit};

struct Quotes {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Quotes, 4> quotes{{{"\"", "\""}, {"\u201C", "\u201D"}, {"\u2018", "\u2019"}, {"'", "'"}}};

/// One past the last word of the quotation that the line begins with; or its first word.
std::size_t end_of_quotation(const LineWords& line) {
    const std::string_view before = line.gap_text(line.first());
    const std::size_t begin = std::min(before.find_first_not_of(spaces), before.size());
    for (const auto& [open, close] : quotes) {
        if (before.substr(begin) != open) continue;
        for (std::size_t i = line.first() + 1; i <= line.last(); ++i)
            if (line.gap_text(i).find(close) != none) return i;
    }
    return line.first();
}

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

void note(Cut& cut, Rule rule) {
    if (cut.begin == cut.end)
        cut.rule = rule;
    else if (cut.rule != rule)
        cut.also.insert(rule);
}

}  // namespace

LinePeeler::LinePeeler(const PatternSet& patterns, const text::WordBits& inside, const LineWords& line,
                       std::vector<Cut>& out)
    : patterns_(patterns),
      inside_(inside),
      line_(line),
      out_(out),
      from_(line.first()),
      to_(line.last()),
      quoted_(end_of_quotation(line)) {
    const std::string_view text = line.text();
    const std::size_t begin = text.find_first_not_of(spaces, line.line().begin);
    head_.begin = head_.end = narrow(std::min<std::size_t>(begin, line.line().end));
    tail_.begin = tail_.end = line.line().end;
}

void LinePeeler::run() {
    while (from_ < to_ && (peel_head() || peel_tail())) {
    }
    if (from_ < to_ && company_.begin == company_.end) look_inside();
    emit();
}

/// In text that is wrapped, a line may hold the last words of a sentence alone.
bool LinePeeler::is_tail_of_sentence() const {
    return from_ == line_.first() && to_ == line_.last() && !line_.capital(from_) && line_.ends_sentence();
}

/// Are words [begin, end), which the pattern matches, what somebody says or what a quotation holds?
bool LinePeeler::is_spoken_of(const Pattern& pattern, std::size_t begin, std::size_t end) const {
    if (headlines.contains(pattern.rule())) return false;
    if (begin < quoted_) return true;
    for (std::size_t i = begin + 1; i < end; ++i)
        if (std::find(speech.begin(), speech.end(), line_.key(i)) != speech.end()) return true;
    return false;
}

bool LinePeeler::peel_head() {
    const auto fits = [&](const auto& entry) { return try_head(patterns_[entry.pattern]); };
    for (const std::uint32_t name : {alone(from_), with_next(from_)}) {
        const auto entries = patterns_.first().find(name);
        if (std::any_of(entries.begin(), entries.end(), fits)) return true;
    }
    if (!line_.number(from_)) return false;
    const auto numbers = patterns_.first().numbers();
    return std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t id) { return try_head(patterns_[id]); });
}

bool LinePeeler::try_head(const Pattern& pattern) {
    const std::size_t end = pattern.match(line_, from_, to_);
    if (end == from_ || (end == to_ && is_tail_of_sentence())) return false;
    if (pattern.when() == When::after_first_line && is_first_line()) return false;
    if (is_spoken_of(pattern, from_, end)) return false;
    if (pattern.when() != When::in_company) {
        take(pattern, from_, end);
        return true;
    }
    if (from_ == line_.first() && end == line_.last() && company_.begin == company_.end)
        company_ = {line_.line().begin, line_.line().end, pattern.rule(), {}, true, true};
    return false;
}

bool LinePeeler::peel_tail() {
    for (const auto& entry : patterns_.last().find(alone(to_ - 1)))
        if (try_tail(patterns_[entry.pattern])) return true;
    return false;
}

bool LinePeeler::try_tail(const Pattern& pattern) {
    if (pattern.left() == Beside::nothing) return try_head(pattern);
    const std::size_t left = to_ - from_;
    for (std::size_t n = std::min(left, pattern.most_words()); n >= pattern.least_words() && n > 0; --n) {
        if (!may_begin(pattern, to_ - n) || pattern.match(line_, to_ - n, to_) != to_) continue;
        if (is_spoken_of(pattern, to_ - n, to_)) return false;
        take(pattern, to_ - n, to_);
        return true;
    }
    return false;
}

void LinePeeler::look_inside() {
    for (std::size_t i = from_; i < to_; i = i == from_ ? i : inside_.next(i, to_)) {
        const std::size_t begin = i;
        const std::size_t end = try_inside(i);
        i = std::max(end, begin + 1);
        if (end == begin) continue;
        inside_from_ = end;
        // What follows a head may have become one.
        while (end == from_ && from_ < to_ && peel_head()) i = from_;
    }
}

std::size_t LinePeeler::try_inside(std::size_t i) {
    for (const std::uint32_t name : {alone(i), with_next(i)})
        for (const auto& entry : patterns_.inside().find(name))
            if (const std::size_t end = try_inside(entry.pattern, i); end > i) return end;
    return i;
}

std::size_t LinePeeler::try_inside(std::uint32_t id, std::size_t i) {
    if (id == PatternSet::widget) return try_widget(i);
    const Pattern& pattern = patterns_[id];
    if (!pattern.may_begin(line_, i) || !may_begin(pattern, i)) return i;
    const std::size_t end = pattern.match(line_, i, to_);
    if (end == i || is_spoken_of(pattern, i, end)) return i;
    take(pattern, i, end);
    return end;
}

std::size_t LinePeeler::try_widget(std::size_t i) {
    const auto begin = linked_name(line_, std::max(from_, inside_from_), i);
    if (!begin) return i;
    out_.push_back({line_.word(*begin - 1).end(), line_.word(i).begin + linked_name_end, Rule::pattern_widget});
    return i + 1;
}

bool LinePeeler::may_begin(const Pattern& pattern, std::size_t i) const {
    if (i == from_ || pattern.left() == Beside::anything) return true;
    return pattern.left() == Beside::sentences && (line_.gap_before(i) & (gap::end | gap::ask)) != 0;
}

/// Words [begin, end) are furniture.
void LinePeeler::take(const Pattern& pattern, std::size_t begin, std::size_t end) {
    if (begin == from_) {
        note(head_, pattern.rule());
        head_.end = narrow(end == to_ ? std::size_t{tail_.begin} : head_end(pattern, end));
        from_ = end;
    } else if (const auto bracket = outer_bracket(begin, end); end == to_ && bracket != none) {
        out_.push_back({narrow(cut_begin(pattern, begin)), narrow(bracket), pattern.rule()});
        to_ = begin;
    } else if (end == to_) {
        note(tail_, pattern.rule());
        tail_.begin = narrow(cut_begin(pattern, begin));
        to_ = begin;
    } else {
        out_.push_back({narrow(cut_begin(pattern, begin)), narrow(cut_end(pattern, end)), pattern.rule()});
    }
}

void LinePeeler::emit() {
    if (from_ == to_) {
        Cut whole = head_.begin < head_.end ? head_ : tail_;
        if (head_.begin < head_.end && tail_.begin < tail_.end) {
            whole.also = whole.also | tail_.also;
            whole.also.insert(tail_.rule);
        }
        whole.begin = line_.line().begin;
        whole.end = line_.line().end;
        whole.whole = true;
        out_.push_back(whole);
        return;
    }
    if (company_.begin < company_.end) out_.push_back(company_);
    if (head_.begin < head_.end) out_.push_back(head_);
    if (tail_.begin < tail_.end) out_.push_back(tail_);
}

/// Where the bracket stands after words [begin, end) that was opened before them; or none.
std::size_t LinePeeler::outer_bracket(std::size_t begin, std::size_t end) const {
    const std::string_view after = line_.gap_text(end);
    const std::size_t at = after.find(')');
    if (at == none) return none;
    const std::size_t from = line_.gap_begin(begin);
    const std::size_t to = line_.gap_begin(end) + at;
    const std::string_view between = line_.text().substr(from, to - from);
    return std::count(between.begin(), between.end(), '(') > std::count(between.begin(), between.end(), ')') ? none
                                                                                                             : to;
}

/// Where the text begins that stays after a head: word `i` and the signs that open it.
std::size_t LinePeeler::head_end(const Pattern& pattern, std::size_t i) const {
    const std::string_view between = line_.gap_text(i);
    if (pattern.closes_bracket()) {
        const std::size_t after = between.find_first_not_of(spaces, between.find_first_of(")]") + 1);
        return line_.gap_begin(i) + std::min(after, between.size());
    }
    const std::size_t space = between.find_last_of(spaces);
    return space == none ? line_.gap_end(i) : line_.gap_begin(i) + space + 1;
}

/// Where the furniture begins whose first word is `i`, with the space before it.
std::size_t LinePeeler::cut_begin(const Pattern& pattern, std::size_t i) const {
    const std::string_view between = line_.gap_text(i);
    std::size_t at = between.find_first_of(spaces);
    if (pattern.opens_bracket()) at = between.find_last_of("([");
    if (const std::size_t stop = between.find_last_of(".!?"); pattern.left() == Beside::sentences && stop != none)
        at = between.find_first_of(spaces, stop);
    if (at == none) at = between.size();
    while (at > 0 && spaces.find(between[at - 1]) != none) --at;
    return line_.gap_begin(i) + at;
}

/// Where the furniture ends whose last word is before `i`; the space after it stays.
std::size_t LinePeeler::cut_end(const Pattern& pattern, std::size_t i) const {
    const std::string_view between = line_.gap_text(i);
    std::size_t at = between.find_first_of(spaces);
    if (pattern.closes_bracket()) at = between.find_first_of(")]") + 1;
    if (pattern.right() == Beside::sentences) at = between.find_last_not_of(spaces, between.find_last_of(spaces)) + 1;
    return line_.gap_begin(i) + (at == none ? 0 : at);
}

}  // namespace cutline::pass::boilerplate
