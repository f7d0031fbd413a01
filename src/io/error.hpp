/// How input and output fail.
#pragma once

#include "cutline/cleaner.hpp"
#include "file/descriptor.hpp"

namespace cutline::io {

/// Whoever reads our output has gone. Not an error of ours: the program then ends quietly.
struct ClosedPipe {};

/// A signal asks the program to end. Thrown so that temporary files go away; the signal is still pending then, and is
/// delivered when the `Interrupt` that holds it back is destroyed.
struct Interrupted {};

using file::fail;

}  // namespace cutline::io
