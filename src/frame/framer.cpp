#include "frame/framer.hpp"

#include <algorithm>
#include <utility>

#include "frame/splitter.hpp"
#include "json/record.hpp"

namespace cutline::frame {

namespace {

/// Bytes after which finished units are handed on. Large enough that a batch costs nothing, small enough for the cache.
constexpr std::size_t batch_target = std::size_t{64} << 10;
constexpr std::size_t read_size = std::size_t{64} << 10;

static_assert(Buffer::slack >= json::RecordReader::slack);

/// How far `bytes` begin as a web archive does: with its version, and a field of its header.
enum class Likeness : std::uint8_t { none, so_far, sure };

Likeness likeness_to_wet(std::string_view bytes) {
    for (const std::string_view first :
         {"WARC/1.0\r\nWARC-", "WARC/1.1\r\nWARC-", "WARC/1.0\r\nContent-", "WARC/1.1\r\nContent-"}) {
        if (bytes.starts_with(first)) return Likeness::sure;
        if (first.starts_with(bytes)) return Likeness::so_far;
    }
    return Likeness::none;
}

/// Tells what an input is: wet if it begins as a web archive, since cleaned as a text its lengths and digests would be
/// wrong; jsonl only if the first line that is not blank parses as an object. Nothing is looked at twice.
class FormatTeller {
  public:
    /// `bytes` are the same as at the last call, and more. `automatic`: they do not say yet.
    Format tell(std::string_view bytes, bool ended) {
        const Likeness wet = first_ == 0 ? likeness_to_wet(bytes) : Likeness::none;
        if (wet == Likeness::sure) return Format::wet;
        if (wet == Likeness::so_far && !ended) return Format::automatic;
        if (first_ == 0 && bytes.starts_with(byte_order_mark)) first_ = byte_order_mark.size();
        if (first_ == 0 && !ended && byte_order_mark.starts_with(bytes)) return Format::automatic;
        first_ = std::min(bytes.find_first_not_of(" \t\r\n", first_), bytes.size());
        if (first_ == bytes.size()) return ended ? Format::text : Format::automatic;
        if (bytes[first_] != '{') return Format::text;
        const std::size_t newline = bytes.find('\n', std::max(first_, searched_));
        searched_ = bytes.size();
        if (newline == std::string_view::npos && !ended) return Format::automatic;
        json::RecordReader reader{{}};
        const std::string_view line = bytes.substr(first_, std::min(newline, bytes.size()) - first_);
        return reader.read(line).reason.empty() ? Format::jsonl : Format::text;
    }

  private:
    std::size_t first_ = 0;     // up to here all is blank
    std::size_t searched_ = 0;  // for the end of the first line
};

}  // namespace

class Framer::Implementation {
  public:
    Implementation(const Config& config, std::string_view name, Position& position, Emit emit, std::size_t piece)
        : config_(config),
          name_(name),
          position_(position),
          emit_(std::move(emit)),
          piece_(piece),
          format_(config.format) {}

    char* room(std::size_t size) { return buffer_.room(size); }

    void fed(std::size_t size) {
        buffer_.grow(size);
        advance(false);
        if (!units_.empty() && units_.back().end >= batch_target) emit(false);
    }

    void flush() {
        if (!units_.empty()) emit(false);
    }

    void close() {
        advance(true);
        emit(true);
    }

    Format format() const { return format_; }

  private:
    void advance(bool ended) {
        if (format_ == Format::automatic) format_ = teller_.tell(buffer_.view(), ended);
        if (format_ == Format::automatic) return;
        if (!splitter_) splitter_ = make_splitter();
        splitter_->advance(buffer_.view(), ended, units_);
    }

    std::unique_ptr<Splitter> make_splitter() const {
        if (format_ == Format::jsonl) return make_jsonl_splitter(position_);
        if (format_ == Format::wet) return make_wet_splitter(config_, position_);
        return make_text_splitter(config_, piece_, position_);
    }

    void emit(bool last) {
        const std::size_t size = units_.empty() ? 0 : units_.back().end;
        Batch batch;
        Buffer rest = buffer_.split(size, read_size);
        batch.bytes = std::exchange(buffer_, std::move(rest));
        batch.units = std::exchange(units_, {});
        batch.in = position_.in;
        batch.name = name_;
        batch.format = format_;
        batch.last = last;
        position_.in += size;
        if (splitter_) splitter_->drop(size);
        emit_(std::move(batch));
    }

    const Config& config_;
    std::string_view name_;
    Position& position_;
    Emit emit_;
    std::size_t piece_;
    Format format_;
    Buffer buffer_;
    std::unique_ptr<Splitter> splitter_;
    std::vector<Unit> units_;
    FormatTeller teller_;
};

Framer::Framer(const Config& config, std::string_view name, Position& position, Emit emit, std::size_t piece)
    : implementation_(std::make_unique<Implementation>(config, name, position, std::move(emit), piece)) {}
Framer::~Framer() = default;
char* Framer::room(std::size_t size) { return implementation_->room(size); }
void Framer::fed(std::size_t size) { implementation_->fed(size); }
void Framer::flush() { implementation_->flush(); }
void Framer::close() { implementation_->close(); }
Format Framer::format() const { return implementation_->format(); }

}  // namespace cutline::frame
