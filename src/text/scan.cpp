#include "text/scan.hpp"

#include <array>
#include <cstring>

#include "hash/fingerprint.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::text {

namespace {

constexpr std::size_t longest_word = 1024;
constexpr char digit_separator = 0x1F;

enum class Class : std::uint8_t { drop, letter, digit, currency, sign, apostrophe, wide };

struct Ascii {
    std::array<Class, 256> cls{};
    std::array<char, 256> lower{};
};

constexpr Ascii make_ascii() {
    Ascii table;
    for (unsigned c = 0; c < 256; ++c) {
        Class cls = Class::drop;
        if (c >= 0x80) cls = Class::wide;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) cls = Class::letter;
        if (c >= '0' && c <= '9') cls = Class::digit;
        if (c == '$' || c == '%') cls = Class::currency;
        if (c == '+' || c == '-') cls = Class::sign;
        if (c == '\'') cls = Class::apostrophe;
        table.cls[c] = cls;
        table.lower[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return table;
}

constexpr Ascii ascii = make_ascii();

/// Reads up to 8 bytes; the buffer has slack behind it.
std::uint64_t load(const char* from, std::size_t size) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, sizeof value);
    return size >= 8 ? value : value & ((std::uint64_t{1} << (8 * size)) - 1);
}

std::uint32_t word_hash(const char* from, std::size_t size) {
    std::uint64_t hash = size * 0x9E3779B97F4A7C15U;
    for (std::size_t at = 0; at < size; at += 8)
        hash = (hash ^ load(from + at, size - at)) * 0xD6E8FEB86659FD93U, hash ^= hash >> 32;
    return static_cast<std::uint32_t>(hash ^ (hash >> 29));
}

/// Scans one line after another, writing keys to a buffer that is known to be large enough.
class Scanner {
  public:
    Scanner(std::string_view text, Scan& out) : text_(text), out_(out) {
        out_.lines.clear();
        out_.words.clear();
        // Folding turns 2 bytes into 3 at worst.
        const std::size_t need = text.size() + text.size() / 2 + 64;
        if (out_.folded.size() < need) out_.folded.resize(need);
        to_ = out_.folded.data();
    }

    void run() {
        std::size_t at = 0;
        for (std::uint32_t number = 0; at < text_.size(); ++number) {
            const void* hit = std::memchr(text_.data() + at, '\n', text_.size() - at);
            const std::size_t next =
                hit != nullptr ? static_cast<std::size_t>(static_cast<const char*>(hit) - text_.data()) : text_.size();
            std::size_t end = next;
            if (hit != nullptr && end > at && text_[end - 1] == '\r') --end;
            line(at, end, number);
            at = next + 1;
        }
    }

  private:
    std::uint32_t folded_size() const { return static_cast<std::uint32_t>(to_ - out_.folded.data()); }

    void line(std::size_t begin, std::size_t end, std::uint32_t number) {
        std::size_t first = begin;
        while (first < end && (text_[first] == ' ' || text_[first] == '\t')) ++first;
        if (first == end) return;
        Line line;
        line.begin = static_cast<std::uint32_t>(begin);
        line.end = static_cast<std::uint32_t>(end);
        line.number = number;
        line.fold = folded_size();
        line.first_word = static_cast<std::uint32_t>(out_.words.size());
        key(first, end);
        line.fold_end = folded_size();
        line.last_word = static_cast<std::uint32_t>(out_.words.size());
        const std::size_t size = line.fold_end - line.fold;
        if (size > 0) {
            line.key = hash::fingerprint({out_.folded.data() + line.fold, size});
            if (line.key == 0) line.key = 1;
        }
        out_.lines.push_back(line);
    }

