#include "index/pages.hpp"

#include <new>

#include <sys/mman.h>

namespace cutline::index {

namespace {

/// What is probed all over needs large pages, or finding out where an address lies takes as long as the memory does.
/// The first ones stay small: little should take little.
constexpr std::size_t small_pages = std::size_t{4} << 20;

}  // namespace

Pages::Pages(std::size_t bytes) : size_(bytes) {
    if (bytes == 0) return;
    begin_ = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (begin_ == MAP_FAILED) {
        begin_ = nullptr;
        throw std::bad_alloc{};
    }
#if defined(MADV_HUGEPAGE)
    if (bytes > small_pages)
        (void)::madvise(static_cast<char*>(begin_) + small_pages, bytes - small_pages, MADV_HUGEPAGE);
#endif
}

Pages::~Pages() {
    if (begin_ != nullptr) ::munmap(begin_, size_);
}

}  // namespace cutline::index
