/// Code for processors that not every machine has.
#pragma once

#include <cstdint>

namespace cutline::text {

/// The same answers from each. `scalar` runs anywhere.
enum class Kernel : std::uint8_t { scalar, avx2, avx512 };

/// Whether this machine has what the kernel needs.
bool runs_here(Kernel kernel);
/// The fastest that runs here.
Kernel fastest_kernel();

}  // namespace cutline::text
