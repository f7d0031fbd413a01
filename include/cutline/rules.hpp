/// The rules: every edit that cutline makes is made by exactly one of them and carries its name.
///
/// A rule is written `pass/rule` ("repeats/same"). The table below is the only list of them: the command line, the edit
/// log, the statistics and `--help=rules` are all read off it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace cutline {

enum class Rule : std::uint8_t {
    unicode_bytes,
    unicode_mojibake,
    unicode_entities,
    unicode_nfc,
    unicode_invisible,
    unicode_punctuation,
    spacing_spaces,
    spacing_trailing,
    spacing_blank_lines,
    spacing_before_comma,
    spacing_after_period,
    repeats_same,
    repeats_restates,
    repeats_self,
    repeats_pull_quote,
    repeats_title,
    repeats_passage,
    pattern_advert,
    pattern_share,
    pattern_newsletter,
    pattern_read_more,
    pattern_video_control,
    pattern_image_control,
    pattern_comment_prompt,
    pattern_login,
    pattern_cookie,
    pattern_legal,
    pattern_follow,
    pattern_donate,
    pattern_widget,
    pattern_nav,
    pattern_byline,
    pattern_bio,
    pattern_dateline,
    pattern_credit,
    pattern_caption,
    pattern_correction,
    pattern_contributed_by,
    pattern_contact,
    pattern_transcript_note,
    pattern_summary,
    boilerplate_site_line,
    boilerplate_site_affix,
    boilerplate_site_span,
    boilerplate_gap,
    boilerplate_cut_lines,
    copies_line,
    copies_passage,
    spelling_own_words,
    spelling_lexicon,
    spelling_doubled,
    spelling_variant,
    spelling_names,
    // Not cleaning rules, and not to be chosen: what follows from the others, logged so that restore can take it back.
    annotate,     ///< the object that `--annotate` adds
    wet_headers,  ///< length and digests in the header of a changed record of a web archive
};

struct RuleInfo {
    Rule rule;
    std::string_view pass;
    std::string_view name;
    bool by_default;           ///< on unless asked otherwise
    std::string_view meaning;  ///< one line for `--help=rules`
};

inline constexpr std::array rule_table{
    RuleInfo{Rule::unicode_bytes, "unicode", "bytes", true, "bytes that are not UTF-8 (text format)"},
    RuleInfo{Rule::unicode_mojibake, "unicode", "mojibake", true, "UTF-8 that was read as another encoding"},
    RuleInfo{Rule::unicode_entities, "unicode", "entities", true, "HTML entities left in the text"},
    RuleInfo{Rule::unicode_nfc, "unicode", "nfc", true, "composed form (NFC)"},
    RuleInfo{Rule::unicode_invisible, "unicode", "invisible", true, "soft hyphens, zero widths, controls"},
    RuleInfo{Rule::unicode_punctuation, "unicode", "punctuation", false,
             "curly quotes and dashes to ASCII (--punctuation ascii)"},
    RuleInfo{Rule::spacing_spaces, "spacing", "spaces", true, "every kind and run of spaces to one"},
    RuleInfo{Rule::spacing_trailing, "spacing", "trailing", true, "spaces at the end of a line"},
    RuleInfo{Rule::spacing_blank_lines, "spacing", "blank-lines", true, "runs of blank lines to one"},
    RuleInfo{Rule::spacing_before_comma, "spacing", "before-comma", true, "a space before a comma"},
    RuleInfo{Rule::spacing_after_period, "spacing", "after-period", true, "no space after the end of a sentence"},
    RuleInfo{Rule::repeats_same, "repeats", "same", true, "a line that stands there already"},
    RuleInfo{Rule::repeats_restates, "repeats", "restates", true, "a line that says another one again, nearly"},
    RuleInfo{Rule::repeats_self, "repeats", "self", true, "a line that says its own text twice"},
    RuleInfo{Rule::repeats_pull_quote, "repeats", "pull-quote", true, "a sentence of the body set again as a line"},
    RuleInfo{Rule::repeats_title, "repeats", "title", true, "page title or headline that stands there twice"},
    RuleInfo{Rule::repeats_passage, "repeats", "passage", true, "a run of lines that stands there already"},
    RuleInfo{Rule::pattern_advert, "boilerplate", "pattern.advert", true, "advertisement labels"},
    RuleInfo{Rule::pattern_share, "boilerplate", "pattern.share", true, "share bars"},
    RuleInfo{Rule::pattern_newsletter, "boilerplate", "pattern.newsletter", true, "newsletter pleas"},
    RuleInfo{Rule::pattern_read_more, "boilerplate", "pattern.read-more", true, "links to other stories"},
    RuleInfo{Rule::pattern_video_control, "boilerplate", "pattern.video-control", true, "video controls"},
    RuleInfo{Rule::pattern_image_control, "boilerplate", "pattern.image-control", true, "image controls"},
    RuleInfo{Rule::pattern_comment_prompt, "boilerplate", "pattern.comment-prompt", true, "calls to comment"},
    RuleInfo{Rule::pattern_login, "boilerplate", "pattern.login", true, "calls to log in"},
    RuleInfo{Rule::pattern_cookie, "boilerplate", "pattern.cookie", true, "cookie notices"},
    RuleInfo{Rule::pattern_legal, "boilerplate", "pattern.legal", true, "copyright lines and terms"},
    RuleInfo{Rule::pattern_follow, "boilerplate", "pattern.follow", true, "calls to follow"},
    RuleInfo{Rule::pattern_donate, "boilerplate", "pattern.donate", true, "pleas to give or subscribe"},
    RuleInfo{Rule::pattern_widget, "boilerplate", "pattern.widget", true, "what a page widget left"},
    RuleInfo{Rule::pattern_nav, "boilerplate", "pattern.nav", true, "menus and skip links"},
    RuleInfo{Rule::pattern_byline, "boilerplate", "pattern.byline", false, "author lines"},
    RuleInfo{Rule::pattern_bio, "boilerplate", "pattern.bio", false, "author biographies"},
    RuleInfo{Rule::pattern_dateline, "boilerplate", "pattern.dateline", false, "dates and places of publication"},
    RuleInfo{Rule::pattern_credit, "boilerplate", "pattern.credit", false, "photo and agency credits"},
    RuleInfo{Rule::pattern_caption, "boilerplate", "pattern.caption", false, "captions"},
    RuleInfo{Rule::pattern_correction, "boilerplate", "pattern.correction", false, "corrections and update notes"},
    RuleInfo{Rule::pattern_contributed_by, "boilerplate", "pattern.contributed-by", false, "who else reported"},
    RuleInfo{Rule::pattern_contact, "boilerplate", "pattern.contact", false, "addresses of the reporters"},
    RuleInfo{Rule::pattern_transcript_note, "boilerplate", "pattern.transcript-note", false, "notes on a transcript"},
    RuleInfo{Rule::pattern_summary, "boilerplate", "pattern.summary", false, "story highlights"},
    RuleInfo{Rule::boilerplate_site_line, "boilerplate", "site-line", true, "a line that the site puts on its pages"},
    RuleInfo{Rule::boilerplate_site_affix, "boilerplate", "site-affix", true,
             "what the site puts before or after the text of a line"},
    RuleInfo{Rule::boilerplate_site_span, "boilerplate", "site-span", true, "what the site puts inside a line"},
    RuleInfo{Rule::boilerplate_gap, "boilerplate", "gap", true, "a short stranger between furniture"},
    RuleInfo{Rule::boilerplate_cut_lines, "boilerplate", "cut-lines", true, "your own lines (--cut-lines)"},
    RuleInfo{Rule::copies_line, "copies", "line", false, "a line that an earlier document has (--copies line)"},
    RuleInfo{Rule::copies_passage, "copies", "passage", false,
             "a passage that an earlier document has (--copies passage)"},
    RuleInfo{Rule::spelling_own_words, "spelling", "own-words", true,
             "typos of words that the document spells elsewhere"},
    RuleInfo{Rule::spelling_lexicon, "spelling", "lexicon", true, "typos of common English words"},
    RuleInfo{Rule::spelling_doubled, "spelling", "doubled", true, "a function word twice (\"the the\")"},
    RuleInfo{Rule::spelling_variant, "spelling", "variant", false, "American or British spelling (--variant)"},
    RuleInfo{Rule::spelling_names, "spelling", "names", false, "one spelling of a name (--consistent-names)"},
    RuleInfo{Rule::annotate, "annotate", "", false, "the object that --annotate adds"},
    RuleInfo{Rule::wet_headers, "frame", "wet-headers", false, "length and digests of a changed record (wet)"},
};

