/// Bytes that grow at the end, without being zeroed first. Some bytes behind them are always readable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
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
    struct Free {
        void operator()(char* bytes) const { std::free(bytes); }
    };

    /// By realloc: pages of a large buffer move without being copied or touched anew.
    void reserve(std::size_t capacity) {
        if (capacity > SIZE_MAX / 2) throw std::bad_alloc{};
        void* bytes = std::realloc(bytes_.get(), capacity + slack);
        if (bytes == nullptr) throw std::bad_alloc{};
        (void)bytes_.release();
        bytes_.reset(static_cast<char*>(bytes));
        std::memset(bytes_.get() + size_, 0, slack);
        capacity_ = capacity;
    }

    std::unique_ptr<char, Free> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace cutline::frame
