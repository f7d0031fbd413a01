#include "pass/spelling/suggest.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace cutline::pass::spelling {

namespace {

/// Collects those strings that are words. Each is looked up some strings later, when its place in the lexicon has come
/// from memory.
class Collector {
  public:
    Collector(std::string_view written, unsigned least, std::vector<Suggestion>& out)
        : written_(written), least_(least), first_(out.size()), out_(out) {}

    void look(const char* bytes, std::size_t size) {
        Pending& slot = pending_[next_++ % ahead];
        if (next_ > ahead) resolve(slot);
        std::copy_n(bytes, size, slot.suggestion.bytes.begin());
        slot.suggestion.size = static_cast<std::uint8_t>(size);
        slot.hash = lexicon::hash_of(slot.suggestion.key());
        lexicon::prefetch(slot.hash);
    }

    /// To be called last.
    void finish() {
        for (std::size_t i = next_ > ahead ? next_ - ahead : 0; i < next_; ++i) resolve(pending_[i % ahead]);
    }

  private:
    static constexpr std::size_t ahead = 16;
    struct Pending {
        Suggestion suggestion;
        std::uint64_t hash = 0;
    };

    void resolve(Pending& pending) {
        Suggestion& suggestion = pending.suggestion;
        suggestion.entry = lexicon::find(pending.hash);
        const std::string_view key = suggestion.key();
        if (!suggestion.entry.word() || suggestion.entry.frequency() < least_ || key == written_) return;
        const auto same = [&](const Suggestion& other) { return other.key() == key; };
        if (std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), same)) return;
        suggestion.likelihood = likelihood(difference(written_, key), written_, key);
        out_.push_back(suggestion);
    }

    std::string_view written_;
    unsigned least_;
    std::size_t first_;
    std::vector<Suggestion>& out_;
    std::array<Pending, ahead> pending_;
    std::size_t next_ = 0;
};

/// Calls `look` for each letter that may stand at `at` of `word`, from 'a' on, having put it there.
template <typename Look>
void each_letter(std::array<char, longest_written + 2>& word, std::size_t at, std::size_t size, char except,
                 Look look) {
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
    std::array<char, longest_written + 2> word{};

    // One letter too many: a gap wanders through the word.
    std::copy(written.begin() + 1, written.end(), word.begin());
    for (std::size_t gap = 0; gap < size; ++gap) {
        collector.look(word.data(), size - 1);
        word[gap] = written[gap];
    }
    for (std::size_t at = 0; at < size; ++at) {  // `word` is `written` at the start of every round
        if (at + 1 < size) {
            std::swap(word[at], word[at + 1]);
            collector.look(word.data(), size);
            std::swap(word[at], word[at + 1]);
        }
        each_letter(word, at, size, written[at], [&] { collector.look(word.data(), size); });
        word[at] = written[at];
    }
    // One letter too few: a place for it wanders backwards through the word.
    for (std::size_t at = size + 1; at-- > 0;) {
        each_letter(word, at, size + 1, 0, [&] { collector.look(word.data(), size + 1); });
        if (at > 0) word[at] = word[at - 1];
    }
    collector.finish();
}

}  // namespace cutline::pass::spelling
