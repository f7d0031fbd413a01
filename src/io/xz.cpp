#include <new>

#include <lzma.h>

#include "io/codec.hpp"

namespace cutline::io {

namespace {

const char* damage(lzma_ret status) {
    switch (status) {
        case LZMA_OK:
        case LZMA_STREAM_END:
        case LZMA_BUF_ERROR: return nullptr;  // no progress, for want of input
        case LZMA_FORMAT_ERROR: return "not xz data";
        case LZMA_OPTIONS_ERROR: return "unknown xz options";
        case LZMA_DATA_ERROR: return "corrupt xz data";
        default: return "xz data cannot be decoded";
    }
}

class Xz final : public Codec {
  public:
    Xz() { restart(); }
    ~Xz() override { ::lzma_end(&stream_); }
    Xz(const Xz&) = delete;
    Xz& operator=(const Xz&) = delete;

    Progress step(std::string_view in, char* to, std::size_t size) override {
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
        stream_.avail_in = in.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(to);
        stream_.avail_out = size;
        const lzma_ret status = ::lzma_code(&stream_, LZMA_RUN);
        if (status == LZMA_MEM_ERROR) throw std::bad_alloc();
        return {in.size() - stream_.avail_in, size - stream_.avail_out, status == LZMA_STREAM_END, damage(status)};
    }

    void restart() override {
        if (::lzma_stream_decoder(&stream_, UINT64_MAX, 0) != LZMA_OK) throw std::bad_alloc();
    }

  private:
    lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Codec> make_xz() { return std::make_unique<Xz>(); }

}  // namespace cutline::io
