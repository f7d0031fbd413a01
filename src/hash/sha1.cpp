#include "hash/sha1.hpp"

#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

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

template <unsigned round>
std::uint32_t mix(std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if constexpr (round < 20) return (d ^ (b & (c ^ d))) + 0x5A827999;
    if constexpr (round >= 20 && round < 40) return (b ^ c ^ d) + 0x6ED9EBA1;
    if constexpr (round >= 40 && round < 60) return ((b & c) | (d & (b | c))) + 0x8F1BBCDC;
    if constexpr (round >= 60) return (b ^ c ^ d) + 0xCA62C1D6;
}

/// One of the 80 rounds. Instead of moving the five variables on, each round calls them by other names; the schedule's
/// word takes the place of the one 16 rounds before.
template <unsigned round>
void turn(State& s, Words& w) {
    std::uint32_t& word = w[round % 16];
    if constexpr (round >= 16)
        word = std::rotl(w[(round + 13) % 16] ^ w[(round + 8) % 16] ^ w[(round + 2) % 16] ^ word, 1);
    constexpr unsigned a = (80 - round) % 5;
    std::uint32_t& b = s[(a + 1) % 5];
    s[(a + 4) % 5] += std::rotl(s[a], 5) + mix<round>(b, s[(a + 2) % 5], s[(a + 3) % 5]) + word;
    b = std::rotl(b, 30);
}

template <unsigned... rounds>
void turn_all(State& s, Words& w, std::integer_sequence<unsigned, rounds...>) {
    (turn<rounds>(s, w), ...);
}

void absorb(State& state, const char* block) {
    Words w;
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = big_endian(block + 4 * i);
    State s = state;
    turn_all(s, w, std::make_integer_sequence<unsigned, 80>{});
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
