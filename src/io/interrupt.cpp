#include "io/interrupt.hpp"

#include <cerrno>

#include <poll.h>
#include <sys/signalfd.h>

#include "io/error.hpp"

namespace cutline::io {

namespace {

/// As nohup asks: held back, the signal would be seen nevertheless.
bool is_ignored(int signal) {
    struct sigaction now {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

}  // namespace

Interrupt::Interrupt(bool active) {
    if (!active) return;
    sigset_t held;
    sigemptyset(&held);
    for (int signal : {SIGINT, SIGTERM, SIGHUP})
        if (!is_ignored(signal)) sigaddset(&held, signal);
    file::Descriptor signals{::signalfd(-1, &held, SFD_CLOEXEC | SFD_NONBLOCK)};
    if (signals.get() < 0) fail("watch", "signals", errno);
    ::pthread_sigmask(SIG_BLOCK, &held, &before_);
    signals_ = std::move(signals);
}

Interrupt::~Interrupt() {
    if (signals_.get() >= 0) ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::check() const {
    pollfd asked{signals_.get(), POLLIN, 0};
    if (asked.fd >= 0 && ::poll(&asked, 1, 0) > 0) throw Interrupted{};
}

}  // namespace cutline::io
