#include "pass/unicode/mojibake.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

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
bool is_letter(char32_t c) { return text::kind(c) == text::Kind::letter; }
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
        return text::roles(left_).tail != 0;
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
        if (page_ == Codepage::mac_roman) return (s.lead == 0xC2 || s.lead == 0xE2) && is_letter(left_) ? 1 : 0;
        if (page_ == Codepage::cp437) return 0;
        const bool among_other_letters = page_ == Codepage::windows_1251 || page_ == Codepage::windows_1253;
        if (among_other_letters && !is_in_latin_text()) return 0;
        if (s.bytes == 3) return s.lead == 0xE2 && s.point < 0x2C00 ? 1 : 0;
        if (s.lead == 0xC3) return s.point == 0xE0 && !(is_capital(left_) && is_capital(right_)) ? 2 : 1;
        return s.lead == 0xC2 && s.point >= 0xA0 ? 1 : 0;
    }

    /// The nearest letter before is one of A to Z.
    bool is_in_latin_text() const {
        constexpr std::size_t near = 8;
        for (std::size_t at = run_.begin, steps = 0; at > 0 && steps < near; ++steps) {
            const CodePoint c = text::decode_before(text_, at);
            if (is_ascii_letter(c.point)) return true;
            if (is_letter(c.point)) return false;
            at -= c.size;
        }
        return is_ascii_letter(right_);
    }

    /// What a single sequence seldom stands for, by itself: å (several code pages make something of "Ã¥"), a combining
    /// mark, an ideograph, a syllable of Hangul.
    bool needs_company() const {
        if (run_.sequences.size() > 1) return false;
        const char32_t point = run_.sequences.front().point;
        return point == 0xE5 || (point >= 0x300 && point <= 0x338) || (point >= 0x4E00 && point <= 0xD7A3);
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

/// The runs of a text: two goes, since the code page that made the plain cases is the one that made the others.
class Findings {
  public:
    explicit Findings(std::string_view text) : text_(text) {}

    void count_plain(std::size_t at) {
        for_each_page(at, [&](const Finding& finding) {
            if (finding.points >= plain) ++plain_[static_cast<std::size_t>(finding.page)];
        });
    }

    bool has_plain(Codepage page) const { return plain_[static_cast<std::size_t>(page)] > 0; }

    /// The best reading of what begins at `at`: that with the most points, of equal ones the longest, then that of the
    /// code page with more plain cases. One that is only likely needs a plain case besides.
    std::optional<Run> best(std::size_t at) const {
        Finding best;
        const auto rank = [&](const Finding& f) {
            return std::tuple{f.points, f.run.end, plain_[static_cast<std::size_t>(f.page)]};
        };
        for_each_page(at, [&](Finding& finding) {
            if (finding.points < plain && !(finding.points >= likely && has_plain(finding.page))) return;
            if (best.points == 0 || rank(finding) > rank(best)) best = std::move(finding);
        });
        return best.points > 0 ? std::optional{std::move(best.run)} : std::nullopt;
    }

  private:
    template <class Use>
    void for_each_page(std::size_t at, Use use) const {
        const text::Roles roles = text::roles(text::decode(text_, at).point);
        for (std::size_t i = 0; i < text::codepage_count; ++i) {
            if (((roles.lead >> i) & 1U) == 0) continue;
            const auto page = static_cast<Codepage>(i);
            Finding finding{.run = read_run(text_, at, page), .page = page};
            if (finding.run.sequences.empty()) continue;
            finding.points = std::min(plain, Judge{text_, page, finding.run}.points());
            use(finding);
        }
    }

    std::string_view text_;
    std::array<std::size_t, text::codepage_count> plain_{};
};

edit::Splice decoded(const Run& run) {
    edit::Splice splice{.begin = run.begin, .end = run.end, .rule = Rule::unicode_mojibake};
    for (const Sequence& sequence : run.sequences) text::encode(sequence.point, splice.put);
    return splice;
}

/// The no-break space that ended a sequence has become a space: "Ã " was "à", in a document with plain cases.
class LostTail {
  public:
    LostTail(std::string_view text, std::size_t at) : text_(text), at_(at) {
        const CodePoint c = text::decode(text, at);
        lead_ = c.point;
        space_ = at + c.size;
        left_ = before(text, at);
    }

    std::optional<edit::Splice> restore(const Findings& findings) const {
        if (space_ >= text_.size() || text_[space_] != ' ') return std::nullopt;
        const bool begins_word = left_ == ' ' || left_ == '\n' || left_ == '\'' || left_ == 0x2019;
        const bool western = findings.has_plain(Codepage::windows_1252);
        if (begins_word &&
            ((lead_ == 0xC3 && western) || (lead_ == 0x413 && findings.has_plain(Codepage::windows_1251))))
            return put("\u00E0", goes_on() ? 1 : 0);
        if (begins_word && lead_ == 0xC5 && western && is_small(space_ + 1)) return put("\u0160", 1);
        const bool central = findings.has_plain(Codepage::windows_1250);
        if (lead_ == 0xC2 && (western || central) && !begins_word && !is_capital(left_)) return put("\u00A0", 1);
        return std::nullopt;
    }

  private:
    /// The space stands for nothing else: another one follows, or the word goes on (Portuguese "às", "àquele").
    bool goes_on() const {
        const std::string_view rest = text_.substr(space_ + 1);
        return rest.starts_with(' ') || rest.starts_with("s ") || rest.starts_with("quel");
    }

    bool is_small(std::size_t at) const { return at < text_.size() && text_[at] >= 'a' && text_[at] <= 'z'; }

    edit::Splice put(std::string_view meant, std::size_t spaces) const {
        return {.begin = static_cast<std::uint32_t>(at_),
                .end = static_cast<std::uint32_t>(space_ + spaces),
                .rule = Rule::unicode_mojibake,
                .put = std::string{meant}};
    }

    std::string_view text_;
    std::size_t at_;
    char32_t lead_ = 0;
    std::size_t space_ = 0;
    char32_t left_ = edge;
};

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
    Findings findings{text};
    for (const std::uint32_t at : survey.mojibake) findings.count_plain(at);
    std::size_t done = 0;
    for (const std::uint32_t at : survey.mojibake) {
        if (at < done) continue;
        std::optional<edit::Splice> splice;
        if (const std::optional<Run> run = findings.best(at)) splice = decoded(*run);
        if (!splice) splice = LostTail{text, at}.restore(findings);
        if (!splice) continue;
        done = splice->end;
        out.push_back(std::move(*splice));
    }
    for (const std::uint32_t at : survey.invisible) decode_control(text, at, out);
    edit::settle(out);
}

}  // namespace cutline::pass::unicode
