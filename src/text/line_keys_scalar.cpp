#include "text/line_finder.hpp"

namespace cutline::text {

namespace {

/// Byte by byte: what the other kernels mean.
struct ScalarKeys {
    static bool is_letter(unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
    static bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

    static KeyBlock classify(const char* from) {
        KeyBlock block{};
        for (unsigned i = 0; i < 64; ++i) {
            const auto c = static_cast<unsigned char>(from[i]);
            const bool digit = is_digit(c);
            block.newlines |= std::uint64_t{c == '\n'} << i;
            block.digits |= std::uint64_t{digit} << i;
            block.kept |= std::uint64_t{digit || is_letter(c) || c == '$' || c == '%'} << i;
            block.signs |= std::uint64_t{c == '+' || c == '-'} << i;
            block.odd |= std::uint64_t{c >= 0x80} << i;
        }
        for (unsigned i = 0; i + 3 <= 64 && block.odd != 0; ++i)
            if (from[i] == '\xE2' && from[i + 1] == '\x80' && (static_cast<unsigned char>(from[i + 2]) & 0xC0) == 0x80)
                block.odd &= ~(std::uint64_t{7} << i);
        return block;
    }

    static void compress(const char* from, std::uint64_t kept, std::uint64_t separators, char* to) {
        for (; kept != 0; kept &= kept - 1) {
            const auto i = static_cast<unsigned>(__builtin_ctzll(kept));
            *to++ = ((separators >> i) & 1) != 0 ? '\x1F' : static_cast<char>(from[i] | 32);
        }
    }
};

}  // namespace

Paused find_lines_scalar(LineSearch& search) { return LineFinder<ScalarKeys>::find(search); }

}  // namespace cutline::text
