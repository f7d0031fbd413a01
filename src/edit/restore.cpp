#include "edit/restore.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

#include "cutline/cleaner.hpp"
#include "edit/base64.hpp"
#include "hash/fingerprint.hpp"
#include "json/fields.hpp"

namespace cutline::edit {

namespace {

constexpr std::size_t block_size = std::size_t{256} << 10;

class Restorer {
  public:
    Restorer(const RestoreStreams& streams, bool partial) : streams_(streams), partial_(partial), block_(block_size) {}

    void run() {
        if (!read_line() || !fields_.has("cutline")) fail("has no header; is it an edit log of cutline?");
        while (read_line()) {
            if (fields_.has("end")) return end();
            if (!fields_.has("abstained") && !edit()) return;
        }
        if (!partial_) fail("ends without its last line; --partial takes what there is");
        copy(std::nullopt);
    }

  private:
    [[noreturn]] void fail(const std::string& why) const {
        throw Error("the log, line " + std::to_string(line_number_) + ", " + why);
    }

    /// With `partial`, a last line that was cut off counts as the log's end; one in the midst does not.
    bool read_line() {
        if (!streams_.next_log_line(line_)) return false;
        ++line_number_;
        if (fields_.read(line_)) return true;
        if (!partial_) fail("is no JSON object; the log is damaged, or ends early (--partial takes what there is)");
        if (streams_.next_log_line(line_)) fail("is no JSON object, but not the last: the log is damaged");
        return false;
    }

    std::string bytes(const std::string& name) {
        if (auto plain = fields_.string(name)) return *std::move(plain);
        std::string out;
        const auto encoded = fields_.string(name + "64");
        if (!encoded || !decode_base64(*encoded, out)) fail("has no '" + name + "'");
        return out;
    }

    /// False: the text was cut off before it, which `partial` bears.
    bool edit() {
        const auto in = fields_.number("in");
        if (!in) fail("has no 'in'");
        if (*in < in_) fail("goes back in the input; edits stand in order");
        const std::string cut = bytes("cut");
        const std::string put = bytes("put");
        if (!copy(*in - in_)) {
            if (!partial_) fail("does not fit: the text ends before its place");
            return false;
        }
        const std::string there = take(put.size());
        const bool fits = partial_ ? put.starts_with(there) : there == put;  // shorter only at the text's end
        if (!fits) fail("does not fit: the text has other bytes there than 'put'");
        out_ += there.size();
        emit(cut);
        return true;
    }

    /// Copies `count` bytes of the cleaned text, or all. False: there are not as many.
    bool copy(std::optional<std::uint64_t> count) {
        for (std::uint64_t left = count.value_or(UINT64_MAX); left > 0;) {
            if (at_ == filled_ && !fill()) return !count;
            const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(left, filled_ - at_));
            emit({block_.data() + at_, size});
            at_ += size;
            out_ += size;
            left -= size;
        }
        return true;
    }

    std::string take(std::size_t size) {
        std::string out;
        while (out.size() < size && (at_ < filled_ || fill())) {
            const std::size_t part = std::min(size - out.size(), filled_ - at_);
            out.append(block_.data() + at_, part);
            at_ += part;
        }
        return out;
    }

    bool fill() {
        at_ = 0;
        filled_ = streams_.read_cleaned(block_.data(), block_.size());
        cleaned_digest_.update({block_.data(), filled_});
        return filled_ > 0;
    }

    void emit(std::string_view bytes) {
        restored_digest_.update(bytes);
        in_ += bytes.size();
        if (!bytes.empty()) streams_.put(bytes);
    }

    std::uint64_t hex(const std::string& name) {
        const std::string text = fields_.string(name).value_or("");
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
        if (text.empty() || error != std::errc{} || end != text.data() + text.size()) fail("has no '" + name + "'");
        return value;
    }

    void end() {
        copy(std::nullopt);
        if (partial_ && out_ < fields_.number("out_bytes").value_or(0)) return;
        if (fields_.number("out_bytes") != out_ || hex("out_xxh3") != cleaned_digest_.value())
            fail("does not fit: it is the log of another text");
        if (fields_.number("in_bytes") != in_ || hex("in_xxh3") != restored_digest_.value())
            fail("does not lead back to the input; the log is damaged");
    }

    const RestoreStreams& streams_;
    bool partial_;
    std::vector<char> block_;
    std::size_t at_ = 0;
    std::size_t filled_ = 0;
    std::uint64_t in_ = 0;   // bytes restored
    std::uint64_t out_ = 0;  // bytes of the cleaned text used
    hash::Digest cleaned_digest_;
    hash::Digest restored_digest_;
    json::FieldReader fields_;
    std::string line_;
    std::uint64_t line_number_ = 0;
};

}  // namespace

void restore(const RestoreStreams& streams, bool partial) { Restorer{streams, partial}.run(); }

}  // namespace cutline::edit
