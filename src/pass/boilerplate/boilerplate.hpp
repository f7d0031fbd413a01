#pragma once

#include <memory>

#include "cutline/config.hpp"
#include "index/evidence.hpp"
#include "pass/pass.hpp"

namespace cutline::pass {

/// Pass `boilerplate`. `evidence`, what is known of the sites, outlives it; nullptr: nothing is. Throws cutline::Error
/// if its part of the configuration cannot be.
std::unique_ptr<Pass> make_boilerplate(const Config& config, const index::Evidence* evidence = nullptr);

}  // namespace cutline::pass
