/// The Arrow C data and C stream interfaces, as their specification gives them.
#pragma once

#include <cstdint>
#include <utility>

extern "C" {

struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    ArrowSchema** children;
    ArrowSchema* dictionary;
    void (*release)(ArrowSchema*);
    void* private_data;
};

struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    ArrowArray** children;
    ArrowArray* dictionary;
    void (*release)(ArrowArray*);
    void* private_data;
};

struct ArrowArrayStream {
    int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
    int (*get_next)(ArrowArrayStream*, ArrowArray* out);
    const char* (*get_last_error)(ArrowArrayStream*);
    void (*release)(ArrowArrayStream*);
    void* private_data;
};
}

namespace cutline::python {

/// Owns one of the three.
template <class T>
class Arrow {
  public:
    Arrow() = default;
    explicit Arrow(T* taken) : value_(*taken) { taken->release = nullptr; }
    Arrow(Arrow&& other) noexcept : value_(other.value_) { other.value_.release = nullptr; }
    Arrow& operator=(Arrow&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    ~Arrow() {
        if (value_.release != nullptr) value_.release(&value_);
    }
    T* operator->() { return &value_; }
    const T* operator->() const { return &value_; }
    T* get() { return &value_; }
    const T* get() const { return &value_; }
    /// Gives it away.
    void move_to(T* out) {
        *out = value_;
        value_.release = nullptr;
    }

  private:
    T value_{};
};

}  // namespace cutline::python
