#include <algorithm>
#include <cstring>
#include <optional>
#include <string>

#include "frame/splitter.hpp"
#include "text/newlines.hpp"

namespace cutline::frame {

namespace {

constexpr std::size_t none = std::string_view::npos;

class TextSplitter final : public Splitter {
  public:
    TextSplitter(const Config& config, std::size_t piece, Position& position)
        : position_(position),
          window_(config.window),
          piece_(std::min<std::uint64_t>(piece, window_)),
          separator_(config.separator) {}

    void advance(std::string_view bytes, bool ended, std::vector<Unit>& units) override {
        if (separator_) separators(bytes, ended, units);
        windows(bytes, ended ? bytes.size() : known_end(bytes), units);
        if (ended) end_document(bytes.size(), units);
    }

    void drop(std::size_t size) override {
        begin_ -= size;
        searched_ -= std::min(searched_, size);
        in_line_ -= std::min(in_line_, size);
    }

  private:
    /// Ends a document at each separator line that is complete.
    void separators(std::string_view bytes, bool ended, std::vector<Unit>& units) {
        searched_ = std::max(searched_, begin_);
        if (in_long_line_) searched_ = std::min(bytes.find('\n', begin_), bytes.size() - 1) + 1;
        while (searched_ < bytes.size()) {
            const std::size_t newline = bytes.find('\n', searched_);
            if (newline == none && !ended) return;
            const std::size_t end = newline == none ? bytes.size() : newline + 1;
            const std::size_t line = searched_;
            searched_ = end;
            if (!is_separator(bytes.substr(line, end - line))) continue;
            windows(bytes, line, units);
            end_document(line, units);
            add_separator(end, units);
        }
    }

    /// How far the bytes surely belong to the document: a last line that may become a separator does not.
    std::size_t known_end(std::string_view bytes) const {
        if (!separator_) return bytes.size();
        const std::string_view tail = bytes.substr(searched_);
        const bool may_be =
            separator_->starts_with(tail) || (tail.ends_with('\r') && tail.substr(0, tail.size() - 1) == *separator_);
        return may_be ? searched_ : bytes.size();
    }

    bool is_separator(std::string_view line) const {
        if (line.ends_with('\n')) line.remove_suffix(1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line == *separator_;
    }

    /// Cuts windows off a document that is known to reach to `limit`, until what is left fits in one.
    void windows(std::string_view bytes, std::size_t limit, std::vector<Unit>& units) {
        while (in_long_line_ ? begin_ < limit : limit - begin_ > piece_) {
            if (in_long_line_)
                long_line(bytes, begin_, limit, units);
            else if (const std::size_t end = window_end(bytes, limit); end != none)
                add(bytes, Unit::Kind::text, end, units);
            else if (limit - begin_ > window_)
                long_line(bytes, begin_ + window_, limit, units);
            else
                return;
        }
    }

    /// Behind the last line that ends within the piece; of a piece that is less than a window, and so may be chosen,
    /// not before a blank line, if that can be.
    std::size_t last_line_end(std::string_view bytes) const {
        const auto before = [&](std::size_t end) {
            const std::size_t newline = bytes.rfind('\n', end - 1);
            return newline == none || newline < begin_ ? none : newline + 1;
        };
        const std::size_t last = before(begin_ + piece_);
        if (last == none || piece_ == window_) return last;
        std::size_t end = last;
        while (end != none && (bytes[end] == '\n' || bytes[end] == '\r' || bytes[end] == ' ' || bytes[end] == '\t'))
            end = end - 1 > begin_ ? before(end - 1) : none;
        return end == none ? last : end;
    }

    /// Behind the last line that ends within the piece, or else the first one that does within the window, if
    /// something follows it.
    std::size_t window_end(std::string_view bytes, std::size_t limit) {
        if (const std::size_t last = last_line_end(bytes); last != none) return last;
        const std::size_t far = std::min(limit, begin_ + window_);
        const std::size_t from = std::max(begin_ + piece_, in_line_);
        const std::size_t first = from < far ? bytes.substr(0, far).find('\n', from) : none;
        in_line_ = std::min(first, far);
        return first == none || first + 1 == limit ? none : first + 1;
    }

    /// A line longer than the window passes as it is, up to its end or, so far, to `limit`.
    void long_line(std::string_view bytes, std::size_t from, std::size_t limit, std::vector<Unit>& units) {
        const std::size_t newline = bytes.substr(0, limit).find('\n', from);
        in_long_line_ = newline == none;
        add(bytes, Unit::Kind::verbatim, in_long_line_ ? limit : newline + 1, units);
    }

    /// Adds a part of a document that goes on behind it.
    void add(std::string_view bytes, Unit::Kind kind, std::size_t end, std::vector<Unit>& units) {
        const std::string_view content = bytes.substr(begin_, end - begin_);
        push(kind, end, units);
        units.back().goes_on = true;
        at_ += content.size();
        line_ += text::newlines(content);
    }

    void push(Unit::Kind kind, std::size_t end, std::vector<Unit>& units) {
        Unit unit;
        unit.kind = kind;
        unit.begin = begin_;
        unit.end = end;
        unit.starts = !started_;
        if (!started_) ++position_.docs;
        unit.doc = position_.docs;
        unit.at = at_;
        unit.line = line_;
        units.push_back(unit);
        started_ = true;
        begin_ = end;
    }

    void end_document(std::size_t end, std::vector<Unit>& units) {
        if (begin_ < end) push(in_long_line_ ? Unit::Kind::verbatim : Unit::Kind::text, end, units);
        in_long_line_ = started_ = false;
        at_ = 0;
        line_ = 1;
    }

    void add_separator(std::size_t end, std::vector<Unit>& units) {
        Unit unit;
        unit.begin = begin_;
        unit.end = end;
        units.push_back(unit);
        begin_ = end;
    }

    Position& position_;
    std::uint64_t window_;
    std::uint64_t piece_;
    std::optional<std::string> separator_;
    std::size_t begin_ = 0;     // of what no unit covers yet
    std::size_t searched_ = 0;  // for separators, up to here
    std::size_t in_line_ = 0;   // no newline behind the piece, up to here
    bool started_ = false;      // the document has a unit already
    bool in_long_line_ = false;
    std::uint64_t at_ = 0;  // of begin_ in the document
    std::uint64_t line_ = 1;
};

}  // namespace

std::unique_ptr<Splitter> make_text_splitter(const Config& config, std::size_t piece, Position& position) {
    return std::make_unique<TextSplitter>(config, piece, position);
}

}  // namespace cutline::frame
