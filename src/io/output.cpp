#include "io/output.hpp"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "io/error.hpp"

namespace cutline::io {

void Output::pack(std::string_view bytes, Until until) {
    encoder_->encode(bytes, until, packed_);
    in_member_ = until != Until::end_of_member;
    any_member_ = true;
    keeps_some_ = until == Until::anything;
}

void Output::end_member() {
    if (!encoder_ || (buffer_.empty() && !in_member_)) return;
    pack(buffer_, Until::end_of_member);
    buffer_.clear();
}

void Output::flush() {
    if (encoder_ && (!buffer_.empty() || keeps_some_)) {
        pack(buffer_, Until::flushed);
        buffer_.clear();
    }
    spill();
}

void Output::spill() {
    write(buffer_);
    buffer_.clear();
    put(packed_);
    packed_.clear();
}

void Output::write(std::string_view bytes) {
    if (!encoder_) return put(bytes);
    if (!bytes.empty()) pack(bytes, Until::anything);
}

void Output::put(std::string_view bytes) {
    if (failed_ != 0) fail("write", name_, failed_);
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd_.get(), bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd asked{fd_.get(), POLLOUT, 0};
            ::poll(&asked, 1, -1);
        } else if (errno == EPIPE && !needs_reader_) {
            throw ClosedPipe{};
        } else if (errno != EINTR) {
            failed_ = errno;
            fail("write", name_, failed_);
        }
    }
}

void Output::sync() {
    if (::fsync(fd_.get()) == 0) return;
    const bool pipe_or_device = errno == EINVAL || errno == ENOTSUP || errno == EROFS;
    if (!pipe_or_device) fail("write", name_, errno);
}

void Output::close() {
    end_member();
    if (encoder_ && !any_member_) pack({}, Until::end_of_member);  // a compressed file of nothing is not empty
    spill();
    if (::close(fd_.release()) != 0 && errno != EINTR) fail("write", name_, errno);
}

Output standard_output() {
    constexpr int first_of_ours = 3;
    file::Descriptor fd{::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, first_of_ours)};
    if (fd.get() < 0) fail("write", "standard output", errno);
    return {std::move(fd), "standard output"};
}

Output open_output(const std::string& path) {
    if (path == "-") return standard_output();
    file::Descriptor fd{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
    if (fd.get() < 0) fail("open", path, errno);
    return {std::move(fd), path};
}

}  // namespace cutline::io
