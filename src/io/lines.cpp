#include "io/lines.hpp"

#include <cstring>

namespace cutline::io {

namespace {
constexpr std::size_t chunk = std::size_t{128} << 10;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}  // namespace

bool LineReader::refill() {
    buffer_.resize(chunk);
    at_ = end_ = 0;
    std::optional<std::size_t> got;
    do {
        got = source_->read(buffer_.data(), buffer_.size());
    } while (got && *got == 0);
    end_ = got.value_or(0);
    return got.has_value();
}

bool LineReader::next(std::string& line) {
    line.clear();
    bool any = false;
    while (at_ < end_ || refill()) {
        any = true;
        const char* from = buffer_.data() + at_;
        const void* newline = std::memchr(from, '\n', end_ - at_);
        if (newline != nullptr) {
            const auto size = static_cast<std::size_t>(static_cast<const char*>(newline) - from);
            line.append(from, size);
            at_ += size + 1;
            return true;
        }
        line.append(from, end_ - at_);
        at_ = end_;
    }
    return any;
}

std::vector<std::string> read_lines(const std::string& path) {
    const Interrupt none{false};
    LineReader reader{open_input(path, none)};
    std::vector<std::string> lines;
    bool first = true;
    for (std::string line; reader.next(line); first = false) {
        if (first && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") != std::string::npos) lines.push_back(line);
    }
    return lines;
}

}  // namespace cutline::io
