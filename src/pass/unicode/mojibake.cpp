#include "pass/unicode/mojibake.hpp"

#include <algorithm>
#include <optional>

#include "pass/unicode/misread.hpp"
#include "pass/unicode/oddity.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

using text::Codepage;
using text::CodePoint;

constexpr int plain = 2;   // as many points make a run plain
constexpr int likely = 1;  // and as many, if the document has plain ones

constexpr char32_t edge = ' ';

char32_t before(std::string_view text, std::size_t at) { return at == 0 ? edge : text::decode_before(text, at).point; }
char32_t after(std::string_view text, std::size_t at) {
    return at >= text.size() ? edge : text::decode(text, at).point;
}

bool is_ascii_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_capital(char32_t c) { return text::fold(c) != c; }

/// Punctuation that may well stand next to misread text without being a part of it.
bool is_common(char32_t c) {
    return c == 0xA0 || c == 0xAD || c == 0xB7 || c == 0xAB || c == 0xBB || (c >= 0x2000 && c <= 0x201F) ||
           c == 0x2022 || c == 0x2026 || c == 0x2039 || c == 0x203A;
}

/// No text holds these three- and four-byte sequences as they stand: â€™ and its like, emoji, marks of replacement and
/// of byte order.
bool is_unmistakable(const Sequence& sequence) {
    const char32_t point = sequence.point;
    if (sequence.bytes >= 4) return true;
    return sequence.bytes == 3 && ((point >= 0x2010 && point <= 0x203A) || point == 0x20AC || point == 0x2122 ||
                                   point == 0xFEFF || point == 0xFFFD);
}

class Judge {
  public:
    Judge(std::string_view text, Codepage page, const Run& run) : text_(text), page_(page), run_(run) {
        left_ = before(text, run.begin);
        right_ = after(text, run.end);
    }

    /// Points for being misread.
    int points() const {
        if (is_part_of_more()) return 0;
        if (std::any_of(run_.sequences.begin(), run_.sequences.end(), is_unmistakable)) return plain;
        const int gain = static_cast<int>(oddity(as_it_stands())) - static_cast<int>(oddity(as_meant()));
        const int sum = gain + common_ways();
        return needs_company() ? std::min(sum, likely) : sum;
    }

  private:
    /// A garble of which only a part decodes is better left whole.
    bool is_part_of_more() const {
        if (left_ < 0x80 || is_common(left_)) return false;
        const std::uint8_t byte = text::encode_byte(page_, left_);
        return byte >= 0x80 && byte < 0xC0;
    }

    std::vector<char32_t> as_it_stands() const {
        std::vector<char32_t> points{left_};
        for (std::size_t at = run_.begin; at < run_.end;) {
            const CodePoint c = text::decode(text_, at);
            points.push_back(c.point);
            at += c.size;
        }
        points.push_back(right_);
        return points;
    }

    std::vector<char32_t> as_meant() const {
        std::vector<char32_t> points{left_};
        for (const Sequence& sequence : run_.sequences) points.push_back(sequence.point);
        points.push_back(right_);
        return points;
    }

    int common_ways() const {
        int sum = 0;
        for (const Sequence& sequence : run_.sequences) sum += common_way(sequence);
        return sum;
    }

    /// What Western and Cyrillic code pages make of the letters and signs of Latin-1, and of the symbols from U+2000
    /// on.
    int common_way(const Sequence& s) const {
        if (page_ >= Codepage::mac_roman) return 0;
        const bool among_other_letters = page_ == Codepage::windows_1251 || page_ == Codepage::windows_1253;
        if (among_other_letters && !is_in_latin_text()) return 0;
        if (s.bytes == 3) return s.lead == 0xE2 && s.point < 0x2C00 ? 1 : 0;
        if (s.lead == 0xC3) return s.point == 0xE0 && (right_ == ' ' || !is_capital(left_)) ? 2 : 1;
        return s.lead == 0xC2 && s.point >= 0xA0 ? 1 : 0;
    }

    /// The nearest letter before is one of A to Z.
    bool is_in_latin_text() const {
        constexpr std::size_t near = 8;
        for (std::size_t at = run_.begin, steps = 0; at > 0 && steps < near; ++steps) {
            const CodePoint c = text::decode_before(text_, at);
            if (is_ascii_letter(c.point)) return true;
            if (text::kind(c.point) == text::Kind::letter) return false;
            at -= c.size;
        }
        return is_ascii_letter(right_);
    }

    /// "Ã¥" is what several code pages make of something.
    bool needs_company() const {
        return run_.sequences.size() == 1 && page_ != Codepage::cp437 && run_.sequences.front().point == 0xE5;
    }

