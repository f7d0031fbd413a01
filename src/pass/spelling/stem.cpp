#include "pass/spelling/stem.hpp"

#include <algorithm>

namespace cutline::pass::spelling {

namespace {

/// Bytes of a possessive ending: 's with a straight or a curly apostrophe.
std::size_t possessive(std::string_view word) {
    if (word.size() > 2 && word.ends_with("'s")) return 2;
    return word.size() > 4 && word.ends_with("\u2019s") ? 4 : 0;
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

Shape shape_of(std::string_view stem) {
    // Of the signs of a word, only the curly apostrophe begins with this byte.
    const auto small = [](char c) { return small_letter(c) || (static_cast<unsigned char>(c) >= 0x80 && c != '\xE2'); };
    if (stem.empty() || !std::all_of(stem.begin() + 1, stem.end(), small)) return Shape::mixed;
    if (capital_letter(stem[0])) return Shape::capital;
    return small_letter(stem[0]) ? Shape::lower : Shape::mixed;
}

}  // namespace cutline::pass::spelling
