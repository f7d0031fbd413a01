#pragma once

#include <memory>

#include "cutline/config.hpp"
#include "index/evidence.hpp"
#include "pass/pass.hpp"

namespace cutline::pass {

/// Pass `spelling`. `corpus`, if there is one, says in how many documents a word stands, and outlives the pass. Throws
/// cutline::Error if its part of the configuration cannot be.
std::unique_ptr<Pass> make_spelling(const Config& config, const index::Evidence* corpus = nullptr);

}  // namespace cutline::pass
