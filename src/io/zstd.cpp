#include <new>

#include <zstd.h>

#include "io/codec.hpp"

namespace cutline::io {

namespace {

constexpr int longest_window_log = 31;  // what `zstd --long=31` writes, as large corpora are

class Zstd final : public Codec {
  public:
    Zstd() : stream_(::ZSTD_createDCtx()) {
        if (stream_ == nullptr) throw std::bad_alloc();
        ::ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, longest_window_log);
    }
    ~Zstd() override { ::ZSTD_freeDCtx(stream_); }
    Zstd(const Zstd&) = delete;
    Zstd& operator=(const Zstd&) = delete;

    Progress step(std::string_view in, char* to, std::size_t size) override {
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        ZSTD_outBuffer into{to, size, 0};
        const std::size_t status = ::ZSTD_decompressStream(stream_, &into, &from);
        return {from.pos, into.pos, status == 0, ::ZSTD_isError(status) != 0 ? ::ZSTD_getErrorName(status) : nullptr};
    }

    void restart() override { ::ZSTD_DCtx_reset(stream_, ZSTD_reset_session_only); }

  private:
    ZSTD_DCtx* stream_;
};

}  // namespace

std::unique_ptr<Codec> make_zstd() { return std::make_unique<Zstd>(); }

}  // namespace cutline::io
