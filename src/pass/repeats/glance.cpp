#include "pass/repeats/glance.hpp"

#include <algorithm>
#include <cstring>

namespace cutline::pass::repeats {

namespace {

constexpr std::size_t window = 24;          // bytes: four words
constexpr std::size_t enough = 48;          // bytes shared that matter in any line
constexpr std::size_t good_part = 4;        // or one in so many of the shorter line's bytes
constexpr std::size_t shortest_text = 64;   // bytes
constexpr std::size_t wide_part = 8;        // one word in so many
constexpr std::size_t long_word = 4;        // bytes
constexpr std::size_t word = 8;             // bytes that are compared at one go
constexpr std::size_t longest_double = 96;  // bytes of a credit
constexpr std::size_t short_line = 64;      // bytes, with its ending
constexpr std::size_t title_lines = 5;      // a page's title stands here, blank lines counted,
constexpr std::size_t title_area = 80;      // and its headline here
constexpr std::int64_t work_per_byte = 8;

std::uint64_t load(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

std::uint64_t lower(const char* from) { return load(from) | 0x2020202020202020U; }

std::uint32_t print_of(const char* from) {
    const std::uint64_t sum = lower(from) * 0x9E3779B97F4A7C15U + lower(from + 8) * 0xD6E8FEB86659FD93U +
                              lower(from + 16) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((sum ^ (sum >> 29)) * 0xBF58476D1CE4E5B9U >> 32);
}

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
    if (after < window) return 0;
    std::size_t before = 0;
    while (before < most && before < a && same(text[a - before - 1], text[b - before - 1])) ++before;
    return before + after;
}

}  // namespace

const std::vector<unsigned char>& Glance::look(std::string_view text, const text::Scan& scan) {
    any_ = false;
    note_places(text, scan.words);
    wanted_.assign(scan.lines.size(), 0);
    if (text.size() < shortest_text || wide_ * wide_part > scan.words.size()) {
        std::fill(wanted_.begin(), wanted_.end(), static_cast<unsigned char>(1));
        return wanted_;
    }
    note_windows(text);
    find_shared(text, scan.lines);
    find_doubled(text, scan.lines);
    find_titles(text, scan.lines);
    if (any_)
        want_short_neighbours(scan.lines);
    else
        wanted_.clear();
    return wanted_;
}

/// Without a branch for each word, which would be hard to foretell.
void Glance::note_places(std::string_view text, const std::vector<text::Word>& words) {
    if (places_.size() < words.size() + 1) places_.resize(words.size() + 1);
    std::uint32_t* to = places_.data();
    wide_ = 0;
    for (const text::Word& its : words) {
        const auto first = static_cast<unsigned char>(text[its.begin]);
        *to = its.begin;
        to += static_cast<unsigned>(its.size >= long_word) & static_cast<unsigned>(first >= 'A');
        wide_ += first >> 7;
    }
    place_count_ = static_cast<std::size_t>(to - places_.data());
}

void Glance::note_windows(std::string_view text) {
    while (place_count_ > 0 && places_[place_count_ - 1] + window > text.size()) --place_count_;
    if (marks_.size() < place_count_) marks_.resize(place_count_);
    for (std::size_t i = 0; i < place_count_; ++i)
        marks_[i] = hash::Mark{print_of(text.data() + places_[i]), places_[i]};
}

void Glance::find_shared(std::string_view text, const std::vector<text::Line>& lines) {
    const std::size_t shared = shared_.keep(marks_.data(), place_count_);
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
        work -= static_cast<std::int64_t>(bytes + window);
        if (bytes == 0) return;
        const std::size_t first = line_of(a);
        const std::size_t second = line_of(b);
        if (first == second) {
            work -= static_cast<std::int64_t>(b - a);
            if (shared_around(text, a, b, b - a) + 1 < b - a) return;
        } else if (bytes < enough && bytes * good_part < std::min<std::size_t>(size_of(first), size_of(second))) {
            return;
        }
        want(first);
        want(second);
    };
    hash::for_each_repeat(marks_.data(), shared, [&](std::size_t later, std::size_t before, std::size_t first) {
        compare(before, later);
        if (first != before) compare(first, later);
        return work > 0;
    });
    if (work <= 0) std::fill(wanted_.begin(), wanted_.end(), static_cast<unsigned char>(1));
}

void Glance::find_doubled(std::string_view text, const std::vector<text::Line>& lines) {
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (ends_doubled(text, lines[line].end)) want(line);
}

void Glance::find_titles(std::string_view text, const std::vector<text::Line>& lines) {
    const auto start_of = [&](std::size_t line) {
        return lines[line].begin + word <= lines[line].end ? lower(text.data() + lines[line].begin) : 0;
    };
    for (std::size_t title = 0; title < lines.size() && lines[title].number < title_lines; ++title) {
        const std::uint64_t start = start_of(title);
        for (std::size_t line = title + 1; start != 0 && line < lines.size() && lines[line].number < title_area;
             ++line) {
            if (start_of(line) != start) continue;
            want(title);
            want(line);
        }
    }
}

void Glance::want(std::size_t line) {
    wanted_[line] = 1;
    any_ = true;
}

void Glance::want_short_neighbours(const std::vector<text::Line>& lines) {
    const auto is_short = [&](std::size_t line) { return lines[line].end - lines[line].begin < short_line; };
    for (std::size_t line = 1; line < wanted_.size(); ++line)
        if (wanted_[line - 1] != 0 && is_short(line)) wanted_[line] = 1;
    for (std::size_t line = wanted_.size(); line-- > 1;)
        if (wanted_[line] != 0 && is_short(line - 1)) wanted_[line - 1] = 1;
}

}  // namespace cutline::pass::repeats