    void key(std::size_t begin, std::size_t end) {
        at_ = begin;
        end_ = end;
        after_digit_ = gap_ = false;
        while (at_ < end_) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            switch (ascii.cls[byte]) {
                case Class::letter:
                case Class::digit: word(); break;
                case Class::currency: put_currency(byte, 1); break;
                case Class::sign: put_sign(1, byte); break;
                case Class::wide: wide(); break;
                default: drop(1);
            }
        }
    }

    void drop(std::size_t size) {
        at_ += size;
        gap_ = true;
    }

    void put_currency(char32_t point, std::size_t size) {
        put(fold(point));
        after_digit_ = gap_ = false;
        at_ += size;
    }

    bool digit_at(std::size_t at) const { return at < end_ && text_[at] >= '0' && text_[at] <= '9'; }

    /// A sign counts before a digit, unless it joins what stands before it ("Covid-19", "5-7").
    void put_sign(std::size_t size, char32_t point) {
        if (!digit_at(at_ + size) || after_word()) return drop(size);
        put(point);
        after_digit_ = gap_ = false;
        at_ += size;
    }

    bool after_word() const { return !out_.words.empty() && out_.words.back().end() == at_; }

    void wide() {
        const CodePoint c = decode(text_, at_);
        if (!c.valid || (c.point >= 0x2000 && c.point < 0x2070)) return drop(c.size);
        if (c.point == 0x2212) return put_sign(c.size, '-');
        switch (kind(c.point)) {
            case Kind::other: return drop(c.size);
            case Kind::currency: return put_currency(c.point, c.size);
            case Kind::ideograph: return ideographs();
            default: word();
        }
    }

    void put(char32_t point) {
        if (point < 0x80) {
            *to_++ = static_cast<char>(point);
            return;
        }
        small_.clear();
        encode(point, small_);
        std::memcpy(to_, small_.data(), small_.size());
        to_ += small_.size();
    }

    void put_digit(char32_t point) {
        if (after_digit_ && gap_) *to_++ = digit_separator;
        put(point);
        after_digit_ = true;
        gap_ = false;
    }

    void put_letter(char32_t point) {
        put(point);
        after_digit_ = gap_ = false;
    }

    /// Copies a run of ASCII letters; the hottest loop of the scan.
    std::size_t letters(std::size_t at, std::size_t limit) {
        char* to = to_;
        while (at < limit && ascii.cls[static_cast<unsigned char>(text_[at])] == Class::letter)
            *to++ = ascii.lower[static_cast<unsigned char>(text_[at++])];
        to_ = to;
        return at;
    }

    /// Takes what belongs to a word at `at_`; false if nothing does.
    bool part(std::size_t limit) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        switch (ascii.cls[byte]) {
            case Class::letter:
                at_ = letters(at_, limit);
                after_digit_ = gap_ = false;
                return true;
            case Class::digit:
                put_digit(byte);
                ++at_;
                return true;
            case Class::apostrophe: return apostrophe(1);
            case Class::wide: return wide_part();
            default: return false;
        }
    }

    bool apostrophe(std::size_t size) {
        if (at_ + size >= end_ || !letter_at(at_ + size)) return false;
        drop(size);
        return true;
    }

    bool letter_at(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return ascii.cls[byte] == Class::letter;
        const CodePoint c = decode(text_, at);
        return c.valid && kind(c.point) == Kind::letter;
    }

    bool wide_part() {
        const CodePoint c = decode(text_, at_);
        if (!c.valid) return false;
        if (c.point == 0x2019) return apostrophe(c.size);
        if (c.point >= 0x2000 && c.point < 0x2070) return false;
        const Kind what = kind(c.point);
        if (!is_word(what)) return false;
        if (what == Kind::digit)
            put_digit(fold(c.point));
        else
            put_letter(fold(c.point));
        at_ += c.size;
        return true;
    }

    /// A digit's separator belongs to the key of the line, but not to the word.
    void word() {
        const std::size_t begin = at_;
        if (after_digit_ && gap_ && digit_at(at_)) {
            *to_++ = digit_separator;
            gap_ = false;
        }
        const char* from = to_;
        const std::size_t limit = std::min(end_, begin + longest_word);
        while (at_ < limit && part(limit)) {
        }
        add_word(begin, from);
    }

    void ideographs() {
        const std::size_t begin = at_;
        const char* from = to_;
        for (int n = 0; n < 2 && at_ < end_; ++n) {
            const CodePoint c = decode(text_, at_);
            if (!c.valid || kind(c.point) != Kind::ideograph) break;
            put_letter(fold(c.point));
            at_ += c.size;
        }
        add_word(begin, from);
    }

    void add_word(std::size_t begin, const char* from) {
        Word word;
        word.begin = static_cast<std::uint32_t>(begin);
        word.size = static_cast<std::uint16_t>(at_ - begin);
        word.fold = static_cast<std::uint32_t>(from - out_.folded.data());
        word.fold_size = static_cast<std::uint16_t>(to_ - from);
        word.hash = word_hash(from, word.fold_size);
        out_.words.push_back(word);
    }

    std::string_view text_;
    Scan& out_;
    char* to_ = nullptr;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    bool after_digit_ = false;  // the key's last character is a digit
    bool gap_ = false;          // and something was dropped after it
    std::string small_;
};

}  // namespace

void scan(std::string_view text, Scan& out) { Scanner{text, out}.run(); }

std::string key_of(std::string_view line) {
    std::string out;
    bool digit_before = false;
    bool gap = false;
    bool word_before = false;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode(line, at);
        const std::size_t next = at + c.size;
        const Kind what = c.valid ? kind(c.point) : Kind::other;
        const bool sign = c.valid && (c.point == '+' || c.point == '-' || c.point == 0x2212) && !word_before &&
                          next < line.size() && line[next] >= '0' && line[next] <= '9';
        if (sign) {
            out.push_back(c.point == '+' ? '+' : '-');
        } else if (what != Kind::other) {
            if (what == Kind::digit && digit_before && gap) out.push_back(digit_separator);
            encode(fold(c.point), out);
        }
        const bool kept = sign || what != Kind::other;
        digit_before = kept ? what == Kind::digit : digit_before;
        gap = !kept;
        word_before = is_word(what) || what == Kind::ideograph;
        at = next;
    }
    return out;
}

}  // namespace cutline::text
