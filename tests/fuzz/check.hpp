/// What a fuzz target says when it has found something.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace cutline::test {

/// libFuzzer takes the abort for a finding.
inline void check(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Takes `size` bytes, or what is left, off the front of `from`.
inline std::string_view take(std::string_view& from, std::size_t size) {
    const std::string_view taken = from.substr(0, size);
    from.remove_prefix(taken.size());
    return taken;
}

}  // namespace cutline::test
