#include "pass/repeats/glance.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/block.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::size_t window = 24;                  // bytes: four words
constexpr std::size_t enough = 48;                  // bytes shared that matter in any line
constexpr std::size_t good_part = 4;                // or one in so many of the shorter line's bytes
constexpr std::size_t shortest_text = 64;           // bytes
constexpr std::size_t wide_part = 8;                // one byte in so many that is not ASCII
constexpr std::size_t step = text::block_size - 3;  // a word shows its first four letters in one block
constexpr std::size_t word = 8;                     // bytes that are compared at one go
constexpr std::size_t longest_double = 96;          // bytes of a credit
constexpr std::size_t short_line = 64;              // bytes
constexpr std::size_t title_lines = 5;              // a page's title stands here, blank lines counted,
constexpr std::size_t title_area = 80;              // and its headline here
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

/// How many bits are set. Not every machine that this is built for has an instruction for it.
unsigned count_bits(std::uint64_t bits) {
    bits -= (bits >> 1) & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + ((bits >> 2) & 0x3333333333333333U);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<unsigned>((bits * 0x0101010101010101U) >> 56);
}

/// Writes the places of the bits, four at a time: how many there are is hard to foretell.
std::uint32_t* write_places(std::uint64_t bits, std::uint32_t base, std::uint32_t* to) {
    const unsigned count = count_bits(bits);
    for (unsigned done = 0; done < count; done += 4)
        for (unsigned i = 0; i < 4; ++i) {
            to[done + i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    return to + count;
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

const std::vector<text::Stretch>& Glance::look(std::string_view text) {
    lines_.clear();
    any_ = false;
    note_places(text);
    wanted_.assign(newlines_.size() + 1, 0);
    if (text.size() < shortest_text || wide_ * wide_part > text.size()) {
        std::fill(wanted_.begin(), wanted_.end(), static_cast<unsigned char>(1));
        any_ = true;
    } else {
        note_windows(text);
        find_shared(text);
        find_doubled(text);
        find_titles(text);
    }
    if (!any_) return lines_;
    want_short_neighbours();
    split(text);
    return lines_;
}

void Glance::note_places(std::string_view text) {
    wide_ = 0;
    newlines_.clear();
    if (places_.size() < text.size() / 4 + text::block_size) places_.resize(text.size() / 4 + text::block_size);
    std::uint32_t* to = places_.data();
    std::uint64_t before = 0;  // does a word go on into the block?
    constexpr std::uint64_t inside = ~std::uint64_t{0} >> (text::block_size - step);
    for (std::size_t base = 0; base < text.size(); base += step) {
        char padded[text::block_size] = {};
        const char* here = text.data() + base;
        if (text.size() - base < text::block_size) {
            std::memcpy(padded, here, text.size() - base);
            here = padded;
        }
        const text::Outline is = text::outline(here);
        const std::uint64_t starts = is.letters & (is.letters >> 1) & (is.letters >> 2) & (is.letters >> 3) &
                                     ~((is.letters << 1) | before) & inside;
        before = (is.letters >> (step - 1)) & 1;
        to = write_places(starts, static_cast<std::uint32_t>(base), to);
        if (is.wide != 0) wide_ += count_bits(is.wide & inside);
        for (std::uint64_t ends = is.newlines & inside; ends != 0; ends &= ends - 1)
            newlines_.push_back(static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(std::countr_zero(ends)));
    }
    place_count_ = static_cast<std::size_t>(to - places_.data());
}

void Glance::note_windows(std::string_view text) {
    while (place_count_ > 0 && places_[place_count_ - 1] + window > text.size()) --place_count_;
    if (marks_.size() < place_count_) marks_.resize(place_count_);
    for (std::size_t i = 0; i < place_count_; ++i)
        marks_[i] = hash::Mark{print_of(text.data() + places_[i]), places_[i]};
}

void Glance::find_shared(std::string_view text) {
    const std::size_t shared = shared_.keep(marks_.data(), place_count_);
    std::int64_t work = work_per_byte * static_cast<std::int64_t>(text.size());
    const auto line_of = [this](std::size_t at) {
        return static_cast<std::size_t>(std::upper_bound(newlines_.begin(), newlines_.end(), at) - newlines_.begin());
    };
    const auto size_of = [&](std::size_t line) {
        const std::size_t begin = line == 0 ? 0 : newlines_[line - 1] + 1;
        return (line == newlines_.size() ? text.size() : newlines_[line]) - begin;
    };
    const auto compare = [&](std::size_t a, std::size_t b) {
        const std::size_t bytes = shared_around(text, a, b, enough);
        work -= static_cast<std::int64_t>(bytes + window);
        if (bytes == 0) return;
        const std::size_t first = line_of(a);
        const std::size_t second = line_of(b);
        if (first == second) {
            work -= static_cast<std::int64_t>(b - a);
            if (shared_around(text, a, b, b - a) + 1 < b - a) return;
        } else if (bytes < enough && bytes * good_part < std::min(size_of(first), size_of(second))) {
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

void Glance::find_doubled(std::string_view text) {
    for (std::size_t line = 0; line < newlines_.size(); ++line)
        if (ends_doubled(text, newlines_[line])) want(line);
    if (ends_doubled(text, text.size())) want(newlines_.size());
}

void Glance::find_titles(std::string_view text) {
    const std::size_t lines = std::min<std::size_t>(newlines_.size(), title_area);
    const auto start_of = [&](std::size_t line) {
        const std::size_t begin = line == 0 ? 0 : newlines_[line - 1] + 1;
        return begin + word <= newlines_[line] ? lower(text.data() + begin) : 0;
    };
    for (std::size_t title = 0; title < std::min(lines, title_lines); ++title) {
        const std::uint64_t start = start_of(title);
        for (std::size_t line = title + 1; start != 0 && line < lines; ++line) {
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

void Glance::want_short_neighbours() {
    // Blank lines are short, too, and stand between.
    const auto is_short = [this](std::size_t line) {
        return line > 0 && line < newlines_.size() && newlines_[line] - newlines_[line - 1] <= short_line;
    };
    for (std::size_t line = 1; line < wanted_.size(); ++line)
        if (wanted_[line - 1] != 0 && is_short(line)) wanted_[line] = 1;
    for (std::size_t line = wanted_.size() - 1; line-- > 0;)
        if (wanted_[line + 1] != 0 && is_short(line)) wanted_[line] = 1;
}

void Glance::split(std::string_view text) {
    for (std::size_t line = 0; line <= newlines_.size(); ++line) {
        const std::size_t begin = line == 0 ? 0 : newlines_[line - 1] + 1;
        std::size_t end = line == newlines_.size() ? text.size() : newlines_[line];
        if (line < newlines_.size() && end > begin && text[end - 1] == '\r') --end;
        std::size_t first = begin;
        while (first < end && (text[first] == ' ' || text[first] == '\t')) ++first;
        if (first == end) continue;
        lines_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                          static_cast<std::uint32_t>(line), wanted_[line] != 0});
    }
}

}  // namespace cutline::pass::repeats
