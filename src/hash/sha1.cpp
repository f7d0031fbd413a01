#include "hash/sha1.hpp"

#include <bit>
#include <cstddef>
#include <cstring>

namespace cutline::hash {

namespace {

constexpr std::size_t block_size = 64;

using State = std::array<std::uint32_t, 5>;
using Words = std::array<std::uint32_t, 16>;

std::uint32_t big_endian(const char* bytes) {
    std::array<std::uint8_t, 4> b;
    std::memcpy(b.data(), bytes, b.size());
    return std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
}

/// The schedule's word for round `i`, made in place of the one 16 rounds before.
std::uint32_t next_word(Words& w, unsigned i) {
    const std::uint32_t word = w[(i + 13) % 16] ^ w[(i + 8) % 16] ^ w[(i + 2) % 16] ^ w[i % 16];
    return w[i % 16] = std::rotl(word, 1);
}

/// Twenty rounds, which differ from others in how they mix and in a constant.
template <unsigned first, std::uint32_t constant, class Mix>
void rounds(State& s, Words& w, Mix mix) {
    for (unsigned i = first; i < first + 20; ++i) {
        const std::uint32_t word = i < 16 ? w[i] : next_word(w, i);
        const std::uint32_t a = std::rotl(s[0], 5) + mix(s[1], s[2], s[3]) + s[4] + constant + word;
        s = {a, s[0], std::rotl(s[1], 30), s[2], s[3]};
    }
}

void absorb(State& state, const char* block) {
    Words w;
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = big_endian(block + 4 * i);
    State s = state;
    const auto choose = [](auto b, auto c, auto d) { return d ^ (b & (c ^ d)); };
    const auto parity = [](auto b, auto c, auto d) { return b ^ c ^ d; };
    const auto majority = [](auto b, auto c, auto d) { return (b & c) | (d & (b | c)); };
    rounds<0, 0x5A827999>(s, w, choose);
    rounds<20, 0x6ED9EBA1>(s, w, parity);
    rounds<40, 0x8F1BBCDC>(s, w, majority);
    rounds<60, 0xCA62C1D6>(s, w, parity);
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += s[i];
}

}  // namespace

Sha1 sha1(std::string_view bytes) {
    State state{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (; bytes.size() >= block_size; bytes.remove_prefix(block_size)) absorb(state, bytes.data());

    // What is left, a bit that is set, zeros, and the size: in one block or two.
    std::array<char, 2 * block_size> end{};
    bytes.copy(end.data(), bytes.size());
    end.at(bytes.size()) = '\x80';
    const std::size_t size = bytes.size() < block_size - 8 ? block_size : 2 * block_size;
    for (unsigned i = 0; i < 8; ++i) end.at(size - 1 - i) = static_cast<char>(bits >> (8 * i) & 0xFF);
    for (std::size_t at = 0; at < size; at += block_size) absorb(state, end.data() + at);

    Sha1 digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
    return digest;
}

}  // namespace cutline::hash
