/// The words of one line, with what patterns ask of them and of what stands between them.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/scan.hpp"

namespace cutline::pass::boilerplate {

/// What stands in a gap: bits.
namespace gap {
inline constexpr unsigned colon = 1;
inline constexpr unsigned bar = 2;  ///< a bar, an arrow, a bullet, or a dash
inline constexpr unsigned open = 4;
inline constexpr unsigned close = 8;
inline constexpr unsigned at = 16;
inline constexpr unsigned copyright = 32;
inline constexpr unsigned comma = 64;
inline constexpr unsigned end = 128;  ///< a full stop that ends a sentence (not "U.S.", "Sen.", "...")
inline constexpr unsigned ask = 256;  ///< "?" or "!" that ends one
inline constexpr unsigned far = 512;  ///< more than a gap between words should be: 32 bytes
inline constexpr unsigned open_square = 1024;
inline constexpr unsigned close_square = 2048;
inline constexpr unsigned quote = 4096;  ///< a double quotation mark that may close
}  // namespace gap

/// Words are named by their index in Scan::words. Looks only at what it is asked for; every question is O(1).
class LineWords {
  public:
    LineWords(std::string_view text, const text::Scan& scan, const text::Line& line)
        : text_(text), scan_(scan), line_(line) {}

    const text::Line& line() const { return line_; }
    std::size_t first() const { return line_.first_word; }
    std::size_t last() const { return line_.last_word; }  ///< one past
    const text::Word& word(std::size_t i) const { return scan_.words[i]; }
    std::string_view bytes(std::size_t i) const { return text_.substr(word(i).begin, word(i).size); }
    std::string_view key(std::size_t i) const { return scan_.key(scan_.words[i]); }

    /// Bytes before word `i` (first() to last()) and after the one before it, in the line.
    std::size_t gap_begin(std::size_t i) const { return i == first() ? line_.begin : scan_.words[i - 1].end(); }
    std::size_t gap_end(std::size_t i) const { return i == last() ? line_.end : scan_.words[i].begin; }
    std::string_view gap_text(std::size_t i) const { return text_.substr(gap_begin(i), gap_end(i) - gap_begin(i)); }
    /// Bits of namespace gap.
    unsigned gap_before(std::size_t i) const;

    bool capital(std::size_t i) const;   ///< begins with no small letter
    bool cased(std::size_t i) const;     ///< so, and is of no script without small letters
    bool capitals(std::size_t i) const;  ///< has no small letter (ASCII)
    bool shouts(std::size_t i) const { return word(i).size > 2 && capitals(i) && !number(i); }
    bool number(std::size_t i) const;  ///< digits, and perhaps k or m for thousands and millions

    /// The line ends with a full stop, "?" or "!", quotation marks and brackets aside.
    bool ends_sentence() const { return (gap_before(last()) & (gap::end | gap::ask)) != 0; }
    std::string_view text() const { return text_; }

  private:
    bool abbreviation(std::size_t i) const;

    std::string_view text_;
    const text::Scan& scan_;
    const text::Line& line_;
};

}  // namespace cutline::pass::boilerplate
