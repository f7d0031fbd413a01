#include "pass/repeats/policy.hpp"

#include <algorithm>

#include "pass/repeats/extras.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

namespace {

constexpr std::uint16_t with_extras = 980;
constexpr std::uint16_t contained = 950;
constexpr std::uint16_t per_typo = 30;
constexpr std::uint32_t named_before = 3;       // lines: so far back the one who speaks was named
constexpr std::uint32_t longest_headline = 16;  // words, of one that is a sentence
constexpr std::uint32_t words_per_typo = 9;     // that agree; a shorter line with a typo may be another line

/// One of the two lines, with what is known of it.
struct Party {
    Side side;
    Shape shape;
    bool whole = false;       ///< it shares all its words
    bool says_more = false;   ///< what it has in addition is something new
    bool attributed = false;  ///< it is a quotation and who said it
    bool labelled = false;    ///< a label stands before what it shares, or a credit or a control of the page behind
};

std::string_view last_word(const Document& d, const Side& side) {
    const text::Word& word = d.scan.words[side.end - 1];
    return d.text.substr(word.begin, word.size);
}

bool ends_there(const Document& d, const Side& side) { return edge_after(d.text, d.scan, side) == Edge::sentence; }

/// Is it a quotation and who said it? `behind`: what it does not share. It may share the name, too.
bool is_attributed(std::string_view line, std::string_view behind) {
    return opens_with_quote(line) && is_attribution(trim(behind).empty() ? behind_quotation(line) : behind);
}

/// Does a name stand behind what it shares, set apart by nothing, and does the article name the person there?
bool is_signed(const Document& d, const Side& side, const Side& other, std::string_view behind) {
    if (!is_name(behind) || !ends_there(d, other)) return false;
    const text::Line& line = d.line(side.line);
    const text::Word& last = d.scan.words[line.last_word - 1];
    const std::string_view surname = d.text.substr(last.begin, last.size);
    for (std::uint32_t at = other.line - std::min(other.line, named_before); at <= other.line; ++at)
        if (at != side.line && d.line_text(at).find(surname) != std::string_view::npos) return true;
    return false;
}

Party make_party(const Document& d, const Side& side, const Side& other) {
    const text::Line& line = d.line(side.line);
    Party party{side, {}};
    const bool no_head = side.begin == line.first_word;
    const bool no_tail = side.end == line.last_word;
    party.whole = no_head && no_tail;
    const std::string_view behind = tail(d.text, d.scan, side);
    party.attributed = no_head && (is_attributed(d.line_text(side.line), behind) || is_signed(d, side, other, behind));
    const bool prefix = !no_head && is_prefix(head(d.text, d.scan, side));
    party.says_more = !side.free_brackets || !(no_head || prefix);
    if (party.says_more) return party;
    const bool suffix = !no_tail && !party.attributed && is_suffix(behind, last_word(d, side), ends_there(d, other));
    party.says_more = !no_tail && !party.attributed && !suffix;
    party.labelled = prefix || suffix;
    return party;
}

class Judge {
  public:
    Judge(const Document& document, const Alignment& alignment, const Limits& limits)
        : d_(document),
          alignment_(alignment),
          limits_(limits),
          a_(make_party(document, alignment.a, alignment.b)),
          b_(make_party(document, alignment.b, alignment.a)) {}

    std::optional<Verdict> run() {
        // A headline stands whole in its title.
        const bool near_top = b_.side.line < headline_lines && a_.side.line < menu_lines && (a_.whole || b_.whole);
        if (a_.says_more && b_.says_more && !near_top) return std::nullopt;
        a_.shape = shape_of(a_);
        b_.shape = shape_of(b_);
        if (near_top)
            if (auto title = judge_title()) return title;
        if (in_post(a_) || in_post(b_) || a_.shape.structural() || b_.shape.structural()) return std::nullopt;
        if (!a_.says_more && !b_.says_more) return judge_equals();
        // One of them has something new in brackets, and that is all that they differ in.
        if (a_.whole && b_.whole) return std::nullopt;
        if (!a_.says_more) return judge_contained(a_, b_);
        if (!b_.says_more) return judge_contained(b_, a_);
        return std::nullopt;
    }

  private:
    Shape shape_of(const Party& p) const {
        Shape shape = d_.shape(p.side.line);
        shape.caption = shape.caption || p.labelled;
        shape.heading = shape.heading && !p.labelled;
        return shape;
    }

