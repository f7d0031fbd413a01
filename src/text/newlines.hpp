#pragma once

#include <cstdint>
#include <string_view>

namespace cutline::text {

/// Newlines in `bytes`. Counts in single bytes as long as they cannot overflow, which compilers do side by side. O(n).
inline std::uint64_t newlines(std::string_view bytes) {
    std::uint64_t count = 0;
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, 255);
        std::uint8_t found = 0;
        for (const char c : part) found = static_cast<std::uint8_t>(found + (c == '\n' ? 1 : 0));
        count += found;
        bytes.remove_prefix(part.size());
    }
    return count;
}

}  // namespace cutline::text
