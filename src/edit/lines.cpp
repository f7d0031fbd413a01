#include "edit/lines.hpp"

#include <span>

namespace cutline::edit {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// One past the ending of the line that ends at `end`.
std::size_t after_ending(std::string_view text, std::size_t end) {
    if (text.substr(end, 2) == "\r\n") return end + 2;
    return end < text.size() ? end + 1 : end;
}

/// The first byte at or after `at`, the begin of a line, that begins a line which is not blank, or the end of the text.
std::size_t skip_blank(std::string_view text, std::size_t at) {
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == '\n') {
            at = i + 1;
        } else if (!is_space(text[i]) && text.substr(i, 2) != "\r\n") {
            return at;
        }
    }
    return text.size();
}

/// Where the blank lines begin that end at `at`, the begin of a line.
std::size_t before_blank(std::string_view text, std::size_t at) {
    for (std::size_t i = at; i > 0;) {
        std::size_t begin = i - 1;  // at the newline before i
        if (begin > 0 && text[begin - 1] == '\r') --begin;
        while (begin > 0 && is_space(text[begin - 1])) --begin;
        if (begin > 0 && text[begin - 1] != '\n') return i;
        i = begin;
    }
    return 0;
}

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

/// A run of lines to cut with only blank lines between them.
class Run {
  public:
    Run(std::string_view text, Edges edges, std::span<Splice> lines) : text_(text), edges_(edges), lines_(lines) {
        begin_ = lines.front().begin;
        end_ = after_ending(text, lines.back().end);
        blank_begin_ = before_blank(text, begin_);
        blank_end_ = skip_blank(text, end_);
    }

    void widen() {
        join();
        const bool first = blank_begin_ == 0 && edges_.begins;
        if (blank_end_ == text_.size() && edges_.ends) {
            take_rest();
        } else if (first || blank_begin_ < begin_ || (begin_ == 0 && edges_.after_blank)) {
            lines_.front().begin = first ? 0 : narrow(begin_);
            lines_.back().end = narrow(blank_end_);
        } else {
            lines_.back().end = narrow(end_);
            if (blank_end_ == end_) leave_inner_blank();
        }
    }

  private:
    /// Each line takes what follows it, up to the next.
    void join() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) lines_[i].end = lines_[i + 1].begin;
    }

    /// Nothing stays after the run.
    void take_rest() {
        std::size_t begin = blank_begin_;
        if (begin > 0 && text_.back() != '\n') begin -= begin > 1 && text_[begin - 2] == '\r' ? 2 : 1;
        lines_.front().begin = narrow(begin);
        lines_.back().end = narrow(text_.size());
    }

    /// The lines around the run were paragraphs of their own, by a blank line inside the run alone.
    void leave_inner_blank() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            const std::size_t blank = before_blank(text_, lines_[i].end);
            if (blank == lines_[i].end) continue;
            lines_[i].end = narrow(blank);
            return;
        }
    }

    std::string_view text_;
    Edges edges_;
    std::span<Splice> lines_;
    std::size_t begin_ = 0;        // of the first line
    std::size_t end_ = 0;          // of the last line with its ending
    std::size_t blank_begin_ = 0;  // of the blank lines before the run
    std::size_t blank_end_ = 0;    // of the blank lines after it
};

}  // namespace

bool leaves_blank_end(std::string_view text, const Splices& lines, bool before) {
    std::size_t end = text.size();
    for (auto line = lines.rbegin(); line != lines.rend() && line->end == end; ++line) end = line->begin;
    if (end == 0) return before;
    return text[end - 1] == '\n' && before_blank(text, end) < end;
}

Splices cut_lines(std::string_view text, Splices lines, Edges edges) {
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first;
        while (last + 1 < lines.size() &&
               skip_blank(text, after_ending(text, lines[last].end)) == lines[last + 1].begin)
            ++last;
        Run{text, edges, std::span{lines}.subspan(first, last + 1 - first)}.widen();
        first = last + 1;
    }
    return lines;
}

}  // namespace cutline::edit
