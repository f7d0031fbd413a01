#include "pass/spelling/doubtful.hpp"

#include "lexicon/everyday.hpp"
#include "pass/spelling/stem.hpp"

namespace cutline::pass::spelling {

std::span<const std::uint32_t> DoubtfulWords::find(const text::View& view, std::span<const std::uint32_t> rare) {
    found_.clear();
    misspelt_.clear();
    remembered_.fill(0);
    for (const std::uint32_t i : rare) {
        ask(view, i);
        if (count_ == together) answer(view);
    }
    answer(view);
    return found_;
}

/// All that are asked together are on their way from memory before the first is needed.
inline void DoubtfulWords::ask(const text::View& view, std::uint32_t i) {
    const text::Word& word = view.scan().words[i];
    const std::string_view key = stem_key(view, word);
    if (key.size() < shortest_doubtful || (key[0] >= '0' && key[0] <= '9')) return;
    std::uint32_t hash = word.hash;
    if (word.size != word.fold_size) {
        hash = text::word_hash(key);
        if (lexicon::everyday(hash)) return;
    }
    if (remembered(hash) == hash) return;
    asked_[count_] = {i, hash, lexicon::hash_of(key)};
    lexicon::prefetch(asked_[count_++].in_lexicon);
}

/// The word table may take another word for a misspelling: its own table tells.
void DoubtfulWords::answer(const text::View& view) {
    for (const Asked& asked : std::span{asked_}.first(count_)) {
        const lexicon::Entry entry = lexicon::find(asked.in_lexicon);
        if (!doubtful(entry)) {
            remembered(asked.hash) = asked.hash;
            continue;
        }
        found_.push_back(asked.word);
        if (entry.misspelling() && !lexicon::misspelt(stem_key(view, view.scan().words[asked.word])).empty())
            misspelt_.push_back(asked.word);
    }
    count_ = 0;
}

}  // namespace cutline::pass::spelling
