#include "pass/spelling/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace cutline::pass::spelling {

namespace {

/// Truth as a number, to be counted with.
constexpr std::uint32_t flag(bool truth) { return truth ? 1 : 0; }

/// Of a type: words of another size differ.
std::uint32_t slot_hash(std::uint32_t hash, std::size_t size) {
    return hash + static_cast<std::uint32_t>(size) * 0x9E3779B1U;
}

constexpr std::size_t ahead = 8;  // words whose place in the lexicon is on its way from memory

}  // namespace

void Vocabulary::read(const text::View& view, std::span<const std::uint32_t> words) {
    begin(words.size());
    for (const std::uint32_t i : words) note(view, i);
}

void Vocabulary::read(const text::View& view) {
    const std::vector<text::Word>& words = view.scan().words;
    begin(words.size());
    for (std::size_t first = 0; first < words.size(); first += block)
        for (const std::uint32_t i : long_words(words, first)) note(view, i);
    look_up(view);
}

void Vocabulary::begin(std::size_t words) {
    slots_.assign(std::bit_ceil(2 * words + 16), {});
    mask_ = slots_.size() - 1;
    count_ = 0;
}

/// Which words of a block have the bytes of a type. Here and in `count` without branches that are wrong half of the
/// time.
std::span<const std::uint32_t> Vocabulary::long_words(const std::vector<text::Word>& words, std::size_t begin) {
    const std::size_t end = std::min(words.size(), begin + block);
    std::size_t found = 0;
    for (std::size_t i = begin; i < end; ++i) {
        long_words_[found] = static_cast<std::uint32_t>(i);
        found += flag(words[i].fold_size >= shortest_type);
    }
    return {long_words_.data(), found};
}

inline void Vocabulary::note(const text::View& view, std::uint32_t word) {
    const text::Word& its = view.scan().words[word];
    const std::string_view key = stem_key(view, its);
    if (key.size() < shortest_type) return;
    const std::uint32_t hash = key.size() == its.fold_size ? its.hash : text::word_hash(key);
    count(view, word, hash, static_cast<std::uint16_t>(key.size()));
}

/// The type behind the last one is written in any case, and becomes one if there was none.
inline void Vocabulary::count(const text::View& view, std::uint32_t word, std::uint32_t hash, std::uint16_t size) {
    if (count_ == types_.size()) types_.resize(2 * types_.size() + block);
    const std::uint32_t its = slot_hash(hash, size);
    std::size_t at = home(its);
    while ((flag(slots_[at].type != 0) & flag(slots_[at].hash != its)) != 0) at = (at + 1) & mask_;
    const std::uint32_t fresh = slots_[at].type == 0 ? 1 : 0;
    const std::uint32_t index = fresh != 0 ? count_ : slots_[at].type - 1;
    slots_[at] = {its, index + 1};
    Type behind;
    behind.hash = hash;
    behind.size = size;
    behind.word = word;
    types_[count_] = behind;
    count_ += fresh;
    Type& type = types_[index];
    ++type.count;
    type.last = word;
    const char* written = view.text().data() + view.scan().words[word].begin;
    const std::uint32_t small = flag(small_letter(written[0]));
    const std::uint32_t capital = flag(capital_letter(written[0])) & flag(!capital_letter(written[1]));
    type.first_lower = (small & flag(type.lowers == 0)) != 0 ? word : type.first_lower;
    type.first_capital = (capital & flag(type.capitals == 0)) != 0 ? word : type.first_capital;
    type.lowers += small;
    type.capitals += capital;
}

void Vocabulary::look_up(const text::View& view) {
    std::array<std::uint64_t, ahead> hashes{};
    for (std::size_t i = 0; i < count_ + ahead; ++i) {
        if (i >= ahead) types_[i - ahead].entry = lexicon::find(hashes[i % ahead]);
        if (i >= count_) continue;
        hashes[i % ahead] = lexicon::hash_of(key(view, types_[i]));
        lexicon::prefetch(hashes[i % ahead]);
    }
}

std::string_view Vocabulary::key(const text::View& view, const Type& type) const {
    return view.scan().key(view.scan().words[type.word]).substr(0, type.size);
}

const Type* Vocabulary::find(const text::View& view, std::string_view sought) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t hash = text::word_hash(sought);
    for (std::size_t at = home(slot_hash(hash, sought.size())); slots_[at].type != 0; at = (at + 1) & mask_) {
        const Type& type = types_[slots_[at].type - 1];
        if (type.hash == hash && key(view, type) == sought) return &type;
    }
    return nullptr;
}

std::size_t Vocabulary::longest_run() const {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < 2 * slots_.size() && run < slots_.size(); ++i) {
        run = slots_[i & mask_].type != 0 ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

}  // namespace cutline::pass::spelling
