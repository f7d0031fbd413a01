/// A number that nobody outside of the process knows.
#pragma once

#include <cstdint>

namespace cutline::hash {

/// For the places of keys in a table, so that nobody can make text whose keys crowd. What a table answers must not
/// depend on it. It is not for cryptography. O(1).
std::uint64_t fresh_secret();

}  // namespace cutline::hash
