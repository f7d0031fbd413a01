#include <algorithm>
#include <climits>
#include <new>

#include <bzlib.h>

#include "io/codec.hpp"

namespace cutline::io {

namespace {

const char* damage(int status) {
    if (status == BZ_OK || status == BZ_STREAM_END) return nullptr;
    return status == BZ_DATA_ERROR_MAGIC ? "not bzip2 data" : "corrupt bzip2 data";
}

class Bzip2 final : public Codec {
  public:
    Bzip2() { begin(); }
    ~Bzip2() override { ::BZ2_bzDecompressEnd(&stream_); }
    Bzip2(const Bzip2&) = delete;
    Bzip2& operator=(const Bzip2&) = delete;

    Progress step(std::string_view in, char* to, std::size_t size) override {
        const auto in_size = static_cast<unsigned>(std::min<std::size_t>(in.size(), UINT_MAX));
        const auto out_size = static_cast<unsigned>(std::min<std::size_t>(size, UINT_MAX));
        stream_.next_in = const_cast<char*>(in.data());
        stream_.avail_in = in_size;
        stream_.next_out = to;
        stream_.avail_out = out_size;
        const int status = ::BZ2_bzDecompress(&stream_);
        if (status == BZ_MEM_ERROR) throw std::bad_alloc();
        return {in_size - stream_.avail_in, out_size - stream_.avail_out, status == BZ_STREAM_END, damage(status)};
    }

    void restart() override {
        ::BZ2_bzDecompressEnd(&stream_);
        begin();
    }

  private:
    void begin() {
        stream_ = {};
        if (::BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
    }

    bz_stream stream_{};
};

}  // namespace

std::unique_ptr<Codec> make_bzip2() { return std::make_unique<Bzip2>(); }

}  // namespace cutline::io
