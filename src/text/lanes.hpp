/// Bytes side by side, and the one loop that looks for rare bytes at memory speed.
///
/// A kernel holds `width` bytes in one register and answers questions about all of them at once. Each kernel gives the
/// same answers; `Scalar` runs anywhere and is always built. Nothing here is chosen at run time: SSE2 is part of every
/// x86-64, NEON of every 64-bit Arm.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace cutline::text {

/// Eight bytes in an integer (Warren, Hacker's Delight, 2nd ed., 6-1). A truth value is the highest bit of a byte.
class Scalar {
  public:
    static constexpr std::size_t width = 8;
    static Scalar load(const char* from) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(from[i])) << (8 * i);
        return Scalar{value};
    }
    /// Where the byte is `byte`.
    Scalar is(unsigned char byte) const {
        const std::uint64_t x = value_ ^ (ones * byte);
        return Scalar{~(((x & ~highs) + ~highs) | x) & highs};
    }
    /// Where the byte, as a signed one, is less than `limit`: every byte above 0x7F is less than any ASCII one.
    Scalar below(signed char limit) const {
        return less(value_ ^ highs, ones * (static_cast<unsigned char>(limit) ^ 0x80U));  // the order of unsigned bytes
    }
    /// Where the byte is `limit` or less.
    Scalar at_most(unsigned char limit) const { return Scalar{highs & ~less(ones * limit, value_).value_}; }
    /// Where the byte is one from `first` to `last`.
    Scalar within(unsigned char first, unsigned char last) const {
        return at_most(last).without(less(value_, ones * first));
    }
    friend Scalar operator|(Scalar a, Scalar b) { return Scalar{a.value_ | b.value_}; }
    friend Scalar operator&(Scalar a, Scalar b) { return Scalar{a.value_ & b.value_}; }
    Scalar without(Scalar other) const { return Scalar{value_ & ~other.value_}; }
    /// Bit i is set where byte i is true.
    std::uint64_t bits() const { return ((value_ >> 7) * 0x0102040810204080U) >> 56; }
    /// Bit i is set where bit `place` of byte i is.
    std::uint64_t bits(unsigned place) const { return Scalar{value_ << (7 - place) & highs}.bits(); }

  private:
    static Scalar less(std::uint64_t x, std::uint64_t y) {
        const std::uint64_t low_less = ~((x | highs) - (y & ~highs));
        return Scalar{((~x & y) | (~(x ^ y) & low_less)) & highs};
    }
    static constexpr std::uint64_t ones = 0x0101010101010101U;
    static constexpr std::uint64_t highs = 0x8080808080808080U;
    explicit Scalar(std::uint64_t value) : value_(value) {}
    std::uint64_t value_;
};

