/// How input and output fail.
#pragma once

#include <string_view>

#include "cutline/cleaner.hpp"

namespace cutline::io {

/// Whoever reads our output has gone. Not an error of ours: the program then ends quietly.
struct ClosedPipe {};

/// A signal asks the program to end. Thrown so that temporary files go away; the signal is still pending then, and is
/// delivered when the `Interrupt` that holds it back is destroyed.
struct Interrupted {};

/// Throws Error "cannot DOING NAME: what errno `error` means".
[[noreturn]] void fail(std::string_view doing, std::string_view name, int error);

}  // namespace cutline::io
