#include "json/writer.hpp"

#include "json/string.hpp"
#include "text/utf8.hpp"

namespace cutline::json {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

void Writer::separate() {
    if (!first_) out_.push_back(',');
    first_ = false;
}

Writer& Writer::open(char bracket) {
    separate();
    out_.push_back(bracket);
    first_ = true;
    return *this;
}

Writer& Writer::close(char bracket) {
    out_.push_back(bracket);
    first_ = false;
    return *this;
}

Writer& Writer::key(std::string_view name) {
    string(name);
    out_.push_back(':');
    first_ = true;
    return *this;
}

Writer& Writer::string(std::string_view value) {
    separate();
    out_.push_back('"');
    if (text::is_utf8(value)) {
        escape(value, out_);
    } else {
        for (std::size_t at = 0; at < value.size();) {
            const text::CodePoint c = text::decode(value, at);
            escape(c.valid ? value.substr(at, c.size) : replacement, out_);
            at += c.size;
        }
    }
    out_.push_back('"');
    return *this;
}

Writer& Writer::number(std::uint64_t value) {
    separate();
    out_ += std::to_string(value);
    return *this;
}

Writer& Writer::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
    return *this;
}

Writer& Writer::thousandths(std::uint64_t value) {
    separate();
    const std::string digits = std::to_string(1000 + value % 1000);
    out_ += std::to_string(value / 1000) + '.' + digits.substr(1);
    return *this;
}

}  // namespace cutline::json
