#include "io/decompress.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "io/error.hpp"
#include "io/identity.hpp"

namespace cutline::io {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t buffer_size = std::size_t{128} << 10;

struct Magic {
    std::string_view bytes;  // '\1' in a bzip2 magic stands for its level, a digit
    Compression compression;
};

constexpr char any_digit = '\1';

constexpr std::array magics{
    Magic{"\x1F\x8B\x08"sv, Compression::gzip},
    Magic{"\x28\xB5\x2F\xFD"sv, Compression::zstd},
    Magic{"\xFD\x37\x7A\x58\x5A\x00"sv, Compression::xz},
    Magic{"BZh\1\x31\x41\x59\x26\x53\x59"sv, Compression::bzip2},
    Magic{"BZh\1\x17\x72\x45\x38\x50\x90"sv, Compression::bzip2},  // of nothing
};

bool agrees(std::string_view bytes, std::string_view magic) {
    for (std::size_t i = 0; i < std::min(bytes.size(), magic.size()); ++i) {
        const bool digit = bytes[i] >= '1' && bytes[i] <= '9';
        if (magic[i] == any_digit ? !digit : bytes[i] != magic[i]) return false;
    }
    return true;
}

/// A zstd frame to be skipped: 0x184D2A50 to 0x184D2A5F, little endian.
bool agrees_skippable(std::string_view bytes) {
    return (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0x50 && "\x2A\x4D\x18"sv.starts_with(bytes.substr(1, 3));
}

constexpr std::array<std::string_view, 5> extensions{"", ".gz", ".zst", ".xz", ".bz2"};

std::unique_ptr<Codec> make_codec(Compression compression) {
    switch (compression) {
        case Compression::gzip: return make_gzip();
        case Compression::zstd: return make_zstd();
        case Compression::xz: return make_xz();
        case Compression::bzip2: return make_bzip2();
        case Compression::none: break;
    }
    return nullptr;
}

/// Gives first what was read to tell the compression, then the rest.
class Replayed final : public Source {
  public:
    Replayed(std::string first, std::unique_ptr<Source> rest) : first_(std::move(first)), rest_(std::move(rest)) {}
    bool wait(int milliseconds) override { return !first_.empty() || rest_->wait(milliseconds); }
    std::optional<std::size_t> read(char* to, std::size_t size) override {
        if (first_.empty()) return rest_->read(to, size);
        const std::size_t count = first_.copy(to, size);
        first_.erase(0, count);
        return count;
    }

  private:
    std::string first_;
    std::unique_ptr<Source> rest_;
};

class Decoder final : public Source {
  public:
    Decoder(std::unique_ptr<Source> source, Compression compression, std::string name)
        : source_(std::move(source)),
          compression_(compression),
          codec_(make_codec(compression)),
          name_(std::move(name)),
          buffer_(buffer_size) {}

    Compression compression() const override { return compression_; }

    bool wait(int milliseconds) override { return damage_ != nullptr || has_work() || source_->wait(milliseconds); }

    /// At most one read of the source, so that no call waits after `wait`.
    std::optional<std::size_t> read(char* to, std::size_t size) override {
        if (damage_ != nullptr) fail_at("is damaged (" + std::string(damage_) + ")");
        if (!has_work()) refill();
        if (between_members_ && !next_member()) return at_end_ ? std::nullopt : std::optional<std::size_t>{0};
        const Progress progress = codec_->step(in_, to, size);
        consume(progress.taken);
        between_members_ = progress.end_of_member;
        output_was_full_ = progress.given == size;
        damage_ = progress.damage;
        if (progress.given > 0 || damage_ != nullptr) return progress.given;
        if (at_end_ && progress.taken == 0 && !between_members_) fail_at("breaks off");
        return 0;
    }

  private:
    bool has_work() const { return !in_.empty() || (output_was_full_ && !between_members_) || at_end_; }

    void refill() {
        const std::optional<std::size_t> got = source_->read(buffer_.data(), buffer_.size());
        at_end_ = !got;
        in_ = {buffer_.data(), got.value_or(0)};
    }

    /// False: no byte of a next member is at hand.
    bool next_member() {
        const std::size_t padding = std::min(in_.find_first_not_of('\0'), in_.size());
        consume(padding);
        if (in_.empty()) return false;
        codec_->restart();
        between_members_ = false;
        return true;
    }

    void consume(std::size_t size) {
        in_.remove_prefix(size);
        offset_ += size;
    }

    [[noreturn]] void fail_at(const std::string& how) const {
        throw Error("cannot decompress " + name_ + ": the data " + how + " at byte " + std::to_string(offset_));
    }

    std::unique_ptr<Source> source_;
    Compression compression_;
    std::unique_ptr<Codec> codec_;
    std::string name_;
    std::vector<char> buffer_;
    std::string_view in_;  // of the buffer, not yet taken
    std::uint64_t offset_ = 0;
    bool at_end_ = false;
    bool between_members_ = false;
    bool output_was_full_ = false;
    const char* damage_ = nullptr;  // once there, told next: a codec asked again may say that all is well
};

}  // namespace

Sniffed sniff(std::string_view bytes) {
    bool sure = true;
    for (const Magic& magic : magics) {
        if (!agrees(bytes, magic.bytes)) continue;
        if (bytes.size() >= magic.bytes.size()) return {magic.compression, true};
        sure = false;
    }
    if (!bytes.empty() && agrees_skippable(bytes)) {
        if (bytes.size() >= 4) return {Compression::zstd, true};
        sure = false;
    }
    return {Compression::none, sure};
}

Compression compression_of(const std::string& path) {
    if (path == "-" || !identify(path).regular) return Compression::none;
    const Interrupt none{false};
    std::array<char, longest_magic> first;
    const std::size_t size = read_full(*open_file(path, none), first.data(), first.size());
    return sniff({first.data(), size}).compression;
}

std::string_view extension_of(Compression compression) { return extensions.at(static_cast<std::size_t>(compression)); }

Compression compression_by_name(std::string_view name) {
    for (std::size_t i = 1; i < extensions.size(); ++i)
        if (name.ends_with(extensions.at(i))) return static_cast<Compression>(i);
    return Compression::none;
}

std::unique_ptr<Encoder> make_encoder(Compression compression) {
    if (compression == Compression::gzip) return make_gzip_encoder();
    return compression == Compression::zstd ? make_zstd_encoder() : nullptr;
}

std::unique_ptr<Source> decompress(std::unique_ptr<Source> source, std::string name) {
    std::string first;
    std::array<char, longest_magic> more;
    Sniffed seen{Compression::none, false};
    while (!seen.sure) {
        const std::optional<std::size_t> got = source->read(more.data(), longest_magic - first.size());
        if (!got) break;
        first.append(more.data(), *got);
        seen = sniff(first);
    }
    auto whole = std::make_unique<Replayed>(std::move(first), std::move(source));
    if (seen.compression == Compression::none) return whole;
    return std::make_unique<Decoder>(std::move(whole), seen.compression, std::move(name));
}

std::unique_ptr<Source> open_input(const std::string& name, const Interrupt& interrupt) {
    return decompress(open_file(name, interrupt), shown(name));
}

}  // namespace cutline::io
