#include "pass/unicode/double_byte.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace cutline::pass::unicode {

namespace {

/// Characters U+0080 to U+00FF side by side.
struct Latin {
    std::size_t size = 0;               // characters
    std::array<std::uint64_t, 2> seen;  // which ones

    int kinds() const { return std::popcount(seen[0]) + std::popcount(seen[1]); }
    bool has_signs() const { return (seen[0] >> 0x21) != 0; }  // U+00A1 to U+00BF
    bool has_letters() const { return seen[1] != 0; }
    /// As of two bytes a character: many kinds of signs and letters, and not a row of dots or of spaces.
    bool is_garbled() const {
        constexpr std::size_t side_by_side = 4;
        constexpr std::size_t most_kinds = 16;
        return size >= side_by_side && has_signs() && has_letters() &&
               static_cast<std::size_t>(kinds()) >= std::min(size / 2, most_kinds);
    }
};

/// Reads on from `at` as long as there are such characters, and returns where they end.
std::size_t read_latin(std::string_view text, std::size_t at, Latin& latin) {
    latin = {};
    for (; at + 1 < text.size() && (text[at] == '\xC2' || text[at] == '\xC3'); at += 2) {
        ++latin.size;
        latin.seen[text[at] == '\xC3' ? 1 : 0] |= std::uint64_t{1} << (static_cast<unsigned char>(text[at + 1]) & 0x3F);
    }
    return at;
}

/// Is it text of another encoding than UTF-8, two bytes a character, that was read as Latin-1 ("ÐÂ»ªÍøºÓ±±")? Of such
/// only some characters happen to be UTF-8; `splices` decode those.
bool is_double_byte(std::string_view text, const edit::Splices& splices) {
    constexpr std::size_t enough = 16;  // characters
    std::size_t garbled = 0;
    std::size_t decoded = 0;
    auto splice = splices.begin();
    Latin latin{};
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = std::max(end, begin + 1)) {
        end = read_latin(text, begin, latin);
        if (!latin.is_garbled()) continue;
        garbled += latin.size;
        while (splice != splices.end() && splice->end <= begin) ++splice;
        for (; splice != splices.end() && splice->begin < end; ++splice) decoded += (splice->end - splice->begin) / 2;
    }
    return garbled >= enough && 2 * decoded < garbled;
}

/// Does it decode characters of Latin-1 alone, beside others?
bool is_piece_of_latin(std::string_view text, const edit::Splice& splice) {
    Latin latin{};
    if (read_latin(text.substr(0, splice.end), splice.begin, latin) < splice.end) return false;
    const auto leads = [text](std::size_t at) {
        return at < text.size() && (text[at] == '\xC2' || text[at] == '\xC3');
    };
    return leads(splice.end) || (splice.begin >= 2 && leads(splice.begin - 2));
}

}  // namespace

void leave_double_byte(std::string_view text, edit::Splices& splices) {
    if (splices.empty() || !is_double_byte(text, splices)) return;
    std::erase_if(splices, [text](const edit::Splice& splice) { return is_piece_of_latin(text, splice); });
}

}  // namespace cutline::pass::unicode