    Verdict verdict(const Party& victim, const Party& kept, Rule rule, std::uint16_t score) const {
        const auto typos = static_cast<std::uint16_t>(std::min<std::uint32_t>(alignment_.typos, 10) * per_typo);
        return {victim.side.line,
                kept.side.line,
                rule,
                static_cast<std::uint16_t>(score - typos),
                alignment_.matched,
                d_.scan.words[kept.side.begin].begin,
                rank(kept.shape),
                UINT32_MAX};
    }

    /// A caption may well stand before a post; other lines there may be its text.
    bool in_post(const Party& p) const {
        const auto sure = [](const Party& party) {
            return party.shape.captionlike() || party.shape.truncated || (!party.whole && !party.says_more);
        };
        return p.shape.post || (!sure(a_) && !sure(b_) && d_.in_post(p.side.line, p.shape));
    }

    bool near() const { return a_.side.line - b_.side.line == 1; }

    /// "Headline | Site name" and the headline, near the top. a_ is the later line.
    std::optional<Verdict> judge_title() const {
        if (alignment_.typos > 0 || alignment_.matched < limits_.title) return std::nullopt;
        if (is_title_of(b_, a_)) return verdict(b_, a_, Rule::repeats_title, with_extras);
        if (is_title_of(a_, b_)) return verdict(a_, b_, Rule::repeats_title, with_extras);
        return std::nullopt;
    }

    bool is_title_of(const Party& title, const Party& headline) const {
        if (title.side.line >= title_lines || !headline.whole || title.whole || headline.shape.list_item) return false;
        const text::Line& line = d_.line(title.side.line);
        if (title.side.begin == line.first_word) return is_site_name(tail(d_.text, d_.scan, title.side));
        return title.side.line == 0 && title.side.end == line.last_word &&
               names_site_first(head(d_.text, d_.scan, title.side));
    }

    /// The one that deserves to stay: of the better rank, without a word that nobody knows, without extras, the first.
    const Party* better_of_equals() const {
        if (rank(a_.shape) != rank(b_.shape)) return rank(a_.shape) > rank(b_.shape) ? &a_ : &b_;
        if (a_.side.misspelt != b_.side.misspelt) return a_.side.misspelt < b_.side.misspelt ? &a_ : &b_;
        return a_.whole && !b_.whole ? &a_ : &b_;
    }

    /// Both say the same, each with extras at most.
    std::optional<Verdict> judge_equals() const {
        const bool a_goes = better_of_equals() == &b_;
        const Party& victim = a_goes ? a_ : b_;
        const Party& kept = a_goes ? b_ : a_;
        const bool caption = victim.shape.captionlike();
        if (alignment_.doubtful > 0 && !caption) return std::nullopt;
        if (alignment_.matched < (caption ? limits_.captions : limits_.restates)) return std::nullopt;
        if (victim.shape.heading || kept.shape.heading) return std::nullopt;
        if (!caption && !near() && !victim.shape.sentence && alignment_.matched < limits_.beginning)
            return std::nullopt;
        if (victim.shape.question && !near() && victim.shape.words < 2 * limits_.far_same) return std::nullopt;
        return verdict(victim, kept, Rule::repeats_restates, with_extras);
    }

    /// The kept line says all that the victim says, and more.
    std::optional<Verdict> judge_contained(const Party& victim, const Party& kept) const {
        const Shape& shape = victim.shape;
        if (is_site_name(tail(d_.text, d_.scan, kept.side))) return std::nullopt;
        if (alignment_.doubtful > 0 && !shape.captionlike()) return std::nullopt;
        if (shape.question && !shape.quoted && !shape.captionlike() && shape.words < longest_headline)
            return std::nullopt;
        if ((shape.handle && !victim.attributed) || kept.shape.heading || kept.shape.note ||
            is_teaser_of(kept, victim) || is_summary_of(kept, victim))
            return std::nullopt;
        if (kept.shape.captionlike() && !shape.captionlike()) return std::nullopt;
        const Edge before = edge_before(d_.text, d_.scan, kept.side);
        // If they share the name, too, the quotation ended before it.
        const bool shares_name = victim.whole && victim.attributed;
        const Edge after = shares_name ? Edge::sentence : edge_after(d_.text, d_.scan, kept.side);
        if (!shape.captionlike() && (victim.whole || victim.attributed)) {
            if (is_quoted_by(victim, kept)) return std::nullopt;
            if (shape.truncated && before == Edge::sentence && alignment_.matched >= limits_.pull_quote)
                return verdict(victim, kept, Rule::repeats_restates, contained);
            if (shape.heading) return std::nullopt;
            const bool full_sentence = before == Edge::sentence && after == Edge::sentence;
            if (!victim.attributed && !shape.sentence && !shape.quoted &&
                !looks_like_caption(victim, kept, full_sentence))
                return std::nullopt;
            const bool quoted = shape.quoted || victim.attributed;
            if (alignment_.matched >= words_asked(quoted, shape.sentence, before, after))
                return verdict(victim, kept, Rule::repeats_pull_quote, contained);
            return std::nullopt;
        }
        if (before != Edge::sentence || alignment_.matched < limits_.captions) return std::nullopt;
        return verdict(victim, kept, Rule::repeats_restates, contained);
    }

