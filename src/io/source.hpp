/// Where bytes come from.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "io/codec.hpp"
#include "io/interrupt.hpp"

namespace cutline::io {

/// Bytes in order, once. Throws Error if the input cannot be read or is damaged.
class Source {
  public:
    virtual ~Source() = default;
    /// Waits until `read` will not block, at most `milliseconds` (negative: for ever). False: it would still block.
    virtual bool wait(int milliseconds) = 0;
    /// Reads up to `size` (> 0) bytes. 0: nothing yet, ask again; nullopt: the end. Short counts are usual.
    virtual std::optional<std::size_t> read(char* to, std::size_t size) = 0;
    /// How the bytes were compressed, before they came.
    virtual Compression compression() const { return Compression::none; }
};

/// The bytes of a file as they are; "-" is standard input. `interrupt` outlives the source.
std::unique_ptr<Source> open_file(const std::string& name, const Interrupt& interrupt);

/// The same, decompressed if its first bytes are those of gzip, zstd, xz or bzip2, whatever its name. Members that
/// follow one another are one; zero bytes after a member are padding. Where the compressed data breaks off or is
/// damaged, all that comes before has been given, then Error names the file and the offset.
std::unique_ptr<Source> open_input(const std::string& name, const Interrupt& interrupt);

/// Reads the next `size` bytes, fewer only at the end.
std::size_t read_full(Source& source, char* to, std::size_t size);

/// How a message calls an input: its name, or "standard input".
std::string shown(const std::string& name);

}  // namespace cutline::io
