#include "json/string.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace cutline::json {

namespace {

/// One escape: what it means, and how many raw bytes it takes. size 0: none.
struct Escape {
    char32_t point = 0;
    std::size_t size = 0;
};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The four digits after "\u"; -1: they are none.
int unit_at(std::string_view raw, std::size_t at) {
    if (raw.size() < at + 6 || raw[at] != '\\' || raw[at + 1] != 'u') return -1;
    int unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const int digit = hex_digit(raw[i]);
        if (digit < 0) return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

Escape unicode_escape(std::string_view raw, std::size_t at) {
    const int high = unit_at(raw, at);
    if (high < 0) return {};
    if (high >= 0xD800 && high < 0xDC00) {
        const int low = unit_at(raw, at + 6);
        if (low >= 0xDC00 && low < 0xE000)
            return {static_cast<char32_t>(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)), 12};
    }
    return {static_cast<char32_t>(high), 6};
}

/// `raw[at]` is a backslash.
Escape escape_at(std::string_view raw, std::size_t at) {
    if (at + 1 >= raw.size()) return {};
    switch (raw[at + 1]) {
        case '"':
        case '\\':
        case '/': return {static_cast<unsigned char>(raw[at + 1]), 2};
        case 'b': return {'\b', 2};
        case 'f': return {'\f', 2};
        case 'n': return {'\n', 2};
        case 'r': return {'\r', 2};
        case 't': return {'\t', 2};
        case 'u': return unicode_escape(raw, at);
        default: return {};
    }
}

std::size_t next_backslash(std::string_view raw, std::size_t from) {
    if (from >= raw.size()) return raw.size();
    const void* hit = std::memchr(raw.data() + from, '\\', raw.size() - from);
    return hit == nullptr ? raw.size() : static_cast<std::size_t>(static_cast<const char*>(hit) - raw.data());
}

/// Copies what stands before the first backslash; returns its size. Writes up to raw.size() bytes.
std::size_t copy_plain(std::string_view raw, char* to) {
    using text::Native;
    std::size_t at = 0;
    for (; at + Native::width <= raw.size(); at += Native::width) {
        const std::uint64_t hits = Native::load(raw.data() + at).is('\\').bits();
        std::memcpy(to + at, raw.data() + at, Native::width);
        if (hits != 0) return at + static_cast<std::size_t>(std::countr_zero(hits));
    }
    const std::size_t stop = next_backslash(raw, at);
    std::memcpy(to + at, raw.data() + at, stop - at);
    return stop;
}

std::size_t utf8_size(char32_t point) { return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4; }

void put_unit(char32_t unit, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back(digits[(unit >> shift) & 0xF]);
}

void put_escaped_ascii(char32_t c, std::string& out) {
    switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        default: c < 0x20 ? put_unit(c, out) : out.push_back(static_cast<char>(c));
    }
}

/// A surrogate in generalised UTF-8; 0: there is none.
char32_t surrogate_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (at + 3 > text.size() || byte(0) != 0xED || byte(1) < 0xA0 || byte(1) > 0xBF || (byte(2) & 0xC0) != 0x80)
        return 0;
    return static_cast<char32_t>(0xD000 | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F));
}

void put_escaped_wide(char32_t point, std::string& out) {
    if (point < 0x10000) return put_unit(point, out);
    put_unit(0xD800 + ((point - 0x10000) >> 10), out);
    put_unit(0xDC00 + ((point - 0x10000) & 0x3FF), out);
}

}  // namespace

std::optional<std::size_t> unescape(std::string_view raw, char* to) {
    char* const start = to;
    std::string escaped;  // stays in the string itself: no allocation
    for (std::size_t at = 0; at < raw.size();) {
        // Paragraphs end with two newlines: an escape often follows the last one at once.
        if (raw[at] != '\\') {
            const std::size_t plain = copy_plain(raw.substr(at), to);
            to += plain;
            at += plain;
            if (at == raw.size()) break;
        }
        const Escape escape = escape_at(raw, at);
        if (escape.size == 0) return std::nullopt;
        if (escape.point < 0x80) {
            *to++ = static_cast<char>(escape.point);
        } else {
            escaped.clear();
            text::encode(escape.point, escaped);
            to += escaped.copy(to, escaped.size());
        }
        at += escape.size;
    }
    return static_cast<std::size_t>(to - start);
}

bool unescape(std::string_view raw, std::string& out) {
    const std::size_t before = out.size();
    out.resize(before + raw.size());
    const auto size = unescape(raw, out.data() + before);
    out.resize(before + size.value_or(0));
    return size.has_value();
}

void escape(std::string_view text, std::string& out, bool ascii) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint c = text::decode(text, at);
        if (c.point < 0x80)
            put_escaped_ascii(c.point, out);
        else if (ascii && c.valid)
            put_escaped_wide(c.point, out);
        else if (const char32_t unit = surrogate_at(text, at); unit != 0) {
            put_unit(unit, out);
            at += 2;
        } else
            out.append(text, at, c.size);
        at += c.size;
    }
}

std::optional<std::size_t> RawOffsets::find(std::size_t at) {
    while (text_at_ < at) {
        // No farther than is asked for: a long string may have many places that are, and no escape.
        const std::string_view near = raw_.substr(0, raw_at_ + std::min(raw_.size() - raw_at_, at - text_at_));
        const std::size_t plain = next_backslash(near, raw_at_) - raw_at_;
        raw_at_ += plain;
        text_at_ += plain;
        if (text_at_ == at) break;
        const Escape escape = escape_at(raw_, raw_at_);
        if (escape.size == 0) return std::nullopt;
        raw_at_ += escape.size;
        text_at_ += utf8_size(escape.point);
    }
    return text_at_ == at ? std::optional{raw_at_} : std::nullopt;
}

}  // namespace cutline::json
