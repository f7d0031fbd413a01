/// Texts for tests and benchmarks: news that never happened, and everything that can befall it on its way through a
/// scraper. Deterministic: the same seed gives the same texts on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cutline::test {

class Generator {
  public:
    explicit Generator(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();                  ///< SplitMix64
    std::size_t below(std::size_t bound);  ///< [0, bound), bound > 0
    bool chance(unsigned percent) { return below(100) < percent; }
    std::string_view pick(std::span<const std::string_view> from) { return from[below(from.size())]; }

    /// A sentence of about 20 words, with names, numbers, curly quotes and dashes as often as news has them.
    std::string sentence();
    /// One to four sentences.
    std::string paragraph();
    /// Paragraphs with blank lines between them, and nothing wrong with them. About 6 KB.
    std::string article();
    /// An article as a scraper saves it: captions twice, restated lines, pull quotes, furniture, typos, spaces.
    std::string scraped();
    /// A short text in which anything may stand anywhere: damage to a few paragraphs, byte by byte.
    std::string hostile();
    /// A few lines of everyday words and slips, with signs anywhere, also before the first word.
    std::string bare();

    /// A JSON Lines record, without newline: the text under "text" with arbitrary escapes, among other fields; `text`
    /// must be UTF-8. `id` distinguishes it.
    std::string record(std::string_view text, std::uint64_t id);
    /// A line that is a record, a blank line, or broken. Without newline.
    std::string hostile_record(std::uint64_t id);

  private:
    std::string some_word();
    std::string escaped(std::string_view text);
    void repeat_something(std::string& text);
    void damage(std::string& text);

    std::uint64_t state_;
};

/// `text` with each byte that is not UTF-8 replaced by '?'.
std::string valid_utf8(std::string_view text);

}  // namespace cutline::test
