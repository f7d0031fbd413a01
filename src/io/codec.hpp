/// Decompressors and compressors, one for each format, behind two small interfaces. Each library is included in its own
/// source only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
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

enum class Compression : std::uint8_t { none, gzip, zstd, xz, bzip2 };

/// How far what an Encoder writes must reach.
enum class Until : std::uint8_t {
    anything,       ///< as it likes: some bytes may stay inside
    flushed,        ///< a reader can have all bytes so far
    end_of_member,  ///< and the member is complete; the next byte begins another
};

class Encoder {
  public:
    virtual ~Encoder() = default;
    /// Appends to `out` what becomes of `in`. `end_of_member` with nothing in it makes a member of nothing.
    virtual void encode(std::string_view in, Until until, std::string& out) = 0;
};

std::unique_ptr<Encoder> make_gzip_encoder();
std::unique_ptr<Encoder> make_zstd_encoder();

/// Null for `none`. Only gzip and zstd are written.
std::unique_ptr<Encoder> make_encoder(Compression compression);

std::unique_ptr<Codec> make_gzip();
std::unique_ptr<Codec> make_zstd();
std::unique_ptr<Codec> make_xz();
std::unique_ptr<Codec> make_bzip2();

}  // namespace cutline::io
