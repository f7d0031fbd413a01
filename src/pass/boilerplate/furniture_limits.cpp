#include <array>

#include "pass/boilerplate/furniture.hpp"

namespace cutline::pass::boilerplate {

FurnitureLimits furniture_limits(Preset preset) {
    constexpr std::array table{
        FurnitureLimits{3, 5, 8, 40, 4, 20, 2, 20, 24, 1, 3, false, 5, 50, 10, 70},  // careful
        FurnitureLimits{2, 3, 5, 20, 3, 10, 3, 10, 36, 3, 16, false, 3, 20, 5, 50},  // balanced
        FurnitureLimits{2, 2, 4, 15, 3, 5, 4, 10, 72, 12, 24, true, 2, 10, 5, 40},   // thorough
    };
    return table[static_cast<std::size_t>(preset)];
}

}  // namespace cutline::pass::boilerplate
