#pragma once

#include <memory>

#include "cutline/config.hpp"
#include "pass/pass.hpp"

namespace cutline::pass {

/// Pass `spacing`. Throws cutline::Error if its part of the configuration cannot be.
std::unique_ptr<Pass> make_spacing(const Config& config);

}  // namespace cutline::pass
