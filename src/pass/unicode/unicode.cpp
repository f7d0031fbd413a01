#include "pass/unicode/unicode.hpp"

#include <string>
#include <utility>

#include "pass/unicode/bytes.hpp"
#include "pass/unicode/entities.hpp"
#include "pass/unicode/invisible.hpp"
#include "pass/unicode/mojibake.hpp"
#include "pass/unicode/punctuation.hpp"
#include "pass/unicode/survey.hpp"
#include "text/normalise.hpp"

namespace cutline::pass {

namespace {

using unicode::Span;

/// One rule's work can make work for another (an entity stands for a soft hyphen, what is cut stood between a letter
/// and its accent, misread text was misread twice), so the rules are gone through until nothing is left to do. No text
/// that was not made up needs more than a few rounds.
constexpr int most_rounds = 12;

class Unicode final : public Pass {
  public:
    explicit Unicode(RuleSet rules) : rules_(rules) {}

    void propose(const text::View& view, edit::Splices& out) override {
        unicode::survey(view.text(), rules_, survey_);
        if (view.origin().may_be_broken && unicode::is_binary(view.text(), survey_)) return;
        out = find(view.text(), view.origin());
        if (out.empty()) return;
        current_.clear();
        edit::apply(view.text(), out, current_);
        for (int round = 1; round < most_rounds; ++round) {
            unicode::survey(current_, rules_, survey_);
            edit::Splices more = find(current_, view.origin());
            if (more.empty()) break;
            next_.clear();
            edit::apply(current_, more, next_);
            out = edit::compose(view.text(), current_, out, std::move(more));
            std::swap(current_, next_);
        }
    }

  private:
    bool on(Rule rule) const { return rules_.contains(rule); }

    /// What survey_, of `text`, says is to be done next. First the bytes, then the characters, then the rest.
    edit::Splices find(std::string_view text, const text::Origin& origin) {
        edit::Splices splices;
        if (origin.may_be_broken && on(Rule::unicode_bytes)) unicode::repair_bytes(text, survey_.broken, splices);
        if (!splices.empty()) return splices;
        if (on(Rule::unicode_mojibake)) unicode::decode_mojibake(text, survey_, splices);
        if (!splices.empty()) return splices;
        if (on(Rule::unicode_entities)) unicode::decode_entities(text, survey_.entities, splices);
        if (on(Rule::unicode_invisible)) unicode::cut_invisible(text, survey_, origin.may_be_broken, splices);
        if (on(Rule::unicode_nfc)) compose(text, splices);
        if (on(Rule::unicode_punctuation)) unicode::straighten_punctuation(text, survey_.punctuation, splices);
        edit::settle(splices);
        return splices;
    }

    /// Bytes that are not UTF-8 part one stretch from the next.
    void compose(std::string_view text, edit::Splices& out) {
        auto broken = survey_.broken.begin();
        for (Span span : survey_.not_inert) {
            for (; broken != survey_.broken.end() && *broken < span.end; ++broken) {
                if (*broken < span.begin) continue;
                compose(text, {span.begin, *broken}, out);
                span.begin = *broken + 1;
            }
            compose(text, span, out);
        }
    }

    void compose(std::string_view text, Span span, edit::Splices& out) {
        composed_.clear();
        text::compose(text.substr(span.begin, span.end - span.begin), composed_);
        for (text::Composed& change : composed_)
            out.push_back({.begin = span.begin + change.begin,
                           .end = span.begin + change.end,
                           .rule = Rule::unicode_nfc,
                           .put = std::move(change.put)});
    }

    RuleSet rules_;
    unicode::Survey survey_;
    std::string current_;  // the text after some rounds
    std::string next_;
    std::vector<text::Composed> composed_;
};

}  // namespace

std::unique_ptr<Pass> make_unicode(const Config& config) { return std::make_unique<Unicode>(config.rules); }

}  // namespace cutline::pass
