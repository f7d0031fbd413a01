#include "pass/spelling/suggest.hpp"

#include <algorithm>
#include <utility>

namespace cutline::pass::spelling {

namespace {

/// Collects those strings that are words.
class Collector {
  public:
    Collector(std::string_view written, unsigned least, std::vector<Suggestion>& out)
        : written_(written), least_(least), first_(out.size()), out_(out) {}

    void look(const char* bytes, std::size_t size) {
        const std::string_view key{bytes, size};
        const lexicon::Entry entry = lexicon::find(key);
        if (!entry.word() || entry.frequency() < least_ || key == written_) return;
        const auto same = [&](const Suggestion& suggestion) { return suggestion.key() == key; };
        if (std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(), same)) return;
        Suggestion suggestion;
        std::copy_n(bytes, size, suggestion.bytes.begin());
        suggestion.size = static_cast<std::uint8_t>(size);
        suggestion.entry = entry;
        suggestion.likelihood = likelihood(difference(written_, key), written_, key);
        out_.push_back(suggestion);
    }

  private:
    std::string_view written_;
    unsigned least_;
    std::size_t first_;
    std::vector<Suggestion>& out_;
};

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
        for (char c = 'a'; c <= 'z'; ++c) {
            word[at] = c;
            collector.look(word.data(), size);
        }
        word[at] = written[at];
    }
    // One letter too few: a letter wanders backwards through the word.
    for (std::size_t at = size + 1; at-- > 0;) {
        for (char c = 'a'; c <= 'z'; ++c) {
            word[at] = c;
            collector.look(word.data(), size + 1);
        }
        if (at > 0) word[at] = word[at - 1];
    }
}

}  // namespace cutline::pass::spelling
