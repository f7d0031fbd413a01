/// How many of the generated cases a build goes through.
#pragma once

#include <cstdint>

namespace cutline::test {

/// Under a sanitizer a third: each takes ten times as long, and the plain build runs all.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t one_in = 3;
#else
constexpr std::uint64_t one_in = 1;
#endif

constexpr std::uint64_t cases(std::uint64_t all) { return all / one_in; }

}  // namespace cutline::test
