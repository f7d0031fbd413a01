#include "cli/options.hpp"

#include <array>

#include "cli/settings.hpp"
#include "cli/values.hpp"
#include "cutline/cleaner.hpp"
#include "cutline/index.hpp"
#include "io/lines.hpp"

namespace cutline::cli {

namespace {

using S = Settings;
using V = const std::vector<std::string>;  // all occurrences; never empty

constexpr std::uint64_t largest_window = std::uint64_t{1} << 30;

constexpr std::array command_table{
    CommandInfo{Command::clean, "", "[OPTIONS] [FILE...]", "clean FILEs, or standard input"},
    CommandInfo{Command::restore, "restore", "--log EDITS [--partial] [-o FILE] [FILE...]",
                "rebuild the input from the cleaned text and its log"},
    CommandInfo{Command::learn, "learn", "[OPTIONS] -o INDEX [FILE...]", "count a corpus into an index"},
    CommandInfo{Command::merge, "merge", "-o INDEX INDEX...", "add indexes up"},
    CommandInfo{Command::inspect, "inspect", "[OPTIONS] INDEX [FILE...]",
                "what an index holds; with FILEs, what it would cut of them"},
};

constexpr For reading = For::clean | For::learn | For::inspect;  // a corpus

constexpr std::uint64_t least_memory = std::uint64_t{1} << 20;
constexpr std::uint64_t most_memory = std::uint64_t{1} << 50;

constexpr RuleSet all_rules() {
    RuleSet set;
    for (const RuleInfo& row : rule_table)
        if (cleans(row.rule)) set.insert(row.rule);
    return set;
}

void read(S& s, std::vector<std::string>& to, V& paths) {
    s.lists.insert(s.lists.end(), paths.begin(), paths.end());
    for (const std::string& path : paths)
        for (std::string& line : io::read_lines(path)) to.push_back(std::move(line));
}

void only(S& s, V& v) {
    s.config.rules = {};
    for (const std::string& names : v) s.config.rules = s.config.rules | rules(names, default_rules());
}

void cut(S& s, V& v) {
    for (const std::string& names : v) s.config.rules = s.config.rules | categories(names);
}

void keep(S& s, V& v) {
    for (const std::string& names : v) s.config.rules = s.config.rules - categories(names);
}

void skip(S& s, V& v) {
    for (const std::string& names : v) s.config.rules = s.config.rules - rules(names, all_rules());
}

void variant(S& s, V& v) {
    s.config.variant = static_cast<Variant>(choice(v.back(), "keep|us|gb"));
    if (s.config.variant == Variant::keep)
        s.config.rules.erase(Rule::spelling_variant);
    else
        s.config.rules.insert(Rule::spelling_variant);
}

void punctuation(S& s, V& v) {
    if (choice(v.back(), "keep|ascii") == 0)
        s.config.rules.erase(Rule::unicode_punctuation);
    else
        s.config.rules.insert(Rule::unicode_punctuation);
}

void cut_lines(S& s, V& v) {
    read(s, s.config.cut_lines, v);
    s.config.rules.insert(Rule::boilerplate_cut_lines);
}

void index(S& s, V& v) {
    s.indexes = v;
    for (const std::string& path : v) s.config.indexes.push_back(Index::open(path));
}

void copies(S& s, V& v) {
    for (const std::string& names : v)
        for (const std::string_view name : list(names))
            s.config.rules.insert(choice(name, "line|passage") == 0 ? Rule::copies_line : Rule::copies_passage);
}

void output(S& s, Where where, V& v) {
    if (s.where != Where::standard_output && s.where != where) throw Error("only one of -o, -d and -i can be given");
    s.where = where;
    s.target = v.back();
}

void compress(S& s, V& v) {
    constexpr std::array known{io::Compression::none, io::Compression::gzip, io::Compression::zstd};
    const std::size_t which = choice(v.back(), "auto|none|gzip|zstd");
    if (which > 0) s.compress = known.at(which - 1);
}

void max_bad(S& s, V& v) {
    const std::string_view text = v.back();
    s.max_bad.percent = text.ends_with('%');
    s.max_bad.count =
        s.max_bad.percent ? thousandths(text.substr(0, text.size() - 1), 100'000) : whole(text, 0, UINT64_MAX);
}

// What a rule set is made of is applied in this order: --only, --cut, --keep, the options that switch a rule on,
// --skip.
constexpr std::array table{
    Option{
        "format", 'f', "auto|text|jsonl|wet", Group::input, reading, false,
        "text: each file is one document; jsonl: a record a line; wet: Common Crawl's text records; auto: jsonl if the "
        "first line that is not blank is a JSON object, wet if the input begins with a record's header, else text",
        [](S& s, V& v) { s.config.format = static_cast<Format>(choice(v.back(), "auto|text|jsonl|wet")); }},
    Option{"text-key", 0, "KEY", Group::input, reading, true,
           "clean this field of a record: a name or a JSON pointer (/article/body); default text; may be repeated",
           [](S& s, V& v) { s.config.text_keys = v; }},
    Option{"id-key", 0, "KEY", Group::input, reading, false, "field with the id of a record; default id",
           [](S& s, V& v) { s.config.id_key = v.back(); }},
    Option{"site-key", 0, "KEY", Group::input, reading, false, "field with the site of a record; default site",
           [](S& s, V& v) { s.config.site_key = v.back(); }},
    Option{"lang-key", 0, "KEY", Group::input, reading, false, "field with the language of a record; default language",
           [](S& s, V& v) { s.config.language_key = v.back(); }},
    Option{"context-key", 0, "KEY", Group::input, For::clean, true,
           "field whose words count as the text's for spelling (a title); may be repeated",
           [](S& s, V& v) { s.config.context_keys = v; }},
    Option{"site", 0, "NAME", Group::input, reading, false, "the site that a text comes from",
           [](S& s, V& v) { s.config.site = v.back(); }},
    Option{"separator", 0, "LINE", Group::input, reading, false,
           "a line that stands between two documents of one text stream",
           [](S& s, V& v) { s.config.separator = v.back(); }},

    Option{"", 'o', "FILE", Group::output, For::clean | For::restore | For::learn | For::merge, false,
           "write to FILE, which appears when it is whole", [](S& s, V& v) { output(s, Where::file, v); }},
    Option{"", 'd', "DIR", Group::output, For::clean, false, "write to files of the same names in DIR",
           [](S& s, V& v) { output(s, Where::folder, v); }},
    Option{"", 'i', "[SUFFIX]", Group::output, For::clean, false,
           "clean the FILEs in place; -i.bak keeps the originals as FILE.bak",
           [](S& s, V& v) { output(s, Where::in_place, v); }},
    Option{"compress", 0, "auto|none|gzip|zstd", Group::output, For::clean | For::restore, false,
           "compress what is written; auto: -o as the name says (.gz, .zst), -d and -i as each FILE was (but xz and "
           "bzip2), standard output of wet as its input was; gzip of wet has a member for each record",
           compress},
    Option{"log", 0, "FILE", Group::output, For::clean | For::restore, false,
           "the edit log (JSON Lines), from which restore rebuilds the input",
           [](S& s, V& v) {
               s.log = v.back();
               s.config.trace_copies = true;
           }},
    Option{"partial", 0, "", Group::output, For::restore, false, "take what there is of a log that has no end",
           [](S& s, V&) { s.partial = true; }},
    Option{"stats", 0, "FILE", Group::output, For::clean, false, "write counts by rule (JSON)",
           [](S& s, V& v) { s.stats = v.back(); }},
    Option{"diff", 0, "", Group::output, For::clean, false,
           "write a unified diff whose hunks name their rules, instead of the text", [](S& s, V&) { s.diff = true; }},
    Option{"annotate", 0, "KEY", Group::output, For::clean, false,
           "add to each record an object with the share cut and the edits by rule",
           [](S& s, V& v) { s.config.annotate_key = v.back(); }},

    Option{"only", 0, "LIST", Group::rules, For::clean, true,
           "only these passes or rules, separated by commas (repeats, spelling/own-words)", only},
    Option{"cut", 0, "CATEGORY", Group::rules, For::clean, true,
           "cut lines of this furniture category too; may be repeated", cut},
    Option{"keep", 0, "CATEGORY", Group::rules, For::clean, true,
           "keep lines of this furniture category; may be repeated", keep},
    Option{"cut-lines", 0, "FILE", Group::rules, For::clean, true,
           "cut these lines: a literal line or /regex/ a line, with site<TAB> in front if wanted", cut_lines},
    Option{"keep-lines", 0, "FILE", Group::rules, For::clean, true,
           "keep these lines, whatever else says that they be cut",
           [](S& s, V& v) { read(s, s.config.keep_lines, v); }},
    Option{"preset", 0, "careful|balanced|thorough", Group::rules, For::clean | For::inspect, false,
           "how much evidence every pass asks for; default balanced",
           [](S& s, V& v) { s.config.preset = static_cast<Preset>(choice(v.back(), "careful|balanced|thorough")); }},

    Option{"index", 0, "INDEX", Group::evidence, For::clean, true,
           "what `cutline learn` counted: evidence for furniture and words; may be repeated", index},
    Option{"two-pass", 0, "", Group::evidence, For::clean, false,
           "learn from the FILEs first, then clean them; what does not fit --memory goes to files in TMPDIR",
           [](S& s, V&) { s.two_pass = true; }},
    Option{"online", 0, "", Group::evidence, For::clean, false,
           "learn from the stream as it goes by; what does not fit --memory is forgotten, the oldest first",
           [](S& s, V&) { s.config.online = true; }},
    Option{"top", 0, "N", Group::evidence, For::inspect, false, "texts of each site that are shown; default 20",
           [](S& s, V& v) { s.top = static_cast<std::size_t>(whole(v.back(), 1, UINT32_MAX)); }},

    Option{"words", 0, "FILE", Group::spelling, For::clean, true, "words that are right, one a line",
           [](S& s, V& v) { read(s, s.config.words, v); }},
    Option{"variant", 0, "keep|us|gb", Group::spelling, For::clean, false,
           "change American or British spelling; default keep", variant},
    Option{"consistent-names", 0, "", Group::spelling, For::clean, false, "one spelling of a name in a document",
           [](S& s, V&) { s.config.rules.insert(Rule::spelling_names); }},
    Option{"punctuation", 0, "keep|ascii", Group::spelling, For::clean, false,
           "ascii: curly quotes and dashes become ASCII; default keep", punctuation},
    Option{"confidence", 0, "P", Group::spelling, For::clean, false,
           "least score of a spelling correction, 0 to 1; default: the preset's",
           [](S& s, V& v) { s.config.confidence = static_cast<unsigned>(thousandths(v.back(), 1000)); }},
    Option{"copies", 0, "LIST", Group::rules, For::clean, true,
           "cut what an earlier document has, and keep the first: line, passage, or both, separated by commas", copies},
    Option{"skip", 0, "LIST", Group::rules, For::clean, true, "not these passes or rules", skip},

    Option{"", 'T', "N", Group::resources, reading, false, "threads; default: one for each core",
           [](S& s, V& v) { s.config.threads = static_cast<unsigned>(whole(v.back(), 0, 1024)); }},
    Option{"memory", 0, "SIZE", Group::resources, reading, false,
           "most memory for what grows with the corpus (suffixes K, M, G, T); default 1G",
           [](S& s, V& v) { s.config.memory = size(v.back(), least_memory, most_memory); }},
    Option{"window", 0, "SIZE", Group::resources, reading, false,
           "longest document held whole (suffixes K, M, G); at most 1G; a longer one is cleaned in windows cut at line "
           "ends; "
           "default 64M",
           [](S& s, V& v) { s.config.window = size(v.back(), 1, largest_window); }},

    Option{"check", 0, "", Group::checks, For::clean, false, "write no text; exit 1 if something would change",
           [](S& s, V&) { s.check = true; }},
    Option{"strict", 0, "", Group::checks, reading, false, "stop at the first bad record",
           [](S& s, V&) { s.config.strict = true; }},
    Option{"max-bad", 0, "N|P%", Group::checks, reading, false,
           "exit 3 if more than N, or P percent, of the records are bad; default 1%", max_bad},

    Option{"quiet", 'q', "", Group::other, reading, false, "no progress and no word of bad records",
           [](S& s, V&) { s.quiet = true; }},
    Option{"no-progress", 0, "", Group::other, reading, false,
           "no progress (it is shown only where standard error is a terminal)", [](S& s, V&) { s.progress = false; }},
    Option{"version", 0, "", Group::other, For::all, false, "print the version", nullptr},
    Option{"help", 0, "[rules|man|bash|zsh|fish]", Group::other, For::all, false,
           "print this help, the rules, the manual page, or completions for a shell", nullptr},
};

}  // namespace

std::span<const CommandInfo> commands() { return command_table; }

std::span<const Option> options() { return table; }

std::string_view title(Group group) {
    switch (group) {
        case Group::input: return "Input";
        case Group::output: return "Output";
        case Group::rules: return "What is cut";
        case Group::evidence: return "Evidence";
        case Group::spelling: return "Spelling and characters";
        case Group::resources: return "Resources";
        case Group::checks: return "Checks";
        case Group::other: break;
    }
    return "Other";
}

std::string_view Option::choices() const {
    std::string_view names = argument;
    if (value_optional()) names = names.substr(1, names.size() - 2);
    const bool listed = !names.empty() && names[0] >= 'a' && names[0] <= 'z';
    return listed ? names : std::string_view{};
}

bool Option::known_to(Command command) const {
    return (static_cast<unsigned>(commands) >> static_cast<unsigned>(command) & 1U) != 0;
}

std::string Option::spelled() const { return name.empty() ? std::string{'-', letter} : "--" + std::string(name); }

}  // namespace cutline::cli
