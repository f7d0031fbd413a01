#include <initializer_list>

#include "text/kernel.hpp"

namespace cutline::text {

Kernel fastest_kernel() {
    for (const Kernel kernel : {Kernel::avx512, Kernel::avx2})
        if (runs_here(kernel)) return kernel;
    return Kernel::scalar;
}

}  // namespace cutline::text
