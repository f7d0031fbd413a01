#include "pass/copies/pieces.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::copies {

namespace {

using text::Line;

bool is_space(char c) { return c == ' ' || c == '\t'; }

bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
/// Of scripts that are written without spaces: nothing need stand between it and the next sentence.
bool is_wide_stop(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }
bool is_quote_before(char32_t c) {
    return c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0xAB || c == '(';
}

bool is_small(std::string_view text, std::size_t at) {
    const text::CodePoint c = text::decode(text, at);
    if (c.point < 0x80) return c.point >= 'a' && c.point <= 'z';
    return text::kind(c.point) == text::Kind::letter && text::fold(c.point) == c.point;
}

std::size_t last_space(std::string_view text) {
    for (std::size_t i = text.size(); i > 0; --i)
        if (is_space(text[i - 1])) return i;
    return 0;
}

std::size_t first_stop(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint c = text::decode(text, at);
        if (is_stop(c.point)) return at;
        at += c.size;
    }
    return std::string_view::npos;
}

/// One past the last stop that ends a sentence of an unspaced script, and what closes it; 0: there is none.
std::size_t behind_wide_stop(std::string_view text) {
    std::size_t behind = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint c = text::decode(text, at);
        at += c.size;
        const bool closes = c.point == 0x300D || c.point == 0x300F || c.point == 0x201D || c.point == 0xFF09;
        if (is_wide_stop(c.point) || (closes && behind + c.size == at)) behind = at;
    }
    return behind;
}

struct Words {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t size() const { return end > begin ? end - begin : 0; }
};

/// The most words within [begin, end) that `is_break` holds of both ends of.
template <class IsBreak>
Words narrowed(std::uint32_t begin, std::uint32_t end, IsBreak is_break) {
    while (begin < end && !is_break(begin)) ++begin;
    while (end > begin && !is_break(end)) --end;
    return {begin, end};
}

}  // namespace

/// What stands between word `i` and the one before it, which are of one line.
std::string_view Breaks::between(std::uint32_t i) const {
    const std::uint32_t from = scan_.words[i - 1].end();
    return text_.substr(from, scan_.words[i].begin - from);
}

bool Breaks::word(const Line& line, std::uint32_t i) const {
    if (i == line.first_word || i == line.last_word) return true;
    const std::string_view gap = between(i);
    return last_space(gap) > 0 || behind_wide_stop(gap) > 0;
}

bool Breaks::sentence(const Line& line, std::uint32_t i) const {
    if (i == line.first_word || i == line.last_word) return true;
    const std::string_view gap = between(i);
    if (behind_wide_stop(gap) > 0) return true;
    const std::size_t space = last_space(gap);
    const std::size_t stop = first_stop(gap.substr(0, space));
    if (stop == std::string_view::npos) return false;
    // A small letter goes on with the sentence, unless a quotation begins with it.
    const std::uint32_t begin = scan_.words[i].begin;
    const bool quoted = space < gap.size() && is_quote_before(text::decode(gap, space).point);
    if (is_small(text_, begin) && !quoted) return false;
    return gap[stop] != '.' || stop > 0 || !abbreviation(i - 1);
}

bool Breaks::abbreviation(std::uint32_t i) const {
    const text::Word& word = scan_.words[i];
    return word.fold_size == 1 || (!is_small(text_, word.begin) && lexicon::find(scan_.key(word)).abbreviation());
}

std::uint32_t Breaks::at(const Line& line, std::uint32_t i) const {
    if (i == line.last_word) return line.end;
    if (i == line.first_word) {
        std::uint32_t at = line.begin;
        while (at < line.end && is_space(text_[at])) ++at;
        return at;
    }
    const std::string_view gap = between(i);
    const std::size_t space = last_space(gap);
    return scan_.words[i - 1].end() + static_cast<std::uint32_t>(space > 0 ? space : behind_wide_stop(gap));
}

void take_pieces(const text::View& view, std::uint32_t begin, std::uint32_t end, std::uint32_t least, std::uint32_t run,
                 std::vector<Piece>& out) {
    const auto& lines = view.scan().lines;
    const Breaks breaks{view};
    const auto first =
        std::partition_point(lines.begin(), lines.end(), [&](const Line& line) { return line.last_word <= begin; });
    const auto piece = [&](std::vector<Line>::const_iterator line, Words words) {
        return Piece{static_cast<std::uint32_t>(line - lines.begin()), words.begin, words.end, run};
    };
    const std::size_t before = out.size();
    std::uint32_t in_sentences = 0;
    for (auto line = first; line != lines.end() && line->first_word < end; ++line) {
        const Words words = narrowed(std::max(begin, line->first_word), std::min(end, line->last_word),
                                     [&](std::uint32_t i) { return breaks.sentence(*line, i); });
        in_sentences += words.size();
        if (words.size() > 0) out.push_back(piece(line, words));
    }
    if (in_sentences * 2 >= end - begin || first->last_word < end) return;
    const Words words = narrowed(begin, end, [&](std::uint32_t i) { return breaks.word(*first, i); });
    if (words.size() < least) return;
    out.resize(before);
    out.push_back(piece(first, words));
}

void join_pieces(std::vector<Piece>& pieces) {
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece& a, const Piece& b) { return a.line != b.line ? a.line < b.line : a.begin < b.begin; });
    std::size_t kept = 0;
    for (const Piece& piece : pieces) {
        if (kept > 0 && pieces[kept - 1].line == piece.line && piece.begin <= pieces[kept - 1].end)
            pieces[kept - 1].end = std::max(pieces[kept - 1].end, piece.end);
        else
            pieces[kept++] = piece;
    }
    pieces.resize(kept);
}

edit::Splice cut_of(const text::View& view, const Piece& piece) {
    const Line& line = view.scan().lines[piece.line];
    const Breaks breaks{view};
    edit::Splice cut;
    cut.begin = breaks.at(line, piece.begin);
    cut.end = breaks.at(line, piece.end);
    if (piece.end == line.last_word)
        while (cut.begin > line.begin && is_space(view.text()[cut.begin - 1])) --cut.begin;
    return cut;
}

}  // namespace cutline::pass::copies
