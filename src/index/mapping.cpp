#include "index/mapping.hpp"

#include <algorithm>
#include <cerrno>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cutline/cleaner.hpp"

namespace cutline::index {

Mapping::Mapping(const file::Descriptor& fd, const std::string& name) {
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0) file::fail("open", name, errno);
    if (!S_ISREG(status.st_mode)) throw Error(name + ": an index is a regular file, and this is none");
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return;
    void* const data = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, fd.get(), 0);
    if (data == MAP_FAILED) file::fail("map", name, errno);
    data_ = static_cast<char*>(data);
}

Mapping::~Mapping() {
    if (data_ != nullptr) ::munmap(data_, size_);
}

void Mapping::forget(std::size_t begin, std::size_t end) const {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    begin = begin / page * page;
    // The page at the end stays: to read on there would bring back what the system maps around it.
    end = std::min(end, size_) / page * page;
    if (begin < end) ::madvise(data_ + begin, end - begin, MADV_DONTNEED);
}

}  // namespace cutline::index
