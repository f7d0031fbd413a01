#include "pass/spelling/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace cutline::pass::spelling {

namespace {

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }

/// Bytes of a possessive ending: 's with a straight or a curly apostrophe.
std::size_t possessive(std::string_view word) {
    if (word.size() > 2 && word.ends_with("'s")) return 2;
    return word.size() > 4 && word.ends_with("\u2019s") ? 4 : 0;
}

constexpr std::size_t ahead = 8;  // words whose place in the lexicon is on its way from memory

}  // namespace

Stem stem_of(const text::View& view, const text::Word& word) {
    std::string_view key = view.scan().key(word);
    std::uint32_t end = word.end();
    if (word.size != word.fold_size) {
        const std::size_t ending = possessive(view.text().substr(word.begin, word.size));
        end -= static_cast<std::uint32_t>(ending);
        if (ending != 0) key.remove_suffix(1);
    }
    return {word.begin, end, key};
}

Shape shape_of(std::string_view stem) {
    // Of the signs of a word, only the curly apostrophe begins with this byte.
    const auto small = [](char c) { return lower(c) || (static_cast<unsigned char>(c) >= 0x80 && c != '\xE2'); };
    if (stem.empty() || !std::all_of(stem.begin() + 1, stem.end(), small)) return Shape::mixed;
    if (upper(stem[0])) return Shape::capital;
    return lower(stem[0]) ? Shape::lower : Shape::mixed;
}

void Vocabulary::read(const text::View& view) {
    const text::Scan& scan = view.scan();
    const char* text = view.text().data();
    types_.clear();
    slots_.assign(std::bit_ceil(2 * scan.words.size() + 16), {});
    mask_ = slots_.size() - 1;
    for (std::uint32_t i = 0; i < scan.words.size(); ++i) {
        const text::Word& word = scan.words[i];
        if (word.fold_size < shortest_type) continue;
        std::uint32_t hash = word.hash;
        std::size_t size = word.fold_size;
        if (word.size != word.fold_size) {
            const std::string_view key = stem_of(view, word).key;
            if (key.size() < shortest_type) continue;
            if (key.size() != size) hash = text::word_hash(key);
            size = key.size();
        }
        Type& type = types_[type_of(hash, size, i, scan.folded[word.fold])];
        ++type.count;
        type.last = i;
        const char first = text[word.begin];
        if (lower(first)) {
            if (type.lowers++ == 0) type.first_lower = i;
        } else if (upper(first) && !upper(text[word.begin + 1])) {
            if (type.capitals++ == 0) type.first_capital = i;
        }
    }
    look_up(view);
}

/// Index of the type with that hash and size; a new one begins with `word`.
inline std::uint32_t Vocabulary::type_of(std::uint32_t hash, std::size_t size, std::uint32_t word, char first) {
    std::size_t at = hash & mask_;
    for (; slots_[at].type != 0; at = (at + 1) & mask_)
        if (slots_[at].hash == hash && types_[slots_[at].type - 1].size == size) return slots_[at].type - 1;
    Type type;
    type.hash = hash;
    type.size = static_cast<std::uint16_t>(size);
    type.first = first;
    type.word = word;
    types_.push_back(type);
    slots_[at] = {hash, static_cast<std::uint32_t>(types_.size())};
    return slots_[at].type - 1;
}

void Vocabulary::look_up(const text::View& view) {
    std::array<std::uint64_t, ahead> hashes{};
    for (std::size_t i = 0; i < types_.size() + ahead; ++i) {
        if (i >= ahead) types_[i - ahead].entry = lexicon::find(hashes[i % ahead]);
        if (i >= types_.size()) continue;
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
    for (std::size_t at = hash & mask_; slots_[at].type != 0; at = (at + 1) & mask_) {
        const Type& type = types_[slots_[at].type - 1];
        if (slots_[at].hash == hash && key(view, type) == sought) return &type;
    }
    return nullptr;
}

}  // namespace cutline::pass::spelling