inline constexpr std::size_t rule_count = rule_table.size();

/// Whether a rule cleans, and can be chosen; the others follow from what those did.
constexpr bool cleans(Rule rule) { return rule < Rule::annotate; }

constexpr const RuleInfo& info(Rule rule) { return rule_table[static_cast<std::size_t>(rule)]; }

/// A set of rules. A value; all operations are constexpr and O(1).
class RuleSet {
  public:
    constexpr RuleSet() = default;
    constexpr RuleSet(std::initializer_list<Rule> rules) {
        for (Rule rule : rules) insert(rule);
    }
    constexpr void insert(Rule rule) { bits_ |= bit(rule); }
    constexpr void erase(Rule rule) { bits_ &= ~bit(rule); }
    constexpr bool contains(Rule rule) const { return (bits_ & bit(rule)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr RuleSet operator|(RuleSet other) const { return RuleSet{bits_ | other.bits_}; }
    constexpr RuleSet operator&(RuleSet other) const { return RuleSet{bits_ & other.bits_}; }
    constexpr RuleSet operator-(RuleSet other) const { return RuleSet{bits_ & ~other.bits_}; }
    constexpr bool operator==(const RuleSet&) const = default;

  private:
    constexpr explicit RuleSet(std::uint64_t bits) : bits_(bits) {}
    static constexpr std::uint64_t bit(Rule rule) { return std::uint64_t{1} << static_cast<unsigned>(rule); }
    std::uint64_t bits_ = 0;
};
static_assert(rule_count <= 64);

/// The rules that are on when nothing is asked.
constexpr RuleSet default_rules() {
    RuleSet set;
    for (const RuleInfo& row : rule_table)
        if (row.by_default) set.insert(row.rule);
    return set;
}

/// The rules that `name` means: a pass ("repeats"), or a rule of one ("repeats/same"). nullopt: there is none such.
constexpr std::optional<RuleSet> find_rules(std::string_view name) {
    const std::size_t slash = name.find('/');
    RuleSet set;
    for (const RuleInfo& row : rule_table) {
        if (!cleans(row.rule) || row.pass != name.substr(0, slash)) continue;
        if (slash == std::string_view::npos || row.name == name.substr(slash + 1)) set.insert(row.rule);
    }
    return set.empty() ? std::nullopt : std::optional{set};
}

}  // namespace cutline
