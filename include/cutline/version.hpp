#pragma once

#include <string_view>

namespace cutline {

inline constexpr std::string_view version = "0.1.0";

}  // namespace cutline
