#include "pass/spelling/suggest.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace cutline::pass::spelling {

namespace {

/// Bytes of a string that may be a word; those behind it are of no account.
using Bytes = std::array<char, longest_written + 2>;

/// Collects those strings that are words. Hardly any is one, and nearly all others cost no look at the lexicon; what is
/// looked at instead is fetched while more strings are made, for it is seldom in the cache.
class Collector {
  public:
    Collector(std::string_view written, unsigned least, std::vector<Suggestion>& out)
        : written_(written), least_(least), first_(out.size()), out_(out) {}

    void look(const Bytes& bytes, std::size_t size) {
        const std::uint64_t hash = lexicon::hash_of({bytes.data(), size});
        lexicon::prefetch_frequent(hash);
        Waiting& slot = waiting_[count_ % waiting_.size()];
        if (count_ >= waiting_.size()) answer(slot);
        slot = {hash, size, bytes};
        ++count_;
    }

    void finish() {
        for (std::size_t i = count_ - std::min(count_, waiting_.size()); i < count_; ++i)
            answer(waiting_[i % waiting_.size()]);
    }

  private:
    struct Waiting {
        std::uint64_t hash;
        std::size_t size;
        Bytes bytes;
    };

    void answer(const Waiting& one) {
        const std::string_view key{one.bytes.data(), one.size};
        if (lexicon::may_be_frequent(one.hash) && key != written_) add(key, lexicon::find(one.hash));
    }

    void add(std::string_view key, lexicon::Entry entry) {
        if (!entry.word() || entry.frequency() < least_) return;
        const auto same = [&](const Suggestion& other) { return other.key() == key; };
        if (std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), same)) return;
        Suggestion& suggestion = out_.emplace_back();
        suggestion.size = static_cast<std::uint8_t>(key.copy(suggestion.bytes.data(), suggestion.bytes.size()));
        suggestion.entry = entry;
        suggestion.likelihood = likelihood(difference(written_, key), written_, key);
    }

    std::string_view written_;
    unsigned least_;
    std::size_t first_;
    std::vector<Suggestion>& out_;
    std::array<Waiting, 32> waiting_;
    std::size_t count_ = 0;
};

/// Calls `look` for each letter that may stand at `at` of `word`, from 'a' on, having put it there.
template <typename Look>
void each_letter(Bytes& word, std::size_t at, std::size_t size, char except, Look look) {
    const auto letter = [&](std::size_t i) { return i < size ? word[i] : lexicon::edge; };
    std::uint32_t letters = lexicon::letters_between(letter(at - 2), letter(at - 1), letter(at + 1), letter(at + 2));
    for (; letters != 0; letters &= letters - 1) {
        const int bit = std::countr_zero(letters);
        if (bit == 26 || 'a' + bit == except) continue;
        word[at] = static_cast<char>('a' + bit);
        look();
    }
}

}  // namespace

void suggest(std::string_view written, unsigned least_frequency, std::vector<Suggestion>& out) {
    const std::size_t size = written.size();
    if (size < 2 || size > longest_written) return;
    Collector collector(written, least_frequency, out);
    Bytes word{};

    // One letter too many: a gap wanders through the word.
    std::copy(written.begin() + 1, written.end(), word.begin());
    for (std::size_t gap = 0; gap < size; ++gap) {
        collector.look(word, size - 1);
        word[gap] = written[gap];
    }
    for (std::size_t at = 0; at < size; ++at) {  // `word` is `written` at the start of every round
        if (at + 1 < size) {
            std::swap(word[at], word[at + 1]);
            collector.look(word, size);
            std::swap(word[at], word[at + 1]);
        }
        each_letter(word, at, size, written[at], [&] { collector.look(word, size); });
        word[at] = written[at];
    }
    // One letter too few: a place for it wanders backwards through the word.
    for (std::size_t at = size + 1; at-- > 0;) {
        each_letter(word, at, size + 1, 0, [&] { collector.look(word, size + 1); });
        if (at > 0) word[at] = word[at - 1];
    }
    collector.finish();
}

std::span<const Suggestion> Suggestions::of(std::string_view written) {
    Remembered& place = remembered_[lexicon::hash_of(written) % remembered_.size()];
    if (place.written != written) {
        place.written.clear();
        place.found.clear();
        suggest(written, 1, place.found);
        place.written = written;
    }
    return place.found;
}

}  // namespace cutline::pass::spelling
