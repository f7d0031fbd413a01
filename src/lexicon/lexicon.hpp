/// The lexicon of English words and names, compiled into the program: read-only data, so nothing happens at start-up.
/// Sources and rights: NOTICE. Derived by src/lexicon/derive.py, derive_terms.py and
/// derive_more.py.
///
/// Words are asked for as the scan folds them (text::Scan::key): lower case, composed, without apostrophes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/table.hpp"

namespace cutline::lexicon {

/// What the lexicon knows of a word. A value of one byte.
class Entry {
  public:
    constexpr Entry() = default;
    constexpr explicit Entry(std::uint8_t bits) : bits_(bits) {}
    constexpr bool known() const { return (bits_ & ~frequency_mask) != 0; }
    constexpr bool word() const { return (bits_ & word_bit) != 0; }
    constexpr bool name() const { return (bits_ & name_bit) != 0; }
    constexpr bool abbreviation() const { return (bits_ & abbreviation_bit) != 0; }
    /// Only the largest lists have it, where some forms are misspellings or names in lower case.
    constexpr bool obscure() const { return (bits_ & obscure_bit) != 0; }
    constexpr bool only_obscure() const { return bits_ == obscure_bit; }
    constexpr bool only_abbreviation() const { return bits_ == abbreviation_bit; }
    /// A word of computing or a program's name, not known but there ("passwd").
    constexpr bool term() const { return bits_ == term_entry; }
    /// What people write for another word, in small letters; about one unknown word in 80 million is taken for one, so
    /// ask misspelt().
    constexpr bool misspelling() const { return bits_ == misspelling_entry; }
    /// 0: no count; 1 (one in a hundred million words) to 14 ("the"); each class is 2.8 times the one before.
    constexpr unsigned frequency() const { return known() ? bits_ & frequency_mask : 0U; }

  private:
    std::uint8_t bits_ = 0;
};

/// O(1): one cache line. About one unknown word in a million is taken for a known one.
Entry find(std::uint64_t hash);
/// Has the memory that `find(hash)` will read fetched meanwhile.
void prefetch(std::uint64_t hash);
inline Entry find(std::string_view key) { return find(hash_of(key)); }

/// False: no word with that hash has a frequency. It is true of one other word in seventy. O(1): eight bytes of a table
/// of 128 KiB.
bool may_be_frequent(std::uint64_t hash);
/// Has the memory that `may_be_frequent(hash)` will read fetched meanwhile.
void prefetch_frequent(std::uint64_t hash);

/// How much likelier than by chance the word with the hash `right` follows that with the hash `left`, in tenths of a
/// frequency class (10 points are a factor of 2.9); nothing if the pair is not one of the 240,000 usual ones. O(1): one
/// or two cache lines.
std::optional<int> pair_points(std::uint64_t left, std::uint64_t right);

/// The letters (a to z, bit by bit) that may stand at a place of a word with a frequency, given the two letters before
/// and the two behind it; `edge` is no letter. No word with a frequency has another letter there. O(1).
inline constexpr char edge = 'z' + 1;
std::uint32_t letters_between(char before2, char before1, char after1, char after2);

/// The same, given the two letters before it alone; bit 26: the word may end here. O(1).
std::uint32_t letters_behind(char before2, char before1);

/// How little `key` looks like a word: points against its letters following one another as they do, by what stands
/// behind two letters in the words and names of the lexicon. Some 20 a letter for a word, 30 and more for what is none.
/// Other letters than a to z count as the edge of a word. O(size).
int strangeness(std::string_view key);

enum class Side : std::uint8_t { american, british };

/// The spelling on `to`'s side of a lower-case word that is spelt otherwise on the other one; empty: there is none, or
/// the word means something else there. O(log n).
std::string_view variant(std::string_view key, Side to);

/// The word that people mean who write `key`, which is no word, in small letters ("definately"); empty: it is none of
/// the usual misspellings. O(log n).
std::string_view misspelt(std::string_view key);

}  // namespace cutline::lexicon