    /// The less the shared words are a sentence of the kept line, the more of them there must be.
    std::uint32_t words_asked(bool quoted, bool sentence, Edge before, Edge after) const {
        if (before == Edge::sentence && after == Edge::sentence)
            return quoted || sentence ? limits_.pull_quote : limits_.beginning;
        if (before == Edge::none && after == Edge::none) return UINT32_MAX;
        if (quoted && before != Edge::none && after != Edge::none) return limits_.pull_quote;
        return before == Edge::sentence || after == Edge::sentence ? limits_.beginning
                                                                   : limits_.beginning + limits_.beginning / 3;
    }

    /// A post or a statement in full, without quotation marks, after the sentence that quotes it or right before.
    bool is_quoted_by(const Party& victim, const Party& kept) const {
        return victim.side.line + 2 >= kept.side.line && !victim.shape.quoted && !victim.attributed &&
               !opens_with_quote(d_.line_text(victim.side.line)) && inside_quotes(head(d_.text, d_.scan, kept.side));
    }

    /// A teaser breaks off, and stands among its like; what it was taken from goes on.
    bool is_teaser_of(const Party& kept, const Party& victim) const {
        return kept.shape.truncated && kept.side.end < d_.line(kept.side.line).last_word && !victim.shape.truncated &&
               !victim.shape.captionlike() && d_.paragraphs_beside(kept.side.line) < 2;
    }

    /// A summary at the top is made of sentences of the body; it is not for them to go.
    bool is_summary_of(const Party& kept, const Party& victim) const {
        const Shape& shape = victim.shape;
        return kept.side.line < lead_lines && victim.side.line > kept.side.line + lead_lines && shape.sentence &&
               !shape.shouted && victim.side.misspelt == 0 && !shape.captionlike() && !victim.attributed &&
               !shape.quoted;
    }

    /// No full stop and no other sign of a caption: a headline and a heading look alike, and stand before their text;
    /// but they are shorter than a sentence of it.
    static bool looks_like_caption(const Party& victim, const Party& kept, bool full_sentence) {
        if (!kept.shape.sentence) return false;
        if (full_sentence && victim.shape.words >= longest_headline) return true;
        return victim.side.line >= headline_lines && victim.side.line + 1 != kept.side.line;
    }

    const Document& d_;
    const Alignment& alignment_;
    const Limits& limits_;
    Party a_;
    Party b_;
};

}  // namespace

int rank(const Shape& shape) {
    if (shape.credit) return 0;
    if (shape.caption) return 1;
    return shape.sentence && !shape.shouted ? 3 : 2;
}

bool may_cut_same(const Shape& shape, bool near, bool to_sentence, const Limits& limits) {
    if (shape.structural()) return false;
    if (near) return shape.words >= limits.near_same;
    if (shape.captionlike()) return shape.words >= limits.captions;
    if (shape.heading || (shape.question && shape.words < 2 * limits.far_same)) return false;
    return shape.words >= (shape.sentence || to_sentence ? limits.far_same : limits.far_same + limits.far_same / 3);
}

std::optional<Verdict> judge(const Document& document, const Alignment& alignment, const Limits& limits) {
    const text::Line& a = document.line(alignment.a.line);
    const text::Line& b = document.line(alignment.b.line);
    // Neither line says mostly what the other says: the common case, told before anything is looked at.
    if (alignment.matched * 2 < std::min(a.words(), b.words())) return std::nullopt;
    if (alignment.matched < alignment.typos * words_per_typo) return std::nullopt;
    return Judge{document, alignment, limits}.run();
}

}  // namespace cutline::pass::repeats
