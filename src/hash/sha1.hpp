/// SHA-1 (FIPS 180-4), for the digests that web archives carry. It guards against accidents, not against intent.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cutline::hash {

using Sha1 = std::array<std::uint8_t, 20>;

/// O(size).
Sha1 sha1(std::string_view bytes);

}  // namespace cutline::hash
