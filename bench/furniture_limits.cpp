/// In the place of src/pass/boilerplate/furniture_limits.cpp, for cutline_refit: the limits of all presets are
/// CUTLINE_LIMITS, numbers in the order of FurnitureLimits.
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "pass/boilerplate/furniture.hpp"

namespace cutline::pass::boilerplate {

FurnitureLimits furniture_limits(Preset) {
    const char* given = std::getenv("CUTLINE_LIMITS");
    std::istringstream in{given == nullptr ? "" : given};
    FurnitureLimits out{};
    in >> out.pages >> out.plea_pages >> out.prose_pages >> out.prose_share >> out.run_lines >> out.run_share >>
        out.gap_words >> out.page_lines >> out.weight >> out.head_words >> out.menu_words >> out.outside_prose >>
        out.affix_pages >> out.affix_share >> out.sure_pages >> out.sure_share;
    if (!in) throw std::runtime_error("CUTLINE_LIMITS has too few numbers");
    return out;
}

}  // namespace cutline::pass::boilerplate
