/// Bytes that grow at the end, without being zeroed first. Some bytes behind them are always readable.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace cutline::frame {

class Buffer {
  public:
    /// Readable behind the last byte, with any content: what a SIMD parser reads past the end.
    static constexpr std::size_t slack = 64;

    std::size_t size() const { return size_; }
    std::string_view view() const { return {bytes_.get(), size_}; }

    /// Where to write up to `more` bytes behind the last one; `grow` then says how many came.
    char* room(std::size_t more) {
        if (size_ + more > capacity_) reserve(size_ + more > 2 * capacity_ ? size_ + more : 2 * capacity_);
        return bytes_.get() + size_;
    }
    void grow(std::size_t more) { size_ += more; }
    void append(std::string_view bytes) {
        if (bytes.empty()) return;
        std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
        grow(bytes.size());
    }

    /// Splits at `at`: keeps what is before, returns what is behind, with room for `more` bytes.
    Buffer split(std::size_t at, std::size_t more) {
        Buffer rest;
        if (const std::size_t left = size_ - at; left > 0) {
            rest.room(left + more);
            rest.append(view().substr(at));
        }
        size_ = at;
        return rest;
    }

  private:
    void reserve(std::size_t capacity) {
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity + slack);
        if (size_ > 0) std::memcpy(bytes.get(), bytes_.get(), size_);
        std::memset(bytes.get() + size_, 0, slack);
        bytes_ = std::move(bytes);
        capacity_ = capacity;
    }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace cutline::frame
