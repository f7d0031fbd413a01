#include "pass/spacing/line.hpp"

#include <algorithm>

#include "pass/spacing/space.hpp"

namespace cutline::pass::spacing {

namespace {

constexpr std::size_t deep = 4;  // spaces of indentation that code has

bool ends_sentence(char32_t c) {
    constexpr std::u32string_view ends = U".!?:\"')’”»…。！？：」";
    return ends.find(c) != std::u32string_view::npos;
}

/// Without the spaces at its end, and what is left of the ending.
std::string_view without_end(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line.substr(0, skip_spaces_back(line, line.size()));
}

/// Where text goes on after a gap of two spaces or more.
struct Gaps {
    std::vector<std::uint32_t>& columns;  // in code points
    unsigned widest = 0;                  // but for the one at the beginning
};

/// The gaps of a line; with `indented`, also the one that it begins with.
Gaps find_gaps(std::string_view line, bool indented, std::vector<std::uint32_t>& columns) {
    columns.clear();
    Gaps gaps{columns};
    std::uint32_t column = 0;
    unsigned gap = 0;
    char32_t before_gap = indented ? 'a' : '.';
    for (std::size_t at = 0; at < line.size(); ++column) {
        const text::CodePoint c = text::decode(line, at);
        if (c.valid && is_space(c.point)) {
            ++gap;
        } else {
            if (gap >= 2 && !ends_sentence(before_gap)) columns.push_back(column);
            if (column > gap) gaps.widest = std::max(gaps.widest, gap);
            gap = 0;
            before_gap = c.point;
        }
        at += c.size;
    }
    return gaps;
}

bool meet(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

bool has(std::string_view line, std::string_view part) { return line.find(part) != std::string_view::npos; }

bool has_code(std::string_view line) {
    if (line.ends_with(';') || line.ends_with('{')) return true;
    return line.find_first_of("{}\\`") != std::string_view::npos || has(line, "();") || has(line, "()") ||
           has(line, "==") || has(line, "=>") || has(line, "->") || has(line, "::") || has(line, "</") ||
           has(line, "/>");
}

/// Every comma of many has a space before it.
bool has_fields(std::string_view line) {
    constexpr std::size_t many = 4;
    std::size_t commas = 0;
    for (std::size_t at = line.find(','); at != std::string_view::npos; at = line.find(',', at + 1), ++commas)
        if (space_before(line, at) == 0) return false;
    return commas >= many;
}

}  // namespace

void LineKinds::find(std::size_t at) {
    if (known_ && at >= begin_ && at <= end_) return;
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    begin_ = before == std::string_view::npos ? 0 : before + 1;
    end_ = std::min(text_.size(), text_.find('\n', at));
    known_ = true;
    laid_out_known_ = code_known_ = false;
    quotes_ = {};
    quotes_at_ = begin_;
}

std::size_t LineKinds::begin(std::size_t at) {
    find(at);
    return begin_;
}

std::string_view LineKinds::line(std::size_t at) {
    find(at);
    return without_end(text_.substr(begin_, end_ - begin_));
}

Quotes LineKinds::quotes(std::size_t at) {
    find(at);
    const auto count = [&](std::size_t from, std::size_t to) {
        const std::string_view piece = text_.substr(from, to - from);
        return static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '"'));
    };
    if (quotes_at_ == begin_) quotes_.all = count(begin_, end_);
    quotes_.before += count(quotes_at_, at);
    quotes_at_ = at;
    return quotes_;
}

bool LineKinds::lines_up(std::size_t begin, std::size_t end) {
    find_gaps(without_end(text_.substr(begin, end - begin)), true, other_columns_);
    return meet(columns_, other_columns_);
}

bool LineKinds::is_laid_out(std::size_t at) {
    const std::string_view whole = line(at);
    if (laid_out_known_) return laid_out_;
    laid_out_known_ = true;
    const std::size_t indentation = skip_spaces(whole, 0);
    const std::string_view rest = whole.substr(indentation);
    laid_out_ = indentation >= deep || rest.starts_with('|') || whole.find('\t') != std::string_view::npos;
    if (laid_out_) return true;
    const Gaps gaps = find_gaps(whole, false, columns_);
    laid_out_ = indentation >= 2 && gaps.widest > 2;
    if (columns_.empty()) return laid_out_;
    if (!laid_out_ && begin_ > 0) {
        const std::size_t before = begin_ < 2 ? std::string_view::npos : text_.rfind('\n', begin_ - 2);
        laid_out_ = lines_up(before == std::string_view::npos ? 0 : before + 1, begin_ - 1);
    }
    if (!laid_out_ && end_ < text_.size())
        laid_out_ = lines_up(end_ + 1, std::min(text_.size(), text_.find('\n', end_ + 1)));
    return laid_out_;
}

bool LineKinds::is_code(std::size_t at) {
    const std::string_view whole = line(at);
    if (!code_known_) code_ = has_code(whole) || has_fields(whole);
    code_known_ = true;
    return code_;
}

}  // namespace cutline::pass::spacing
