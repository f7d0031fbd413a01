#include "pass/boilerplate/pattern_set.hpp"

#include <algorithm>
#include <numeric>

#include "text/scan.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr unsigned bucket_shift = 22;
constexpr std::uint32_t bucket_count = std::uint32_t{1} << (32 - bucket_shift);

/// The words that end the widget of linked_name.hpp, folded.
std::vector<Phrase> widget_ends() {
    text::Scan scan;
    text::scan("MORE MORE's", scan);
    std::vector<Phrase> ends;
    ends.reserve(scan.words.size());
    for (const text::Word& word : scan.words) ends.push_back({word.hash, word.hash});
    return ends;
}

}  // namespace

void PhraseIndex::add(const Edge& edge, std::span<const Phrase> phrases, std::uint32_t pattern) {
    for (const auto& [word, name] : phrases) {
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
    buckets_.assign(bucket_count + 1, 0);
    for (const Entry& entry : entries_) ++buckets_[(entry.phrase >> bucket_shift) + 1];
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
}

std::span<const PhraseIndex::Entry> PhraseIndex::entries_of(std::uint32_t phrase) const {
    std::uint32_t from = buckets_[phrase >> bucket_shift];
    const std::uint32_t limit = buckets_[(phrase >> bucket_shift) + 1];
    while (from < limit && entries_[from].phrase < phrase) ++from;
    std::uint32_t to = from;
    while (to < limit && entries_[to].phrase == phrase) ++to;
    return std::span{entries_}.subspan(from, to - from);
}

PatternSet::PatternSet(const PatternTable& patterns, RuleSet rules) : patterns_(patterns) {
    for (std::uint32_t id = 0; id < patterns.automatons.size(); ++id)
        if (rules.contains(patterns.automatons[id].rule)) add(id);
    if (rules.contains(Rule::pattern_widget)) inside_.add({}, widget_ends(), widget);
    for (PhraseIndex* index : {&first_, &last_, &inside_}) index->finish();
}

void PatternSet::add(std::uint32_t id) {
    const Automaton& pattern = patterns_.automatons[id];
    const auto begin = pattern.begin.phrases.of(patterns_.phrases);
    switch (place_of(pattern)) {
        case Place::first: first_.add(pattern.begin, begin, id); break;
        case Place::last: last_.add(pattern.end, pattern.end.phrases.of(patterns_.phrases), id); break;
        case Place::inside: inside_.add(pattern.begin, begin, id); break;
        case Place::none: break;
    }
    if (pattern.left != Beside::anything || pattern.opens_bracket) return;
    for (const Phrase& phrase : begin) glued_.add(phrase.name);
}

}  // namespace cutline::pass::boilerplate
