#include "hash/secret.hpp"

#include <memory>

#include "hash/fingerprint.hpp"

namespace cutline::hash {

/// Where the system has put the heap, the stack and the code, which it draws by lot.
std::uint64_t fresh_secret() {
    static const char code = 0;
    const std::unique_ptr<char[]> heap{new char[1]};
    const char stack = 0;
    const auto number = [](const char* place) { return reinterpret_cast<std::uintptr_t>(place); };
    return mix(number(heap.get()) + mix(number(&stack) + mix(number(&code))));
}

}  // namespace cutline::hash
