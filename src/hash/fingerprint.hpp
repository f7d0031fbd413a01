/// Fingerprints: 64 bits that stand for a run of bytes. XXH3 (xxHash's specification), the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace cutline::hash {

/// O(size).
std::uint64_t fingerprint(std::string_view bytes);
std::uint64_t fingerprint(const char* bytes, std::size_t size);

/// 16 hexadecimal digits.
std::string hex(std::uint64_t value);

/// Spreads 64 bits over all bits (the finaliser of SplitMix64; Steele, Lea, Flood 2014). Bijective.
constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

/// The fingerprint of a stream, in pieces.
class Digest {
  public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    void update(std::string_view bytes);
    std::uint64_t value() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cutline::hash
