/// The loop of the kernels of LineKeys, over blocks of 64 bytes as bit masks. Internal to src/text.
#pragma once

#include <cstring>

#include "hash/fingerprint.hpp"
#include "text/line_kernel.hpp"

namespace cutline::text {

/// Bit i is byte i of a block.
struct KeyBlock {
    std::uint64_t newlines;
    std::uint64_t digits;
    std::uint64_t kept;   ///< that go into the key: letters, digits, $ and %
    std::uint64_t signs;  ///< + and -
    std::uint64_t odd;    ///< from 0x80, but for U+2000–U+203F that stand wholly in the block
};

/// A kernel has `classify(block)`, and `compress(block, kept, separators, to)`, which writes the bytes that are kept,
/// letters in lower case and separators as 0x1F, to `to`, where it may write 64.
template <class K>
struct LineFinder {
    static constexpr std::size_t width = 64;
    static constexpr std::uint64_t last_bit = std::uint64_t{1} << 63;

    static Paused find(LineSearch& s) {
        while (s.at < s.size) {
            if (s.lines == s.last) return Paused::no_lines;
            if (!line(s)) return Paused::long_line;
        }
        return Paused::at_end;
    }

  private:
    /// A key's digits that something stands between which does not count have a separator between them.
    struct Digits {
        bool before = false;  ///< the block before ended with a digit …
        bool gap = false;     ///< … or with bytes that do not count, behind a digit

        /// The bytes to stand for separators: the last ones of gaps. Sets `odd` where that is in the block before.
        std::uint64_t separators(std::uint64_t kept, std::uint64_t digits, std::uint64_t valid, bool& odd) {
            const std::uint64_t not_kept = valid & ~kept;
            const std::uint64_t begins = not_kept & ((digits << 1) | static_cast<std::uint64_t>(before || gap));
            odd |= gap && (digits & 1) != 0;
            std::uint64_t carried = 0;
            gap = __builtin_add_overflow(not_kept, begins, &carried);
            before = (digits & last_bit) != 0;
            return (carried & ~not_kept & digits) >> 1;
        }
    };

    /// Takes a line; false if its key needs more room.
    static bool line(LineSearch& s) {
        char* to = s.folded;
        const char* const full = s.folded + s.room - width;
        bool odd = false;
        Digits digits;
        for (std::size_t at = s.at;; at += width) {
            char padded[width];
            const char* const here = s.size - at < width ? pad(s, at, padded) : s.text + at;
            const KeyBlock block = K::classify(here);
            // One less than the lowest newline: the bits before it, or all.
            const std::uint64_t valid = (block.newlines & (0 - block.newlines)) - 1;
            const std::uint64_t kept = block.kept & valid;
            const std::uint64_t numbers = block.digits & valid;
            odd |= ((block.odd | (block.signs & ((block.digits >> 1) | last_bit))) & valid) != 0;
            std::uint64_t separators = 0;
            if (numbers != 0 || digits.before || digits.gap) separators = digits.separators(kept, numbers, valid, odd);
            K::compress(here, kept | separators, separators, to);
            to += __builtin_popcountll(kept | separators);
            if (block.newlines != 0) {
                add(s, at + static_cast<std::size_t>(__builtin_ctzll(block.newlines)), to, odd);
                return true;
            }
            if (to > full) return false;
        }
    }

    /// Behind the end of the text stand newlines, as many as it takes.
    static const char* pad(const LineSearch& s, std::size_t at, char* padded) {
        std::memset(padded, '\n', width);
        if (at < s.size) std::memcpy(padded, s.text + at, s.size - at);
        return padded;
    }

    static void add(LineSearch& s, std::size_t end, const char* to, bool odd) {
        const std::size_t begin = s.at;
        s.at = end + 1;
        if (end < s.size && end > begin && s.text[end - 1] == '\r') --end;
        std::uint64_t key = 0;
        if (!odd) {
            if (to == s.folded) return;
            key = hash::fingerprint(s.folded, static_cast<std::size_t>(to - s.folded));
            key += key == 0 ? 1 : 0;
        }
        *s.lines++ = {key, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
};

}  // namespace cutline::text
