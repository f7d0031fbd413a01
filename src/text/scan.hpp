/// The one scan of a text that all passes share: its lines, their keys, and its words.
///
/// The key of a line is what lines are compared by: letters (case folded), marks, digits, currency signs and `%`, a
/// sign before a digit; anything else between two digits counts as one separator, and elsewhere not at all. So "Photo:
/// A. Smith" and "photo a smith" have one key, "3.5" and "35" have two. A line with no such character has no key and
/// matches nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cutline::text {

/// A run of letters, marks and digits in a line, with apostrophes inside it ("don't", "Côte" but not "'tis"'s first
/// byte); of Han, Kana, Thai and the like, two characters. Offsets are bytes.
struct Word {
    std::uint32_t begin = 0;  ///< in the text
    std::uint32_t fold = 0;   ///< in Scan::folded
    std::uint32_t hash = 0;   ///< of the folded bytes (apostrophes left out)
    std::uint16_t size = 0;   ///< in the text; a longer run is broken at 1 KiB
    std::uint16_t fold_size = 0;
    std::uint32_t end() const { return begin + size; }
};

/// A line that is not blank. Its ending ("\n", "\r\n") is not part of it; spaces around it are.
struct Line {
    std::uint64_t key = 0;    ///< fingerprint of the key; 0: empty key
    std::uint32_t begin = 0;  ///< in the text
    std::uint32_t end = 0;
    std::uint32_t fold = 0;  ///< the key's bytes: Scan::folded[fold, fold_end)
    std::uint32_t fold_end = 0;
    std::uint32_t first_word = 0;  ///< in Scan::words
    std::uint32_t last_word = 0;   ///< one past
    std::uint32_t number = 0;      ///< lines of any kind before it
    std::uint32_t id = 0;          ///< stays when the text is edited elsewhere; see Scan::ids
    std::uint32_t words() const { return last_word - first_word; }
};

struct Scan {
    std::vector<Line> lines;  ///< those that are not blank, in order
    std::vector<Word> words;  ///< in order
    std::string folded;       ///< the keys of all lines, one after another, and some slack at the end
    /// All lines have different ids, less than this. A line with the id of one in a text before it (text/rescan.hpp)
    /// has the same bytes as that.
    std::uint32_t ids = 0;
    std::string_view key(const Line& line) const {
        return std::string_view{folded}.substr(line.fold, line.fold_end - line.fold);
    }
    std::string_view key(const Word& word) const { return std::string_view{folded}.substr(word.fold, word.fold_size); }
};

/// Scans `text` (less than 2 GiB) into `out`, whose storage is used again. Lines end at "\n"; a "\r" before it belongs
/// to the ending. Any bytes will do: those that are not UTF-8 count as punctuation. O(n).
void scan(std::string_view text, Scan& out);

/// Word::hash of a word with that key. O(n).
std::uint32_t word_hash(std::string_view key);

/// A line as `scan_some` is given it.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;     ///< without its ending
    std::uint32_t number = 0;  ///< lines of any kind before it
    bool wanted = false;
};

/// The same as `scan` for the lines that are wanted; the others stand in Scan::lines with an empty key and no words.
/// `lines`: those of `text` that are not blank, in order. O(lines + size of the wanted ones).
void scan_some(std::string_view text, const std::vector<Stretch>& lines, Scan& out);

/// The key of one line, as bytes. The slow and obvious reference of what `scan` finds. O(n).
std::string key_of(std::string_view line);

}  // namespace cutline::text
