/// Which compression a stream begins with, and its removal.
#pragma once

#include <memory>
#include <string_view>

#include "io/codec.hpp"
#include "io/source.hpp"

namespace cutline::io {

/// Bytes that suffice to tell.
inline constexpr std::size_t longest_magic = 10;

struct Sniffed {
    Compression compression = Compression::none;
    bool sure = true;  ///< false: more bytes could still make it a compressed stream
};

/// What a stream that begins with `bytes` is.
Sniffed sniff(std::string_view bytes);

/// Compression of a regular file, by its first bytes; `none` for anything else, which is not read. Throws Error if the
/// file cannot be read.
Compression compression_of(const std::string& path);

/// How files of a compression are named: ".gz"; empty for none.
std::string_view extension_of(Compression compression);
/// The compression that a name ends with.
Compression compression_by_name(std::string_view name);

/// `source` decompressed, if its first bytes say so. `name` is for messages.
std::unique_ptr<Source> decompress(std::unique_ptr<Source> source, std::string name);

}  // namespace cutline::io
