#include "cli/console.hpp"

#include <string>

#include <unistd.h>

namespace cutline::cli {

namespace {

constexpr std::uint64_t named_bad_records = 10;
constexpr std::chrono::milliseconds between_progress{200};
constexpr std::string_view erase_line = "\r\x1B[K";

/// Nothing is to be done where standard error itself fails.
void put(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(STDERR_FILENO, text.data(), text.size());
        if (count <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string megabytes(double bytes) {
    const auto tenths = static_cast<std::uint64_t>(bytes / 1e5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

}  // namespace

void complain(std::string_view message) {
    std::string line = "cutline: ";
    for (char c : message) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    put(line + "\n");
}

Console::Console(bool quiet, bool progress, Fate fate)
    : quiet_(quiet),
      progress_(progress && ::isatty(STDERR_FILENO) == 1),
      fate_(fate),
      begin_(Clock::now()),
      last_(begin_) {}

Console::~Console() { erase(); }

void Console::erase() {
    if (shown_) put(erase_line);
    shown_ = false;
}

void Console::progress(std::uint64_t bytes, std::uint64_t docs) {
    if (!progress_) return;
    const Clock::time_point now = Clock::now();
    if (now - last_ < between_progress) return;
    last_ = now;
    shown_ = true;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    const double size = static_cast<double>(bytes);
    put(std::string(erase_line) + megabytes(size) + ", " + megabytes(size / seconds) + "/s, " + std::to_string(docs) +
        " documents");
}

void Console::bad(std::string_view file, const BadRecord& record) {
    if (++bad_ > named_bad_records) return;
    note(std::string("bad record ") + (fate_ == Fate::left ? "left as it is: " : "passed over: ") + std::string(file) +
         ":" + std::to_string(record.line) + ": " + std::string(record.reason));
}

void Console::note(std::string_view message) {
    if (quiet_) return;
    erase();
    complain(message);
}

void Console::finish() {
    erase();
    if (quiet_ || bad_ <= named_bad_records) return;
    complain(std::string("bad records ") + (fate_ == Fate::left ? "left as they are: " : "passed over: ") +
             std::to_string(bad_) + ", of which the first " + std::to_string(named_bad_records) + " are named above");
}

}  // namespace cutline::cli
