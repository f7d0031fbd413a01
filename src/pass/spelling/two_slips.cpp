#include "pass/spelling/two_slips.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace cutline::pass::spelling {

namespace {

constexpr std::size_t shortest_found = 3;

class Search {
  public:
    Search(std::string_view written, unsigned least, std::vector<Suggestion>& out)
        : written_(written), least_(least), first_(out.size()), out_(out) {}

    /// written[0, at) has become word[0, size), with that many `edits` to come.
    void go(std::size_t at, std::size_t size, int edits, int points) {
        if (points < least_twice) return;
        const bool end = at == written_.size();
        if (end && edits == 0) return look(size, points);
        if (!end && put(size, written_[at])) go(at + 1, size + 1, edits, points);
        if (edits == 0) return;
        if (!end) go(at + 1, size, edits - 1, points + slipped({Slip::extra, at, written_[at], 0}, size));
        if (at + 1 < written_.size() && written_[at] != written_[at + 1] && put(size, written_[at + 1]) &&
            put(size + 1, written_[at]))
            go(at + 2, size + 2, edits - 1,
               points + slipped({Slip::swapped, at, written_[at], written_[at + 1]}, size));
        for (std::uint32_t letters = behind(size) & ~ending; letters != 0; letters &= letters - 1) {
            const char right = static_cast<char>('a' + std::countr_zero(letters));
            const auto try_slip = [&](Slip slip, std::size_t next, char wrong) {
                word_[size] = right;
                go(next, size + 1, edits - 1, points + slipped({slip, at, wrong, right}, size));
            };
            if (!end && written_[at] != right) try_slip(Slip::replaced, at + 1, written_[at]);
            try_slip(Slip::missing, at, 0);
        }
    }

  private:
    static constexpr std::uint32_t ending = 1U << 26;

    std::uint32_t behind(std::size_t size) const {
        return lexicon::letters_behind(size > 1 ? word_[size - 2] : lexicon::edge,
                                       size > 0 ? word_[size - 1] : lexicon::edge);
    }
    bool put(std::size_t size, char letter) {
        if ((behind(size) & 1U << (letter - 'a')) == 0) return false;
        word_[size] = letter;
        return true;
    }
    int slipped(const Difference& slip, std::size_t size) const {
        if (slip.slip != Slip::missing) return likelihood(slip, written_, {});
        const bool twin = (size > 0 && word_[size - 1] == slip.right) ||
                          (slip.at < written_.size() && written_[slip.at] == slip.right);
        return (slip.at == 0 ? first_points : 0) + (twin ? twin_points : 0);
    }

    void look(std::size_t size, int points) {
        if (size < shortest_found || (behind(size) & ending) == 0) return;
        const std::string_view key{word_.data(), size};
        const std::uint64_t hash = lexicon::hash_of(key);
        if (lexicon::may_be_frequent(hash)) add(key, lexicon::find(hash), points);
    }

    void add(std::string_view key, lexicon::Entry entry, int points) {
        if (!entry.word() || entry.frequency() < least_) return;
        const auto same = [&](const Suggestion& other) { return other.key() == key; };
        const auto found = std::find_if(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), same);
        if (found != out_.end()) {
            found->likelihood = std::max(found->likelihood, points);
            return;
        }
        Suggestion& suggestion = out_.emplace_back();
        suggestion.size = static_cast<std::uint8_t>(key.copy(suggestion.bytes.data(), suggestion.bytes.size()));
        suggestion.entry = entry;
        suggestion.likelihood = points;
    }

    std::string_view written_;
    unsigned least_;
    std::size_t first_;
    std::vector<Suggestion>& out_;
    std::array<char, longest_twice + 2> word_{};
};

}  // namespace

void suggest_two(std::string_view written, unsigned least_frequency, std::vector<Suggestion>& out) {
    if (written.size() < shortest_twice || written.size() > longest_twice) return;
    Search search(written, least_frequency, out);
    search.go(0, 0, 2, 0);
}

}  // namespace cutline::pass::spelling
