#pragma once

#include <memory>

#include "cutline/config.hpp"
#include "pass/pass.hpp"

namespace cutline::pass {

/// Pass `repeats`. Throws cutline::Error if its part of the configuration cannot be.
std::unique_ptr<Pass> make_repeats(const Config& config);

}  // namespace cutline::pass
