#include "hash/fingerprint.hpp"

#include <xxhash.h>

namespace cutline::hash {

std::uint64_t fingerprint(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t fingerprint(const char* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

std::string hex(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 0; i < 16; ++i) out[i] = digits[(value >> (60 - 4 * i)) & 0xF];
    return out;
}

struct Digest::State {
    State() : xxh(XXH3_createState()) { XXH3_64bits_reset(xxh); }
    ~State() { XXH3_freeState(xxh); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    XXH3_state_t* xxh;
};

Digest::Digest() : state_(std::make_unique<State>()) {}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::update(std::string_view bytes) { XXH3_64bits_update(state_->xxh, bytes.data(), bytes.size()); }

std::uint64_t Digest::value() const { return XXH3_64bits_digest(state_->xxh); }

}  // namespace cutline::hash
