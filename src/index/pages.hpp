/// Address space that memory comes to as it is touched.
#pragma once

#include <cstddef>
#include <utility>

namespace cutline::index {

/// So many bytes, all zero at first, that never move: what grows in them takes no second copy and leaves no holes.
class Pages {
  public:
    /// Throws std::bad_alloc if there is not so much address space.
    explicit Pages(std::size_t bytes);
    ~Pages();
    Pages(Pages&& other) noexcept
        : begin_(std::exchange(other.begin_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    Pages& operator=(Pages&& other) noexcept {
        std::swap(begin_, other.begin_);
        std::swap(size_, other.size_);
        return *this;
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    template <class T>
    T* as() const {
        return static_cast<T*>(begin_);
    }

  private:
    void* begin_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace cutline::index
