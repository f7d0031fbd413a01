/// Compressed bytes to test decompression with.
#pragma once

#include <string>
#include <string_view>

namespace cutline::test {

std::string gzip(std::string_view bytes);
std::string zstd(std::string_view bytes);
std::string xz(std::string_view bytes);
std::string bzip2(std::string_view bytes);

struct Packer {
    const char* name;
    const char* extension;
    std::string (*pack)(std::string_view bytes);
};

inline constexpr Packer packers[] = {
    {"gzip", ".gz", gzip}, {"zstd", ".zst", zstd}, {"xz", ".xz", xz}, {"bzip2", ".bz2", bzip2}};

}  // namespace cutline::test
