#include "pass/unicode/mojibake.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "pass/unicode/double_byte.hpp"
#include "pass/unicode/misread.hpp"
#include "pass/unicode/oddity.hpp"
#include "pass/unicode/worn.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::pass::unicode {

namespace {

using text::Codepage;
using text::CodePoint;

constexpr int plain = 2;   // as many points make a run plain
constexpr int likely = 1;  // and as many, if the document has plain ones
constexpr std::size_t many_marks = 3;
constexpr int company = 2;  // after as many plain ones with the same first byte, a run needs no point of its own

constexpr char32_t edge = ' ';

char32_t before(std::string_view text, std::size_t at) { return at == 0 ? edge : text::decode_before(text, at).point; }
char32_t after(std::string_view text, std::size_t at) {
    return at >= text.size() ? edge : text::decode(text, at).point;
}

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x338; }
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
        if (is_part_of_more()) return -1;
        if (std::any_of(run_.sequences.begin(), run_.sequences.end(), is_unmistakable)) return plain;
        const int sum = gain() + common_ways() + (spells_other_script() ? plain : 0);
        if (sum == 0 && spells_latin()) return likely;
        return needs_company() ? std::min(sum, likely) : sum;
    }

    /// How much less odd it looks when decoded.
    int gain() const { return static_cast<int>(oddity(as_it_stands())) - static_cast<int>(oddity(as_meant())); }

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

    /// What code pages make of the most common letters and signs.
    int common_way(const Sequence& s) const {
        switch (page_) {
            case Codepage::mac_roman: return common_mac_way(s);
            case Codepage::cp437: return s.lead == 0xC2 && s.point >= 0xA0 && left_ < 0x2500 && right_ < 0x2500 ? 1 : 0;
            case Codepage::windows_1251:
            case Codepage::windows_1253: return is_in_latin_text() ? common_windows_way(s) : 0;
            default: return common_windows_way(s);
        }
    }

    /// Latin-1 behind Ã and Â, symbols behind â.
    int common_windows_way(const Sequence& s) const {
        if (s.bytes == 3) return s.lead == 0xE2 && s.point < 0x2C00 ? 1 : 0;
        if (s.lead == 0xC3 && s.point == 0xED) return 2;  // a soft hyphen right behind a capital
        if (s.lead == 0xC3) return s.point == 0xE0 && !(is_capital(left_) && is_capital(right_)) ? 2 : 1;
        return s.lead == 0xC2 && s.point >= 0xA0 ? 1 : 0;
    }

    int common_mac_way(const Sequence& s) const {
        if (s.lead == 0xC2 || s.lead == 0xE2) return is_letter(left_) ? 1 : 0;
        const std::uint8_t tail = 0x80 | (s.point & 0x3F);
        return s.lead == 0xC3 && is_letter(text::decode_byte(page_, tail)) && s.point != 0xF9 ? 1 : 0;  // but √π
    }

    /// Letters of Central Europe and Vietnam, behind Ä, Å and á or what stands there in other code pages.
    bool spells_latin() const {
        const auto is_latin = [](const Sequence& s) {
            return (s.point >= 0x100 && s.point < 0x180) || (s.point >= 0x1E00 && s.point < 0x1F00);
        };
        return page_ < Codepage::mac_roman && page_ != Codepage::windows_1251 && page_ != Codepage::windows_1253 &&
               std::all_of(run_.sequences.begin(), run_.sequences.end(), is_latin);
    }

    /// Several letters beyond Latin, and not one again and again, as in a drawing.
    bool spells_other_script() const {
        constexpr std::size_t several = 4;
        const auto is_other = [](const Sequence& s) { return s.point >= 0x370 && text::is_word(text::kind(s.point)); };
        const auto& all = run_.sequences;
        if (all.size() < several || !std::all_of(all.begin(), all.end(), is_other)) return false;
        return std::any_of(all.begin(), all.end(),
                           [&](const Sequence& s) { return s.point != all[0].point && s.point != all[1].point; });
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
        return (point == 0xE5 && page_ < Codepage::mac_roman) || is_mark(point) || (point >= 0x4E00 && point <= 0xD7A3);
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

    /// Returns where to go on.
    std::size_t count_plain(std::size_t at) {
        return for_each_page(at, [&](const Finding& finding) {
            const auto page = static_cast<std::size_t>(finding.page);
            if (finding.points == likely) odd_[page] += Judge{text_, finding.page, finding.run}.gain();
            if (finding.points == likely && is_struck_out(finding)) ++marks_[page];
            if (finding.points < plain) return;
            ++plain_[page];
            for (const Sequence& sequence : finding.run.sequences) {
                ++leads_[page][sequence.lead];
                if (sequence.point == 0x201C) opens_quotes_ = true;
            }
        });
    }

    /// Everything has been counted.
    void conclude() {
        for (std::size_t page = 0; page < text::codepage_count; ++page) company_[page] = has_plain(page);
    }

    Witness witness() const {
        Witness all;
        for (std::size_t page = 0; page < text::codepage_count; ++page)
            all.plain |= static_cast<std::uint16_t>(unsigned{company_[page]} << page);
        all.opens_quotes = opens_quotes_;
        return all;
    }

    /// The best reading of what begins at `at`: that with the most points, of equal ones the longest, then that of the
    /// code page with more plain cases. What is not plain itself needs company. `next` becomes where to go on.
    std::optional<Run> best(std::size_t at, std::size_t& next) const {
        Finding best;
        const auto rank = [&](const Finding& f) {
            return std::tuple{f.points, f.run.end, plain_[static_cast<std::size_t>(f.page)]};
        };
        next = for_each_page(at, [&](Finding& finding) {
            if (finding.points < plain && !is_in_company(finding)) return;
            if (best.run.sequences.empty() || rank(finding) > rank(best)) best = std::move(finding);
        });
        return best.run.sequences.empty() ? std::nullopt : std::optional{std::move(best.run)};
    }

  private:
    /// A combining mark alone, by the code page that has nothing but Latin letters.
    static bool is_struck_out(const Finding& finding) {
        return finding.page == Codepage::windows_1252 && is_mark(finding.run.sequences.front().point);
    }

    /// Struck-out text has a combining mark behind each letter: several together are plain. So are odd runs, if nothing
    /// beyond ASCII is left between them.
    bool has_plain(std::size_t page) const {
        return plain_[page] > 0 || marks_[page] >= many_marks ||
               (odd_[page] >= plain && is_whole(static_cast<Codepage>(page)));
    }

    /// Everything beyond ASCII belongs to runs of `page`.
    bool is_whole(Codepage page) const {
        const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        for (auto at = std::find_if(text_.begin(), text_.end(), is_wide); at != text_.end();) {
            const Run run = read_run(text_, static_cast<std::size_t>(at - text_.begin()), page);
            if (run.sequences.empty()) return false;
            at = std::find_if(text_.begin() + run.end, text_.end(), is_wide);
        }
        return true;
    }

    bool is_in_company(const Finding& finding) const {
        if (finding.points >= likely) return company_[static_cast<std::size_t>(finding.page)];
        const auto& leads = leads_[static_cast<std::size_t>(finding.page)];
        const auto& all = finding.run.sequences;
        return finding.points == 0 &&
               std::all_of(all.begin(), all.end(), [&](const Sequence& s) { return leads[s.lead] >= company; });
    }

    /// Returns where to go on: behind a long run, so that it is not read again from each of its characters.
    template <class Use>
    std::size_t for_each_page(std::size_t at, Use use) const {
        constexpr std::size_t long_run = 8;
        std::size_t next = at + 1;
        const text::Roles roles = text::roles(text::decode(text_, at).point);
        for (std::size_t i = 0; i < text::codepage_count; ++i) {
            if (((roles.lead >> i) & 1U) == 0) continue;
            const auto page = static_cast<Codepage>(i);
            Finding finding{.run = read_run(text_, at, page), .page = page};
            if (finding.run.sequences.empty()) continue;
            finding.points = std::min(plain, Judge{text_, page, finding.run}.points());
            if (finding.run.sequences.size() >= long_run) next = std::max<std::size_t>(next, finding.run.end);
            use(finding);
        }
        return next;
    }

    std::string_view text_;
    std::array<std::size_t, text::codepage_count> plain_{};
    std::array<int, text::codepage_count> odd_{};            // points of oddity in likely runs
    std::array<std::size_t, text::codepage_count> marks_{};  // combining marks that are likely
    std::array<bool, text::codepage_count> company_{};       // likely runs are as good as plain
    bool opens_quotes_ = false;
    std::array<std::array<std::uint32_t, 256>, text::codepage_count> leads_{};  // first bytes in plain runs
};

edit::Splice decoded(const Run& run) {
    edit::Splice splice{.begin = run.begin, .end = run.end, .rule = Rule::unicode_mojibake};
    for (const Sequence& sequence : run.sequences) text::encode(sequence.point, splice.put);
    return splice;
}

void decode_runs(std::string_view text, const Places& places, edit::Splices& out) {
    Findings findings{text};
    std::size_t done = 0;
    for (const std::uint32_t at : places)
        if (at >= done) done = findings.count_plain(at);
    findings.conclude();
    const Witness witness = findings.witness();
    done = 0;
    for (const std::uint32_t at : places) {
        if (at < done) continue;
        std::optional<edit::Splice> splice;
        if (const std::optional<Run> run = findings.best(at, done)) splice = decoded(*run);
        if (!splice) splice = mend(text, at, witness);
        if (!splice) continue;
        done = splice->end;
        out.push_back(std::move(*splice));
    }
    leave_double_byte(text, out);
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
    if (!survey.mojibake.empty()) decode_runs(text, survey.mojibake, out);
    for (const std::uint32_t at : survey.invisible) decode_control(text, at, out);
    if (!out.empty()) edit::settle(out);
}

}  // namespace cutline::pass::unicode
