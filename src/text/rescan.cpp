#include "text/rescan.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "text/newlines.hpp"

namespace cutline::text {

namespace {

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

bool begins_line(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }

std::size_t line_begin(std::string_view text, std::size_t at) {
    return begins_line(text, at) ? at : text.rfind('\n', at - 1) + 1;
}

/// Behind the ending of the line that `at` is in.
std::size_t line_end(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size() - 1) + 1;
}

std::uint32_t count_newlines(std::string_view text, std::size_t begin, std::size_t end) {
    return narrow(newlines(text.substr(begin, end - begin)));
}

/// Appends lines of one scan to another.
class Joiner {
  public:
    Joiner(std::string_view text, Scan& out) : out_(out) {
        out_.lines.clear();
        out_.words.clear();
        const std::size_t need = text.size() + text.size() / 2 + 64;  // as a scan has it
        if (out_.folded.size() < need) out_.folded.resize(need);
    }

    /// By how much the lines of a scan go on; all wrap around.
    struct Shift {
        std::uint32_t bytes = 0;
        std::uint32_t lines = 0;
        std::uint32_t ids = 0;
    };
    void add(const Scan& from, std::size_t first, std::size_t last, const Shift& shift) {
        if (first == last) return;
        const Line& begin = from.lines[first];
        const Line& end = from.lines[last - 1];
        std::memcpy(out_.folded.data() + folded_, from.folded.data() + begin.fold, end.fold_end - begin.fold);
        const std::uint32_t fold_shift = folded_ - begin.fold;
        const std::uint32_t word_shift = narrow(out_.words.size()) - begin.first_word;
        folded_ += end.fold_end - begin.fold;
        for (std::size_t i = first; i < last; ++i) {
            Line line = from.lines[i];
            for (std::uint32_t* at : {&line.begin, &line.end}) *at += shift.bytes;
            for (std::uint32_t* at : {&line.fold, &line.fold_end}) *at += fold_shift;
            for (std::uint32_t* at : {&line.first_word, &line.last_word}) *at += word_shift;
            line.number += shift.lines;
            line.id += shift.ids;
            out_.lines.push_back(line);
        }
        const std::size_t at = out_.words.size();
        out_.words.insert(out_.words.end(), from.words.begin() + begin.first_word, from.words.begin() + end.last_word);
        for (std::size_t i = at; i < out_.words.size(); ++i) {
            out_.words[i].begin += shift.bytes;
            out_.words[i].fold += fold_shift;
        }
    }

  private:
    Scan& out_;
    std::uint32_t folded_ = 0;
};

/// The first line from `from` on that begins at `at` or behind.
std::size_t seek(const std::vector<Line>& lines, std::size_t from, std::uint32_t at) {
    const auto found = std::lower_bound(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(), at,
                                        [](const Line& line, std::uint32_t place) { return line.begin < place; });
    return static_cast<std::size_t>(found - lines.begin());
}

}  // namespace

void Rescanner::run(std::string_view old_text, const Scan& old, const std::vector<Change>& changes,
                    std::string_view text, Scan& out) {
    find_ranges(old_text, changes, text);
    list_lines(text);
    scan_some(text, stretches_, fresh_);
    Joiner joiner{text, out};
    std::size_t old_line = 0;
    std::size_t fresh_line = 0;
    Joiner::Shift shift;
    out.ids = old.ids + fresh_.ids;
    for (const Range& range : ranges_) {
        joiner.add(old, old_line, seek(old.lines, old_line, range.old_begin), shift);
        const std::size_t last = seek(fresh_.lines, fresh_line, range.end);
        joiner.add(fresh_, fresh_line, last, {0, 0, old.ids});
        fresh_line = last;
        old_line = seek(old.lines, old_line, range.old_end);
        shift.bytes = range.end - range.old_end;
        shift.lines +=
            count_newlines(text, range.begin, range.end) - count_newlines(old_text, range.old_begin, range.old_end);
    }
    joiner.add(old, old_line, old.lines.size(), shift);
}

/// A change takes in the lines that it begins and ends in; one that ends where a line begins does not take in that one
/// if it still begins there.
void Rescanner::find_ranges(std::string_view old_text, const std::vector<Change>& changes, std::string_view text) {
    ranges_.clear();
    std::uint32_t shift = 0;
    for (const Change& change : changes) {
        const std::uint32_t put_end = change.begin + shift + change.size;
        const std::uint32_t next_shift = put_end - change.end;
        // Not asked anew for each change within a line: a long one may have many.
        if (ranges_.empty() || change.begin > ranges_.back().old_end) {
            const std::uint32_t begin = narrow(line_begin(old_text, change.begin));
            if (ranges_.empty() || begin > ranges_.back().old_end) ranges_.push_back({begin, begin, begin + shift, 0});
        }
        Range& range = ranges_.back();
        if (change.end >= range.old_end) {
            const bool whole = begins_line(old_text, change.end) && begins_line(text, put_end);
            range.old_end = whole ? change.end : narrow(line_end(old_text, change.end));
        }
        range.end = range.old_end + next_shift;
        shift = next_shift;
    }
}

void Rescanner::list_lines(std::string_view text) {
    stretches_.clear();
    std::uint32_t number = 0;
    std::uint32_t at = 0;
    for (const Range& range : ranges_) {
        number += count_newlines(text, at, range.begin);
        add_lines(text, range, number);
        number += count_newlines(text, range.begin, range.end);
        at = range.end;
    }
}

void Rescanner::add_lines(std::string_view text, const Range& range, std::uint32_t number) {
    for (std::size_t begin = range.begin; begin < range.end; ++number) {
        const std::size_t next = line_end(text, begin);
        std::size_t end = text[next - 1] == '\n' ? next - 1 : next;
        if (end < next && end > begin && text[end - 1] == '\r') --end;
        if (text.substr(begin, end - begin).find_first_not_of(" \t") != std::string_view::npos)
            stretches_.push_back({narrow(begin), narrow(end), number, true});
        begin = next;
    }
}

}  // namespace cutline::text
