/// All sure patterns, by the words that they begin or end with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "cutline/rules.hpp"
#include "pass/boilerplate/pattern.hpp"

namespace cutline::pass::boilerplate {

/// A set of hashes that sometimes says yes in error.
class Bits {
  public:
    void add(std::uint32_t hash) { bits_[hash / 64 % bits_.size()] |= std::uint64_t{1} << (hash % 64); }
    bool has(std::uint32_t hash) const { return (bits_[hash / 64 % bits_.size()] >> (hash % 64) & 1) != 0; }

  private:
    std::array<std::uint64_t, 1024> bits_{};
};

/// From a phrase to the patterns that it may begin or end.
class PhraseIndex {
  public:
    struct Entry {
        std::uint32_t phrase;
        std::uint32_t pattern;
    };
    void add(const Edge& edge, std::span<const Phrase> phrases, std::uint32_t pattern);
    void finish();  ///< after the last add

    std::span<const Entry> entries() const { return entries_; }
    /// Hashes of the words that phrases begin with; some stand there more than once.
    std::span<const std::uint32_t> words() const { return words_; }
    /// Whether patterns may begin with the phrase: one bit turns nearly all away.
    bool may_have(std::uint32_t phrase) const { return phrases_.has(phrase); }
    /// The patterns of a phrase (see phrase() in pattern.hpp).
    std::span<const Entry> find(std::uint32_t phrase) const {
        return may_have(phrase) ? entries_of(phrase) : std::span<const Entry>{};
    }
    /// The patterns that may begin with a number.
    std::span<const std::uint32_t> numbers() const { return numbers_; }

  private:
    std::span<const Entry> entries_of(std::uint32_t phrase) const;

    std::vector<std::uint32_t> words_;
    Bits phrases_;
    std::vector<Entry> entries_;          // by phrase, then by pattern
    std::vector<std::uint32_t> buckets_;  // by the phrase's top bits: where its entries begin
    std::vector<std::uint32_t> numbers_;
};

/// Immutable, so that threads may share it.
class PatternSet {
  public:
    /// Of the patterns, which must outlive it, those of the categories that `rules` has.
    PatternSet(const PatternTable& patterns, RuleSet rules);

    Pattern operator[](std::uint32_t id) const { return {patterns_, id}; }
    /// Stands in inside() for the widget of linked_name.hpp.
    static constexpr std::uint32_t widget = UINT32_MAX;
    /// Patterns before which nothing may stand, by their first word.
    const PhraseIndex& first() const { return first_; }
    /// Patterns after which nothing may stand, by their last word.
    const PhraseIndex& last() const { return last_; }
    /// Patterns that may stand anywhere, by their first word.
    const PhraseIndex& inside() const { return inside_; }
    /// Of these, the phrases of those that may stand behind a single space in the middle of a sentence; but not the
    /// widget's.
    const Bits& glued() const { return glued_; }

  private:
    void add(std::uint32_t id);

    const PatternTable& patterns_;
    PhraseIndex first_;
    PhraseIndex last_;
    PhraseIndex inside_;
    Bits glued_;
};

}  // namespace cutline::pass::boilerplate
