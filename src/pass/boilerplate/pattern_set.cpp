#include "pass/boilerplate/pattern_set.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "cutline/cleaner.hpp"
#include "text/scan.hpp"

extern "C" {
extern const char cutline_patterns_begin;  // patterns.S
extern const char cutline_patterns_end;
}

namespace cutline::pass::boilerplate {

namespace {

constexpr unsigned bucket_shift = 20;
constexpr std::uint32_t bucket_count = std::uint32_t{1} << (32 - bucket_shift);

struct Category {
    Rule rule;
    When when;
};

Category find_category(std::string_view name) {
    When when = When::always;
    if (name.ends_with('?')) when = When::in_company;
    if (name.ends_with('!')) when = When::after_first_line;
    if (when != When::always) name.remove_suffix(1);
    for (const RuleInfo& row : rule_table)
        if (row.name.starts_with("pattern.") && row.name.substr(8) == name) return {row.rule, when};
    throw std::invalid_argument("no such category: " + std::string{name});
}

/// The words that end the widget of linked_name.hpp, folded.
Pattern::Edge widget_ends() {
    text::Scan scan;
    text::scan("MORE MORE's", scan);
    Pattern::Edge edge;
    for (const text::Word& word : scan.words) edge.phrases.push_back({word.hash, word.hash});
    return edge;
}

bool is_name(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

/// The index that a pattern is looked for in.
enum class Place : std::uint8_t { first, last, inside };

Place place_of(const Pattern& pattern, const Pattern::Edge& first, const Pattern::Edge& last) {
    const bool starts = pattern.left() == Beside::nothing;
    const bool ends = pattern.right() == Beside::nothing;
    if (pattern.when() != When::always && !(starts && ends))
        throw std::invalid_argument("only a whole line may have a ? or !");
    if (starts && !first.any) return Place::first;
    if (ends && !last.any && !last.number) return Place::last;
    if (!starts && !first.any && !first.number) return Place::inside;
    throw std::invalid_argument("it neither begins nor ends with a word of its own");
}

/// Reads the lines of patterns.txt one by one.
class PatternReader {
  public:
    void add(std::string_view line) {
        if (line.empty() || line.front() == '#') return;
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) throw std::invalid_argument("no tab after the category");
        const std::string_view name = line.substr(0, tab);
        const std::string body = expand(line.substr(tab + 1));
        if (name.front() == '$') {
            sets_.emplace_back(name, body);
            return;
        }
        const auto [rule, when] = find_category(name);
        const Pattern& pattern = patterns_.emplace_back(body, rule, when);
        (void)place_of(pattern, pattern.first(), pattern.last());
    }

    std::vector<Pattern> take() { return std::move(patterns_); }

  private:
    std::string expand(std::string_view body) const {
        std::string out;
        for (std::size_t dollar = body.find('$'); dollar != std::string_view::npos; dollar = body.find('$')) {
            std::size_t end = dollar + 1;
            while (end < body.size() && is_name(body[end])) ++end;
            const std::string_view name = body.substr(dollar, end - dollar);
            const auto set = std::find_if(sets_.begin(), sets_.end(), [&](const auto& s) { return s.first == name; });
            if (set == sets_.end()) throw std::invalid_argument("no such set: " + std::string{name});
            out.append(body.substr(0, dollar)).append("(").append(set->second).append(")");
            body.remove_prefix(end);
        }
        return out.append(body);
    }

    std::vector<std::pair<std::string, std::string>> sets_;  // "$name", and what it stands for
    std::vector<Pattern> patterns_;
};

}  // namespace

void PhraseIndex::add(const Pattern::Edge& edge, std::uint32_t pattern) {
    for (const auto& [word, name] : edge.phrases) {
        words_.push_back(word);
        phrases_.add(name);
        entries_.push_back({name, pattern});
    }
    if (edge.number) numbers_.push_back(pattern);
}

void PhraseIndex::finish() {
    const auto order = [](const Entry& a, const Entry& b) {
        return a.phrase != b.phrase ? a.phrase < b.phrase : a.pattern < b.pattern;
    };
    const auto same = [](const Entry& a, const Entry& b) { return a.phrase == b.phrase && a.pattern == b.pattern; };
    std::sort(entries_.begin(), entries_.end(), order);
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
    buckets_.reserve(bucket_count + 1);
    for (std::uint32_t at = 0, bucket = 0; bucket <= bucket_count; ++bucket) {
        while (at < entries_.size() && entries_[at].phrase >> bucket_shift < bucket) ++at;
        buckets_.push_back(at);
    }
}

std::span<const PhraseIndex::Entry> PhraseIndex::entries_of(std::uint32_t phrase) const {
    std::uint32_t from = buckets_[phrase >> bucket_shift];
    const std::uint32_t limit = buckets_[(phrase >> bucket_shift) + 1];
    while (from < limit && entries_[from].phrase < phrase) ++from;
    std::uint32_t to = from;
    while (to < limit && entries_[to].phrase == phrase) ++to;
    return std::span{entries_}.subspan(from, to - from);
}

std::vector<Pattern> read_patterns(std::string_view source) {
    PatternReader reader;
    for (std::size_t number = 1; !source.empty(); ++number) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        try {
            reader.add(source.substr(0, end));
        } catch (const std::invalid_argument& error) {
            throw Error("patterns, line " + std::to_string(number) + ": " + error.what());
        }
        source.remove_prefix(std::min(end + 1, source.size()));
    }
    return reader.take();
}

std::span<const Pattern> compiled_in_patterns() {
    static const std::vector<Pattern> patterns = read_patterns(
        {&cutline_patterns_begin, static_cast<std::size_t>(&cutline_patterns_end - &cutline_patterns_begin)});
    return patterns;
}

PatternSet::PatternSet(std::span<const Pattern> patterns, RuleSet rules) : patterns_(patterns) {
    for (std::uint32_t id = 0; id < patterns.size(); ++id)
        if (rules.contains(patterns[id].rule())) add(id);
    if (rules.contains(Rule::pattern_widget)) inside_.add(widget_ends(), widget);
    for (PhraseIndex* index : {&first_, &last_, &inside_}) index->finish();
}

void PatternSet::add(std::uint32_t id) {
    const Pattern::Edge first = patterns_[id].first();
    const Pattern::Edge last = patterns_[id].last();
    switch (place_of(patterns_[id], first, last)) {
        case Place::first: first_.add(first, id); break;
        case Place::last: last_.add(last, id); break;
        case Place::inside: inside_.add(first, id); break;
    }
    const bool glued = patterns_[id].left() == Beside::anything && !patterns_[id].opens_bracket();
    for (const auto& [word, name] : first.phrases)
        if (glued) glued_.add(name);
}

}  // namespace cutline::pass::boilerplate