    std::string_view text_;
    Codepage page_;
    const Run& run_;
    char32_t left_ = edge;
    char32_t right_ = edge;
};

struct Finding {
    Run run;
    Codepage page = Codepage::windows_1252;
    int points = 0;
};

/// The best reading of what begins at `at`: that with the most points, of equal ones the longest, then the first.
std::optional<Finding> judge(std::string_view text, std::size_t at) {
    std::optional<Finding> best;
    const text::Roles roles = text::roles(text::decode(text, at).point);
    for (std::size_t i = 0; i < text::codepage_count; ++i) {
        if (((roles.lead >> i) & 1U) == 0) continue;
        Finding finding{.run = read_run(text, at, static_cast<Codepage>(i)), .page = static_cast<Codepage>(i)};
        if (finding.run.sequences.empty()) continue;
        finding.points = std::min(plain, Judge{text, finding.page, finding.run}.points());
        const bool better = !best || finding.points > best->points ||
                            (finding.points == best->points && finding.run.end > best->run.end);
        if (better) best = std::move(finding);
    }
    return best && best->points >= likely ? std::move(best) : std::nullopt;
}

edit::Splice decoded(const Run& run) {
    edit::Splice splice{.begin = run.begin, .end = run.end, .rule = Rule::unicode_mojibake};
    for (const Sequence& sequence : run.sequences) text::encode(sequence.point, splice.put);
    return splice;
}

/// "Ã " with a space that was the no-break space of "à", in a document with plain cases. Portuguese joins on: "às".
std::optional<edit::Splice> restore_tail(std::string_view text, std::size_t at) {
    const CodePoint lead = text::decode(text, at);
    const std::size_t space = at + lead.size;
    if (space >= text.size() || text[space] != ' ') return std::nullopt;
    const char32_t left = before(text, at);
    const std::string_view rest = text.substr(space + 1);
    const auto whole = [&](std::size_t size) { return static_cast<std::uint32_t>(space + size); };
    edit::Splice splice{.begin = static_cast<std::uint32_t>(at), .end = whole(0), .rule = Rule::unicode_mojibake};
    if (lead.point == 0xC3 && (left == ' ' || left == '\n')) {
        splice.put = "\u00E0";
        if (rest.starts_with("s ") || rest.starts_with("quele")) splice.end = whole(1);
    } else if (lead.point == 0xC2 && !is_capital(left) && left != ' ') {
        splice.put = "\u00A0";
        splice.end = whole(1);
    } else if (lead.point == 0xC5 && (left == ' ' || left == '\n') && !rest.empty() && rest[0] >= 'a' &&
               rest[0] <= 'z') {
        splice.put = "\u0160";
        splice.end = whole(1);
    } else {
        return std::nullopt;
    }
    return splice;
}

void decode_control(std::string_view text, std::size_t at, edit::Splices& out) {
    const CodePoint c = text::decode(text, at);
    if (c.point < 0x80 || c.point >= 0xA0) return;
    const char32_t meant = text::decode_byte(Codepage::windows_1252, static_cast<std::uint8_t>(c.point));
    if (meant == c.point) return;
    edit::Splice splice{.begin = static_cast<std::uint32_t>(at),
                        .end = static_cast<std::uint32_t>(at + c.size),
                        .rule = Rule::unicode_mojibake};
    text::encode(meant, splice.put);
    out.push_back(std::move(splice));
}

}  // namespace

void decode_mojibake(std::string_view text, const Survey& survey, edit::Splices& out) {
    std::vector<Finding> findings;
    std::uint16_t pages = 0;  // with plain cases
    std::size_t done = 0;
    for (const std::uint32_t at : survey.mojibake) {
        if (at < done) continue;
        std::optional<Finding> finding = judge(text, at);
        if (!finding) continue;
        done = finding->run.end;
        if (finding->points >= plain)
            pages = static_cast<std::uint16_t>(pages | 1U << static_cast<unsigned>(finding->page));
        findings.push_back(std::move(*finding));
    }
    const auto has = [&](Codepage page) { return ((pages >> static_cast<unsigned>(page)) & 1U) != 0; };
    for (const Finding& finding : findings)
        if (finding.points >= plain || has(finding.page)) out.push_back(decoded(finding.run));
    if (has(Codepage::windows_1252))
        for (const std::uint32_t at : survey.mojibake)
            if (auto splice = restore_tail(text, at)) out.push_back(std::move(*splice));
    for (const std::uint32_t at : survey.invisible) decode_control(text, at, out);
    edit::settle(out);
}

}  // namespace cutline::pass::unicode
