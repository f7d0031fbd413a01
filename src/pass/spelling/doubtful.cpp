#include "pass/spelling/doubtful.hpp"

#include <algorithm>

#include "lexicon/everyday.hpp"
#include "pass/spelling/stem.hpp"

namespace cutline::pass::spelling {

std::span<const std::uint32_t> DoubtfulWords::find(const text::View& view) {
    found_.clear();
    for (std::size_t begin = 0; begin < view.scan().words.size(); begin += block)
        look_up(view, gather_rare(view.scan(), begin));
    return found_;
}

/// The words of a block that are not plainly everyday ones (of any size: nearly all of one or two bytes are such); no
/// branch depends on a word.
std::size_t DoubtfulWords::gather_rare(const text::Scan& scan, std::size_t begin) {
    const std::size_t end = std::min(scan.words.size(), begin + block);
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const text::Word& word = scan.words[i];
        rare_[count] = static_cast<std::uint32_t>(i);
        const std::uint32_t odd = word.size != word.fold_size ? 1 : 0;
        count += odd | (1 - lexicon::everyday(word.hash));
    }
    return count;
}

/// All of them are on their way from memory before the first is needed.
void DoubtfulWords::look_up(const text::View& view, std::size_t count) {
    std::size_t asked = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const text::Word& word = view.scan().words[rare_[i]];
        const std::string_view key = stem_key(view, word);
        if (key.size() < shortest_doubtful || (key[0] >= '0' && key[0] <= '9')) continue;
        if (word.size != word.fold_size && lexicon::everyday(text::word_hash(key)) != 0) continue;
        hashes_[asked] = lexicon::hash_of(key);
        lexicon::prefetch(hashes_[asked]);
        rare_[asked++] = rare_[i];
    }
    for (std::size_t i = 0; i < asked; ++i)
        if (doubtful(lexicon::find(hashes_[i]))) found_.push_back(rare_[i]);
}

}  // namespace cutline::pass::spelling
