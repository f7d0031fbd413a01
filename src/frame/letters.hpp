#pragma once

#include <algorithm>
#include <string_view>

namespace cutline::frame {

/// Are they the same but for the case of ASCII letters, as names and values in headers are compared?
inline bool same_letters(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace cutline::frame
