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

class ZstdEncoder final : public Encoder {
  public:
    ZstdEncoder() : stream_(::ZSTD_createCCtx()) {
        if (stream_ == nullptr) throw std::bad_alloc();
        ::ZSTD_CCtx_setParameter(stream_, ZSTD_c_checksumFlag, 1);
    }
    ~ZstdEncoder() override { ::ZSTD_freeCCtx(stream_); }
    ZstdEncoder(const ZstdEncoder&) = delete;
    ZstdEncoder& operator=(const ZstdEncoder&) = delete;

    void encode(std::string_view in, Until until, std::string& out) override {
        const ZSTD_EndDirective directive =
            until == Until::end_of_member ? ZSTD_e_end : (until == Until::flushed ? ZSTD_e_flush : ZSTD_e_continue);
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        bool complete = false;
        while (!complete) {
            const std::size_t before = out.size();
            out.resize(before + ::ZSTD_CStreamOutSize());
            ZSTD_outBuffer into{out.data() + before, out.size() - before, 0};
            const std::size_t left = ::ZSTD_compressStream2(stream_, &into, &from, directive);
            out.resize(before + into.pos);
            if (::ZSTD_isError(left) != 0) throw std::bad_alloc();  // of memory alone
            complete = until == Until::anything ? from.pos == from.size : left == 0;
        }
    }

  private:
    ZSTD_CCtx* stream_;
};

}  // namespace

std::unique_ptr<Encoder> make_zstd_encoder() { return std::make_unique<ZstdEncoder>(); }
std::unique_ptr<Codec> make_zstd() { return std::make_unique<Zstd>(); }

}  // namespace cutline::io
