/// Runs of characters that are the bytes of UTF-8 in some code page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/codepage.hpp"

namespace cutline::pass::unicode {

/// Is it a character that texts hold, and that misread UTF-8 may stand for?
bool is_expected(char32_t point);

/// Some characters of a text that, in a code page, are one UTF-8 sequence.
struct Sequence {
    std::uint32_t end = 0;   ///< in the text, past its last character
    std::uint8_t lead = 0;   ///< the first byte
    std::uint8_t bytes = 0;  ///< 2 to 4; 6 for two surrogates of three bytes each (CESU-8)
    char32_t point = 0;      ///< what it stands for
};

/// nullopt: there is none at `at`, or one that stands for a character that texts do not hold. O(1).
std::optional<Sequence> read_sequence(std::string_view text, std::size_t at, text::Codepage page);

/// Sequences one right after another, as long as they come.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Sequence> sequences;
};

/// A run without sequences: there is none at `at`. O(size of the run).
Run read_run(std::string_view text, std::size_t at, text::Codepage page);

}  // namespace cutline::pass::unicode
