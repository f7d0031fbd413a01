#include "text/kernel.hpp"

namespace cutline::text {

bool runs_here(Kernel kernel) {
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    if (kernel == Kernel::avx2) return avx2;
    if (kernel == Kernel::avx512)
        return avx2 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vbmi2");
#endif
    return kernel == Kernel::scalar;
}

}  // namespace cutline::text
