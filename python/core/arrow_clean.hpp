/// Cleaning what comes as an Arrow stream.
#pragma once

#include <memory>

#include "arrow_abi.hpp"
#include "pool.hpp"

namespace cutline::python {

/// A stream of what `from` becomes, batch by batch, as it is asked for. Of record batches the text columns are cleaned,
/// by the names that the configuration has for texts, sites and languages; a column of strings is cleaned itself. What
/// does not change is handed on without a copy. Throws Error if there is nothing to clean in it.
ArrowArrayStream clean_stream(Arrow<ArrowArrayStream> from, std::shared_ptr<Pool> pool);

/// A stream of one array of strings. Throws Error if it is none.
ArrowArrayStream stream_of(const ArrowSchema& schema, Arrow<ArrowArray> array);

/// The schema of a stream. Throws Error.
Arrow<ArrowSchema> schema_of(ArrowArrayStream& stream);

/// The next array of a stream; released (`release` null) behind the last. Throws Error.
Arrow<ArrowArray> next_of(ArrowArrayStream& stream);

}  // namespace cutline::python
