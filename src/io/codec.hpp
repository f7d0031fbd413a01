/// Decompressors, one for each format, behind one small interface. Each library is included in its own source only.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace cutline::io {

struct Progress {
    std::size_t taken = 0;  ///< bytes of the input used up
    std::size_t given = 0;  ///< bytes of output written
    bool end_of_member = false;
    const char* damage = nullptr;  ///< why nothing can follow what was given; static text
};

class Codec {
  public:
    virtual ~Codec() = default;
    /// Takes from `in` and writes to `to` as far as either reaches, but not beyond the end of a member.
    virtual Progress step(std::string_view in, char* to, std::size_t size) = 0;
    /// Begins the next member.
    virtual void restart() = 0;
};

std::unique_ptr<Codec> make_gzip();
std::unique_ptr<Codec> make_zstd();
std::unique_ptr<Codec> make_xz();
std::unique_ptr<Codec> make_bzip2();

}  // namespace cutline::io
