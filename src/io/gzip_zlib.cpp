// gzip by zlib. Built where ISA-L is not: see gzip_isal.cpp.
#include <algorithm>
#include <climits>
#include <new>

#include <zlib.h>

#include "io/codec.hpp"

namespace cutline::io {

namespace {

constexpr int largest_window = 15;
constexpr int gzip_header = 16;  // added to the window: only gzip is taken, not zlib

class Gzip final : public Codec {
  public:
    Gzip() {
        if (::inflateInit2(&stream_, largest_window + gzip_header) != Z_OK) throw std::bad_alloc();
    }
    ~Gzip() override { ::inflateEnd(&stream_); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    Progress step(std::string_view in, char* to, std::size_t size) override {
        const auto in_size = static_cast<uInt>(std::min<std::size_t>(in.size(), UINT_MAX));
        const auto out_size = static_cast<uInt>(std::min<std::size_t>(size, UINT_MAX));
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
        stream_.avail_in = in_size;
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        stream_.avail_out = out_size;
        const int status = ::inflate(&stream_, Z_NO_FLUSH);
        if (status == Z_MEM_ERROR) throw std::bad_alloc();
        const bool good = status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
        const char* reason = stream_.msg != nullptr ? stream_.msg : "not gzip data";
        return {in_size - stream_.avail_in, out_size - stream_.avail_out, status == Z_STREAM_END,
                good ? nullptr : reason};
    }

    void restart() override { ::inflateReset(&stream_); }

  private:
    z_stream stream_{};
};

class GzipEncoder final : public Encoder {
  public:
    GzipEncoder() {
        constexpr int memory_level = 8;
        if (::deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, largest_window + gzip_header, memory_level,
                           Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~GzipEncoder() override { ::deflateEnd(&stream_); }
    GzipEncoder(const GzipEncoder&) = delete;
    GzipEncoder& operator=(const GzipEncoder&) = delete;

    void encode(std::string_view in, Until until, std::string& out) override {
        do {
            const auto taken = static_cast<uInt>(std::min<std::size_t>(in.size(), UINT_MAX));
            stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
            stream_.avail_in = taken;
            in.remove_prefix(taken);
            drain(in.empty() ? until : Until::anything, out);
        } while (!in.empty());
        if (until == Until::end_of_member) ::deflateReset(&stream_);
    }

  private:
    void drain(Until until, std::string& out) {
        constexpr std::size_t room = std::size_t{64} << 10;
        const int flush =
            until == Until::end_of_member ? Z_FINISH : (until == Until::flushed ? Z_SYNC_FLUSH : Z_NO_FLUSH);
        do {
            const std::size_t before = out.size();
            out.resize(before + room);
            stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
            stream_.avail_out = room;
            ::deflate(&stream_, flush);
            out.resize(before + room - stream_.avail_out);
        } while (stream_.avail_out == 0);
    }

    z_stream stream_{};
};

}  // namespace

std::unique_ptr<Encoder> make_gzip_encoder() { return std::make_unique<GzipEncoder>(); }
std::unique_ptr<Codec> make_gzip() { return std::make_unique<Gzip>(); }

}  // namespace cutline::io
