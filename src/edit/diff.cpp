#include "edit/diff.hpp"

#include <algorithm>
#include <vector>

#include "edit/log.hpp"

namespace cutline::edit {

namespace {

constexpr std::size_t context = 3;

/// Whole lines [begin, end) of the old text, and what stands there instead.
struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string put;
    RuleSet rules;
};

std::size_t line_start(std::string_view text, std::size_t at) {
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
    const std::size_t newline = text.find('\n', at);
    return newline == std::string_view::npos ? text.size() : newline + 1;
}

bool at_line_start(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }

/// Where the whole lines end that a splice changes.
std::size_t reach(std::string_view text, const Splice& splice) {
    const bool whole = at_line_start(text, splice.end) &&
                       (splice.put.empty() ? at_line_start(text, splice.begin) : splice.put.ends_with('\n'));
    return whole && splice.end > splice.begin ? splice.end : line_end(text, splice.end);
}

std::vector<Change> changes(std::string_view text, const Splices& splices) {
    std::vector<Change> out;
    for (std::size_t i = 0; i < splices.size();) {
        Change change;
        change.begin = line_start(text, splices[i].begin);
        change.end = change.begin;
        std::size_t at = change.begin;
        do {
            change.put.append(text, at, splices[i].begin - at);
            change.put.append(splices[i].put);
            at = splices[i].end;
            if (splices[i].end >= change.end) change.end = std::max(change.end, reach(text, splices[i]));
            change.rules.insert(splices[i].rule);
            change.rules = change.rules | splices[i].also;
            ++i;
        } while (i < splices.size() &&
                 (splices[i].begin < change.end || line_start(text, splices[i].begin) < change.end));
        change.put.append(text, at, change.end - at);
        out.push_back(std::move(change));
    }
    return out;
}

std::size_t count_lines(std::string_view text) {
    const auto newlines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return newlines + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

void put_lines(char mark, std::string_view lines, std::string& out) {
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = line_end(lines, at);
        out.push_back(mark);
        out.append(lines, at, end - at);
        if (!out.ends_with('\n')) out += "\n\\ No newline at end of file\n";
        at = end;
    }
}

std::string range(std::uint64_t first, std::size_t count) {
    // A range of no lines names the line before it.
    return std::to_string(count == 0 ? first - 1 : first) + (count == 1 ? "" : "," + std::to_string(count));
}

class Differ {
  public:
    Differ(std::string_view text, std::uint64_t line, std::string& out)
        : text_(text), old_line_(line), new_line_(line), out_(out) {}

    void run(const std::vector<Change>& all) {
        for (std::size_t i = 0; i < all.size();) {
            std::size_t last = i;
            while (last + 1 < all.size() && near(all[last], all[last + 1])) ++last;
            hunk(all, i, last);
            i = last + 1;
        }
    }

  private:
    bool near(const Change& a, const Change& b) const {
        const std::string_view between = text_.substr(a.end, b.begin - a.end);
        return between.size() < (std::size_t{1} << 16) && count_lines(between) <= 2 * context;
    }

    std::size_t back(std::size_t at) const {
        for (std::size_t n = 0; n < context && at > done_; ++n) at = line_start(text_, at - 1);
        return at;
    }

    std::size_t forth(std::size_t at) const {
        for (std::size_t n = 0; n < context && at < text_.size(); ++n) at = line_end(text_, at);
        return at;
    }

    void hunk(const std::vector<Change>& all, std::size_t first, std::size_t last) {
        const std::size_t begin = back(all[first].begin);
        const std::size_t end = forth(all[last].end);
        skip(begin);
        std::string body;
        RuleSet rules;
        std::size_t added = 0;
        std::size_t at = begin;
        for (std::size_t i = first; i <= last; ++i) {
            put_lines(' ', text_.substr(at, all[i].begin - at), body);
            put_lines('-', text_.substr(all[i].begin, all[i].end - all[i].begin), body);
            put_lines('+', all[i].put, body);
            added += count_lines(text_.substr(at, all[i].begin - at)) + count_lines(all[i].put);
            rules = rules | all[i].rules;
            at = all[i].end;
        }
        put_lines(' ', text_.substr(at, end - at), body);
        added += count_lines(text_.substr(at, end - at));
        const std::size_t removed = count_lines(text_.substr(begin, end - begin));
        out_ += "@@ -" + range(old_line_, removed) + " +" + range(new_line_, added) + " @@";
        for (const RuleInfo& row : rule_table)
            if (rules.contains(row.rule)) out_ += " " + rule_name(row.rule);
        out_ += "\n" + body;
        old_line_ += removed;
        new_line_ += added;
        done_ = end;
    }

    void skip(std::size_t to) {
        const std::size_t lines = count_lines(text_.substr(done_, to - done_));
        old_line_ += lines;
        new_line_ += lines;
        done_ = to;
    }

    std::string_view text_;
    std::uint64_t old_line_;
    std::uint64_t new_line_;
    std::string& out_;
    std::size_t done_ = 0;
};

}  // namespace

void unified_diff(std::string_view name, std::string_view text, std::uint64_t line, const Splices& splices,
                  std::string& out) {
    out.append("--- a/").append(name).append("\n+++ b/").append(name).append("\n");
    Differ{text, line, out}.run(changes(text, splices));
}

}  // namespace cutline::edit
