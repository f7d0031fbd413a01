#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "io/error.hpp"
#include "io/identity.hpp"
#include "io/source.hpp"

namespace cutline::io {

namespace {

class File final : public Source {
  public:
    File(file::Descriptor fd, std::string name, const Interrupt& interrupt)
        : fd_(std::move(fd)), name_(std::move(name)), interrupt_(interrupt) {}
    ~File() override {
        if (fd_.get() == STDIN_FILENO) fd_.release();
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool wait(int milliseconds) override {
        std::array<pollfd, 2> asked{{{fd_.get(), POLLIN, 0}, {interrupt_.descriptor(), POLLIN, 0}}};
        int ready = 0;
        do {
            ready = ::poll(asked.data(), asked.size(), milliseconds);
        } while (ready < 0 && errno == EINTR);
        interrupt_.check();
        return ready != 0;
    }

    std::optional<std::size_t> read(char* to, std::size_t size) override {
        if (interrupt_.descriptor() >= 0) wait(-1);  // signals that are held back do not end a read
        for (;;) {
            const ssize_t got = ::read(fd_.get(), to, size);
            if (got == 0) return std::nullopt;
            if (got > 0) return static_cast<std::size_t>(got);
            if (errno == EAGAIN || errno == EWOULDBLOCK)
                wait(-1);
            else if (errno != EINTR)
                fail("read", name_, errno);
        }
    }

  private:
    file::Descriptor fd_;
    std::string name_;
    const Interrupt& interrupt_;
};

}  // namespace

std::string shown(const std::string& name) { return name == "-" ? "standard input" : name; }

std::unique_ptr<Source> open_file(const std::string& name, const Interrupt& interrupt) {
    const int at_once = interrupt.descriptor() >= 0 ? O_NONBLOCK : 0;  // nor the opening of a FIFO: reading waits
    file::Descriptor fd{name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | at_once)};
    if (fd.get() < 0) fail("open", name, errno);
    const bool folder = identify(fd.get()).folder;
    auto file = std::make_unique<File>(std::move(fd), shown(name), interrupt);
    if (folder) fail("read", shown(name), EISDIR);
    return file;
}

std::size_t read_full(Source& source, char* to, std::size_t size) {
    std::size_t have = 0;
    while (have < size) {
        const std::optional<std::size_t> got = source.read(to + have, size - have);
        if (!got) break;
        have += *got;
    }
    return have;
}

}  // namespace cutline::io
