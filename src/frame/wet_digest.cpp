#include "frame/wet_digest.hpp"

#include "frame/letters.hpp"

namespace cutline::frame {

namespace {

constexpr std::string_view label = "sha1:";
constexpr std::size_t hexadecimal_size = 40;

/// The value behind the label; empty if it is of another kind.
std::string_view sha1_value(std::string_view value) {
    for (const std::string_view known : {label, std::string_view{"sha-1:"}})
        if (same_letters(value.substr(0, known.size()), known)) return value.substr(known.size());
    return {};
}

/// `bits` (4 or 5) a letter; twenty bytes go into either without a rest.
std::string letters(const hash::Sha1& digest, unsigned bits, std::string_view alphabet) {
    std::string out;
    unsigned pending = 0;
    unsigned count = 0;
    for (const std::uint8_t byte : digest) {
        pending = pending << 8 | byte;
        for (count += 8; count >= bits; count -= bits) out += alphabet[pending >> (count - bits) & ((1U << bits) - 1)];
        pending &= (1U << count) - 1;
    }
    return out;
}

std::string written(const hash::Sha1& digest, bool hexadecimal) {
    return hexadecimal ? letters(digest, 4, "0123456789abcdef")
                       : letters(digest, 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
}

}  // namespace

std::optional<bool> is_digest(std::string_view value, const hash::Sha1& of) {
    const std::string_view digest = sha1_value(value);
    if (digest.empty()) return std::nullopt;
    return same_letters(digest, written(of, digest.size() == hexadecimal_size));
}

std::string renewed_digest(std::string_view value, const hash::Sha1& of) {
    const std::string_view digest = sha1_value(value);
    const std::string_view kept = digest.empty() ? label : value.substr(0, value.size() - digest.size());
    return std::string{kept} + written(of, digest.size() == hexadecimal_size);
}

}  // namespace cutline::frame