#if defined(__SSE2__)
class Sse2 {
  public:
    static constexpr std::size_t width = 16;
    static Sse2 load(const char* from) { return Sse2{_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))}; }
    Sse2 is(unsigned char byte) const { return Sse2{_mm_cmpeq_epi8(value_, _mm_set1_epi8(static_cast<char>(byte)))}; }
    Sse2 below(signed char limit) const { return Sse2{_mm_cmplt_epi8(value_, _mm_set1_epi8(limit))}; }
    Sse2 at_most(unsigned char limit) const {
        return Sse2{_mm_cmpeq_epi8(_mm_min_epu8(value_, _mm_set1_epi8(static_cast<char>(limit))), value_)};
    }
    Sse2 within(unsigned char first, unsigned char last) const {
        const Sse2 moved{_mm_sub_epi8(value_, _mm_set1_epi8(static_cast<char>(first)))};
        return moved.at_most(static_cast<unsigned char>(last - first));
    }
    friend Sse2 operator|(Sse2 a, Sse2 b) { return Sse2{_mm_or_si128(a.value_, b.value_)}; }
    friend Sse2 operator&(Sse2 a, Sse2 b) { return Sse2{_mm_and_si128(a.value_, b.value_)}; }
    Sse2 without(Sse2 other) const { return Sse2{_mm_andnot_si128(other.value_, value_)}; }
    std::uint64_t bits() const { return static_cast<std::uint32_t>(_mm_movemask_epi8(value_)); }
    std::uint64_t bits(unsigned place) const {
        return Sse2{_mm_slli_epi16(value_, static_cast<int>(7 - place))}.bits();
    }

  private:
    explicit Sse2(__m128i value) : value_(value) {}
    __m128i value_;
};
using Native = Sse2;
#elif defined(__ARM_NEON) && defined(__aarch64__)
class Neon {
  public:
    static constexpr std::size_t width = 16;
    static Neon load(const char* from) { return Neon{vld1q_u8(reinterpret_cast<const std::uint8_t*>(from))}; }
    Neon is(unsigned char byte) const { return Neon{vceqq_u8(value_, vdupq_n_u8(byte))}; }
    Neon below(signed char limit) const { return Neon{vcltq_s8(vreinterpretq_s8_u8(value_), vdupq_n_s8(limit))}; }
    Neon at_most(unsigned char limit) const { return Neon{vcleq_u8(value_, vdupq_n_u8(limit))}; }
    Neon within(unsigned char first, unsigned char last) const {
        const Neon moved{vsubq_u8(value_, vdupq_n_u8(first))};
        return moved.at_most(static_cast<unsigned char>(last - first));
    }
    friend Neon operator|(Neon a, Neon b) { return Neon{vorrq_u8(a.value_, b.value_)}; }
    friend Neon operator&(Neon a, Neon b) { return Neon{vandq_u8(a.value_, b.value_)}; }
    Neon without(Neon other) const { return Neon{vbicq_u8(value_, other.value_)}; }
    std::uint64_t bits() const {
        constexpr std::array<std::uint8_t, 16> places{1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        const uint8x16_t set = vandq_u8(value_, vld1q_u8(places.data()));
        return vaddv_u8(vget_low_u8(set)) | (static_cast<std::uint64_t>(vaddv_u8(vget_high_u8(set))) << 8);
    }
    std::uint64_t bits(unsigned place) const {
        return Neon{vtstq_u8(value_, vdupq_n_u8(static_cast<std::uint8_t>(1U << place)))}.bits();
    }

  private:
    explicit Neon(uint8x16_t value) : value_(value) {}
    uint8x16_t value_;
};
using Native = Neon;
#else
using Native = Scalar;
#endif

inline constexpr std::size_t searched_at_once = 64;  ///< bytes
inline constexpr std::size_t look_back = 2;          ///< bytes before them that may be looked at, too

/// The bits of `test(p)`, which takes the address of `Kernel::width` bytes and returns a kernel of truth values, for
/// the 64 bytes at `from`.
template <class Kernel, class Test>
std::uint64_t bits_of(const char* from, Test test) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < searched_at_once; i += Kernel::width) bits |= test(from + i).bits() << i;
    return bits;
}

/// Calls `visit(place)` for the places of `text`, in order, that `hits_in` gives; what it returns (> place) is where to
/// go on. `hits_in(p)` takes the address of 64 bytes, before which `look_back` more may be read, and returns a bit for
/// each; around the text there are newlines. O(size), and no more than a block's work a visit.
template <class Hits, class Visit>
void search(std::string_view text, Hits hits_in, Visit visit) {
    constexpr std::size_t block = searched_at_once;
    std::array<char, look_back + block> edge{};
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::min(block, text.size() - at);
        const char* from = text.data() + at;
        if (at == 0 || size < block) {  // the ragged ends are copied to where there is room around them
            edge.fill('\n');
            const std::size_t back = std::min(at, look_back);
            std::memcpy(edge.data() + look_back - back, from - back, back + size);
            from = edge.data() + look_back;
        }
        std::uint64_t hits = hits_in(from);
        if (size < block) hits &= (std::uint64_t{1} << size) - 1;
        while (hits != 0) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(hits));
            next = visit(place);
            if (next >= at + size) break;
            hits &= ~std::uint64_t{0} << (next - at);
        }
        at = std::max(at + size, next);
    }
}

}  // namespace cutline::text
