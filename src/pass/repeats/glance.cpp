#include "pass/repeats/glance.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace cutline::pass::repeats {

namespace {

constexpr std::size_t enough = 48;          // bytes shared that matter in any line
constexpr std::size_t good_part = 4;        // or one in so many of the shorter line's bytes
constexpr std::size_t shortest_text = 64;   // bytes
constexpr std::size_t wide_part = 8;        // one word in so many
constexpr std::size_t word = 8;             // bytes that are compared at one go
constexpr std::size_t longest_double = 96;  // bytes of a credit
constexpr std::size_t short_line = 64;      // bytes, with its ending
constexpr std::size_t title_lines = 5;      // a page's title stands here, blank lines counted,
constexpr std::size_t title_area = 80;      // and its headline here,
constexpr std::size_t title_begin = 16;     // which has so many bytes of its key, or all it has, in common with it
constexpr std::int64_t work_per_byte = 8;

std::uint64_t load(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

std::uint64_t lower(const char* from) { return load(from) | 0x2020202020202020U; }

bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool same(char a, char b) { return (a | 32) == (b | 32) && a != '\n'; }

/// Does the line that ends before `end` end with something twice ("… Jo Doe/Agency Jo Doe/Agency")?
bool ends_doubled(std::string_view text, std::size_t end) {
    // Prose ends with punctuation: a glance at the last byte does for most lines.
    if (end < 2 * word || !is_letter(text[end - 1])) return false;
    const std::uint64_t last = load(text.data() + end - word);
    const std::size_t longest = std::min(longest_double, end / 2);
    for (std::size_t period = word + 1; period <= longest; ++period) {
        if (load(text.data() + end - word - period) != last) continue;
        return text.substr(end - period + 1, period - 1) == text.substr(end - 2 * period + 1, period - 1);
    }
    return false;
}

/// How many bytes are the same from two places on, `a` < `b`, and before them in the line of `a`; at most `most` each
/// way.
std::size_t shared_around(std::string_view text, std::size_t a, std::size_t b, std::size_t most) {
    std::size_t after = 0;
    while (after + word <= most && b + after + word <= text.size() &&
           lower(text.data() + a + after) == lower(text.data() + b + after))
        after += word;
    while (after < most && b + after < text.size() && same(text[a + after], text[b + after])) ++after;
    if (after < window_size) return 0;
    std::size_t before = 0;
    while (before < most && before < a && same(text[a - before - 1], text[b - before - 1])) ++before;
    return before + after;
}

}  // namespace

const std::vector<unsigned char>& Glance::look(std::string_view text, const text::Scan& scan) {
    if (!look_again(text, scan) && !look_whole(text, scan)) {
        wanted_.assign(scan.lines.size(), 1);
        return wanted_;
    }
    find_doubled(text, scan.lines);
    find_titles(text, scan);
    if (any_)
        want_short_neighbours(scan.lines);
    else
        wanted_.clear();
    return wanted_;
}

/// False if all lines are wanted.
bool Glance::look_whole(std::string_view text, const text::Scan& scan) {
    want_nothing(scan);
    last_.forget();
    windows_.clear();
    windows_.add(text, scan.words);
    if (text.size() < shortest_text || windows_.wide() * wide_part > scan.words.size()) return false;
    repeated_ = shared_.find(windows_.marks());
    if (!compare_shared(text, scan.lines, repeated_)) return false;
    last_.keep(text, scan);
    return true;
}

/// What two lines of then shared, they share now: of windows, only those that came twice then, or are like a fresh one,
/// can come twice. False if the text must be looked at whole.
bool Glance::look_again(std::string_view text, const text::Scan& scan) {
    if (!last_.any() || text.size() < shortest_text) return false;
    last_.match(text, scan, enough);
    if (last_.fresh().size() > scan.lines.size() / 2) return false;
    fresh_windows_.clear();
    for (const std::uint32_t i : last_.fresh())
        fresh_windows_.add(text, std::span{scan.words}.subspan(scan.lines[i].first_word, scan.lines[i].words()));
    if ((windows_.wide() + fresh_windows_.wide()) * wide_part > scan.words.size()) return false;
    gather_again();
    want_nothing(scan);
    return compare_shared(text, scan.lines, shared_again_.find(again_));
}

/// A filter of few bits tells which windows of then are like a fresh one.
void Glance::gather_again() {
    const std::span<const hash::Mark> fresh = fresh_windows_.marks();
    again_.assign(fresh.begin(), fresh.end());
    const auto add = [this](const hash::Mark& mark) {
        if (const std::uint32_t now = last_.now(mark.place()); now != LastLook::gone)
            again_.emplace_back(mark.print(), now);
    };
    std::array<std::uint64_t, 256> bits{};
    constexpr int width = 14;
    const auto bit = [](const hash::Mark& mark) { return mark.print() >> (32 - width); };
    for (const hash::Mark& mark : fresh) bits[bit(mark) / 64] |= std::uint64_t{1} << (bit(mark) % 64);
    const auto like_fresh = [&](const hash::Mark& mark) { return (bits[bit(mark) / 64] >> (bit(mark) % 64) & 1) != 0; };
    for (const hash::Mark& mark : repeated_)
        if (!like_fresh(mark)) add(mark);
    if (fresh.empty()) return;
    for (const hash::Mark& mark : windows_.marks())
        if (like_fresh(mark)) add(mark);
}

/// Wants the lines that share enough where marks are the same. False if that is more work than a text may make.
bool Glance::compare_shared(std::string_view text, const std::vector<text::Line>& lines,
                            std::span<const hash::Mark> shared) {
    std::int64_t work = work_per_byte * static_cast<std::int64_t>(text.size());
    const auto line_of = [&](std::size_t at) {
        const auto behind =
            std::upper_bound(lines.begin(), lines.end(), at,
                             [](std::size_t place, const text::Line& line) { return place < line.begin; });
        return static_cast<std::size_t>(behind - lines.begin()) - 1;
    };
    const auto size_of = [&](std::size_t line) { return lines[line].end - lines[line].begin; };
    const auto compare = [&](std::size_t a, std::size_t b) {
        const std::size_t bytes = shared_around(text, a, b, enough);
        work -= static_cast<std::int64_t>(bytes + window_size);
        if (bytes == 0) return;
        const std::size_t first = line_of(a);
        const std::size_t second = line_of(b);
        if (first == second) {
            work -= static_cast<std::int64_t>(b - a);
            if (shared_around(text.substr(0, lines[first].end), a, b, b - a) + 1 >= b - a) want(first);
            return;
        }
        if (bytes < enough && bytes * good_part < std::min<std::size_t>(size_of(first), size_of(second))) return;
        want(first);
        want(second);
    };
    hash::for_each_repeat(shared, [&](std::size_t later, std::size_t before, std::size_t first) {
        compare(before, later);
        if (first != before) compare(first, later);
        return work > 0;
    });
    return work > 0;
}

void Glance::find_doubled(std::string_view text, const std::vector<text::Line>& lines) {
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (ends_doubled(text, lines[line].end)) want(line);
}

void Glance::find_titles(std::string_view text, const text::Scan& scan) {
    const std::vector<text::Line>& lines = scan.lines;
    const auto start_of = [&](std::size_t line) {
        return lines[line].begin + word <= lines[line].end ? lower(text.data() + lines[line].begin) : 0;
    };
    const auto begin_alike = [&](std::size_t a, std::size_t b) {
        const std::string_view x = scan.key(lines[a]);
        const std::string_view y = scan.key(lines[b]);
        const std::size_t size = std::min({x.size(), y.size(), title_begin});
        return x.substr(0, size) == y.substr(0, size);
    };
    for (std::size_t title = 0; title < lines.size() && lines[title].number < title_lines; ++title) {
        const std::uint64_t start = start_of(title);
        for (std::size_t line = title + 1; start != 0 && line < lines.size() && lines[line].number < title_area;
             ++line) {
            if (start_of(line) != start || !begin_alike(title, line)) continue;
            want(title);
            want(line);
        }
    }
}

void Glance::want_nothing(const text::Scan& scan) {
    wanted_.assign(scan.lines.size(), 0);
    any_ = false;
}

void Glance::want(std::size_t line) {
    wanted_[line] = 1;
    any_ = true;
}

void Glance::want_short_neighbours(const std::vector<text::Line>& lines) {
    const auto is_short = [&](std::size_t line) { return lines[line].end - lines[line].begin < short_line; };
    for (std::size_t line = 1; line < wanted_.size(); ++line)
        if (wanted_[line - 1] != 0 && is_short(line)) want(line);
    for (std::size_t line = wanted_.size(); line-- > 1;)
        if (wanted_[line] != 0 && is_short(line - 1)) want(line - 1);
}

}  // namespace cutline::pass::repeats
