#include "pass/spelling/vocabulary.hpp"

#include <algorithm>
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

std::uint32_t letters_of(std::string_view key) {
    std::uint32_t letters = 0;
    for (const char c : key) letters |= std::uint32_t{1} << (lower(c) ? c - 'a' : 26);
    return letters;
}

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

Shape shape_of(std::string_view word) {
    // Of the signs of a word, only the curly apostrophe begins with this byte.
    const auto small = [](char c) { return lower(c) || (static_cast<unsigned char>(c) >= 0x80 && c != '\xE2'); };
    if (word.empty() || !std::all_of(word.begin() + 1, word.end(), small)) return Shape::mixed;
    if (upper(word[0])) return Shape::capital;
    return lower(word[0]) ? Shape::lower : Shape::mixed;
}

void Vocabulary::read(const text::View& view) {
    const std::size_t words = view.scan().words.size();
    types_.clear();
    slots_.assign(std::bit_ceil(2 * words + 16), 0);
    mask_ = slots_.size() - 1;
    for (std::size_t i = 0; i < words; ++i)
        if (view.scan().words[i].fold_size >= shortest_type) add(view, static_cast<std::uint32_t>(i));
}

std::size_t Vocabulary::slot(std::uint64_t hash) const {
    std::size_t at = hash & mask_;
    while (slots_[at] != 0 && types_[slots_[at] - 1].hash != hash) at = (at + 1) & mask_;
    return at;
}

void Vocabulary::add(const text::View& view, std::uint32_t index) {
    const text::Word& word = view.scan().words[index];
    const Stem stem = stem_of(view, word);
    if (stem.key.size() < shortest_type) return;
    const std::uint64_t hash = lexicon::hash_of(stem.key);
    std::uint32_t& found = slots_[slot(hash)];
    if (found == 0) {
        Type type;
        type.hash = hash;
        type.word = index;
        type.size = static_cast<std::uint16_t>(stem.key.size());
        type.first = stem.key[0];
        type.letters = letters_of(stem.key);
        type.entry = lexicon::find(hash);
        types_.push_back(type);
        found = static_cast<std::uint32_t>(types_.size());
    }
    Type& type = types_[found - 1];
    ++type.count;
    type.last = index;
    const std::string_view text = view.text().substr(word.begin, 2);
    if (upper(text[0]) && !upper(text[1])) {
        if (type.capitals++ == 0) type.first_capital = index;
    } else if (lower(text[0])) {
        if (type.lowers++ == 0) type.first_lower = index;
    }
}

std::string_view Vocabulary::key(const text::View& view, const Type& type) const {
    return stem_of(view, view.scan().words[type.word]).key;
}

const Type* Vocabulary::find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    const std::uint32_t found = slots_[slot(hash)];
    return found == 0 ? nullptr : &types_[found - 1];
}

}  // namespace cutline::pass::spelling
