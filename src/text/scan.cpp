#include "text/scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "hash/fingerprint.hpp"
#include "text/block.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::text {

namespace {

constexpr std::size_t longest_word = 1024;
constexpr std::size_t short_word = 16;  // folded and hashed at one go
constexpr char digit_separator = 0x1F;

std::uint64_t mix_in(std::uint64_t low, std::uint64_t high) {
    return low * 0x9E3779B97F4A7C15U + high * 0xD6E8FEB86659FD93U;
}

std::uint32_t finish(std::uint64_t hash) {
    hash ^= hash >> 32;
    return static_cast<std::uint32_t>((hash * 0xBF58476D1CE4E5B9U) >> 32);
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
        start_ = to_;
        next_ = stage_.data();
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
        flush();
    }

  private:
    std::uint32_t folded_size() const { return static_cast<std::uint32_t>(to_ - out_.folded.data()); }
    std::uint32_t word_count() const {
        return static_cast<std::uint32_t>(out_.words.size() + static_cast<std::size_t>(next_ - stage_.data()));
    }

    void line(std::size_t begin, std::size_t end, std::uint32_t number) {
        std::size_t first = begin;
        while (first < end && (text_[first] == ' ' || text_[first] == '\t')) ++first;
        if (first == end) return;
        Line line;
        line.begin = static_cast<std::uint32_t>(begin);
        line.end = static_cast<std::uint32_t>(end);
        line.number = number;
        line.fold = folded_size();
        line.first_word = word_count();
        key(first, end);
        line.fold_end = folded_size();
        line.last_word = word_count();
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
        after_digit_ = false;
        key_end_ = word_end_ = no_place;
        while (at_ < end_) block();
    }

    /// Goes through 64 bytes, or to the end of the line. Words of ASCII letters, nearly all there are in English text,
    /// are taken here; everything else is left to `piece`. A word that the block's end cuts begins the next block.
    void block() {
        const std::size_t base = at_;
        std::size_t size = std::min(block_size, end_ - base);
        const char* here = text_.data() + base;
        std::array<char, block_size + short_word> padded;
        if (text_.size() - base < padded.size()) {
            padded.fill(' ');
            std::memcpy(padded.data(), here, size);
            here = padded.data();
        }
        const Block is = classify(here);
        const std::uint64_t inside = ~std::uint64_t{0} >> (block_size - size);
        std::uint64_t words = (is.letters | is.digits) & inside;
        if (const auto cut = static_cast<std::size_t>(std::countl_one(words)); cut > 0 && cut < block_size) {
            size -= cut;
            words &= ~std::uint64_t{0} >> cut;
        }
        // What makes a word one for `piece`: digits, more than 16 letters, an apostrophe or a wide byte behind it.
        const std::uint64_t odd = is.digits | (is.joins & inside) | runs_of_17(words);
        std::uint64_t others = (is.joins | is.signs) & inside;
        make_room();
        while ((words | others) != 0) {
            const std::uint64_t other = others & (0 - others);
            words = short_words(words, other, odd, base, here);
            const std::uint64_t left = words | others;
            if (left == 0) break;
            const auto at = static_cast<std::size_t>(std::countr_zero(left));
            if (((other >> at) & 1) != 0 && is_general_punctuation(base + at)) {
                others &= ~(std::uint64_t{7} << at);
                continue;
            }
            at_ = base + at;
            piece();
            if (at_ >= base + size) return;
            words &= ~std::uint64_t{0} << (at_ - base);
            others &= ~std::uint64_t{0} << (at_ - base);
        }
        at_ = base + size;
    }

    /// The first bit of each run of 17 ones or more.
    static std::uint64_t runs_of_17(std::uint64_t bits) {
        std::uint64_t runs = bits & (bits >> 1);
        runs &= runs >> 2;
        runs &= runs >> 4;
        runs &= runs >> 8;
        return runs & (bits >> 16);
    }

    /// Takes words up to the bit `limit` (0: all) or to an odd one; returns what is left. No word touches bit 63.
    std::uint64_t short_words(std::uint64_t words, std::uint64_t limit, std::uint64_t odd, std::size_t base,
                              const char* here) {
        Word* next = next_;
        std::size_t fold = static_cast<std::size_t>(to_ - start_);
        while ((words & (limit - 1)) != 0) {
            // The lowest run of ones: adding its first bit carries through it to the bit behind it.
            const std::uint64_t first = words & (0 - words);
            const std::uint64_t carried = words + first;
            const std::uint64_t run = words & ~carried;
            const std::uint64_t behind = carried & ~words;
            const auto from = static_cast<std::size_t>(std::countr_zero(first));
            const auto to = static_cast<std::size_t>(std::countr_zero(behind));
            if (((run | behind) & odd) != 0 && !((run & odd) == 0 && !goes_on(base + to))) break;
            const Folded16 folded = fold16(here + from, to - from, start_ + fold);
            next->begin = static_cast<std::uint32_t>(base + from);
            next->fold = static_cast<std::uint32_t>(fold);
            next->hash = finish(mix_in(folded.low, folded.high));
            next->size = next->fold_size = static_cast<std::uint16_t>(to - from);
            ++next;
            fold += to - from;
            words &= carried;
        }
        if (next != next_) {
            next_ = next;
            to_ = start_ + fold;
            word_end_ = next[-1].end();
            after_digit_ = false;
        }
        return words;
    }

    /// U+2000 to U+203F: spaces, dashes, quotation marks.
    bool is_general_punctuation(std::size_t at) const {
        return text_.substr(at, end_ - at).size() >= 3 && text_.substr(at, 2) == "\xE2\x80" &&
               (static_cast<unsigned char>(text_[at + 2]) & 0xC0) == 0x80;
    }

    /// Does the word that ends at `at` go on with the apostrophe or the byte from 0x80 that stands there?
    bool goes_on(std::size_t at) const {
        if (text_[at] == '\'') return at + 1 < end_ && letter_at(at + 1);
        if (!is_general_punctuation(at)) return true;
        return text_[at + 2] == '\x99' && at + 3 < end_ && letter_at(at + 3);
    }

    /// Takes what stands at `at_`, a word or one character.
    void piece() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte >= 0x80) return wide();
        if (is_alnum(byte)) return word();
        if (byte == '$' || byte == '%') return put_one(byte, 1);
        if (byte == '\'') return static_cast<void>(++at_);
        put_sign(1, byte);
    }

    static bool is_letter(unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
    static bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
    static bool is_alnum(unsigned char c) { return is_letter(c) || is_digit(c); }

    bool digit_at(std::size_t at) const { return at < end_ && is_digit(static_cast<unsigned char>(text_[at])); }

    bool letter_at(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) return is_letter(byte);
        const CodePoint c = decode(text_, at);
        return c.valid && kind(c.point) == Kind::letter;
    }

    void wide() {
        const CodePoint c = decode(text_, at_);
        if (!c.valid || (c.point >= 0x2000 && c.point < 0x2070)) {
            at_ += c.size;
            return;
        }
        if (c.point == 0x2212) return put_sign(c.size, '-');
        switch (kind(c.point)) {
            case Kind::other: at_ += c.size; return;
            case Kind::currency: return put_one(c.point, c.size);
            case Kind::ideograph: return ideographs();
            default: word();
        }
    }

    /// A sign counts before a digit, unless it joins what stands before it ("Covid-19", "5-7").
    void put_sign(std::size_t size, char32_t point) {
        if (digit_at(at_ + size) && word_end_ != at_) return put_one(point, size);
        at_ += size;
    }

    /// A character that belongs to the key and to no word.
    void put_one(char32_t point, std::size_t size) {
        put(fold(point));
        taken(size, false);
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

    void taken(std::size_t size, bool digit) {
        at_ += size;
        key_end_ = at_;
        after_digit_ = digit;
    }

    /// Takes what belongs to a word at `at_`; false if nothing does.
    bool part() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte >= 0x80) return wide_part();
        if (byte == '\'') return apostrophe(1);
        if (!is_alnum(byte)) return false;
        *to_++ = static_cast<char>(is_letter(byte) ? byte | 32 : byte);
        taken(1, is_digit(byte));
        return true;
    }

    bool apostrophe(std::size_t size) {
        if (at_ + size >= end_ || !letter_at(at_ + size)) return false;
        at_ += size;
        return true;
    }

    bool wide_part() {
        const CodePoint c = decode(text_, at_);
        if (!c.valid) return false;
        if (c.point == 0x2019) return apostrophe(c.size);
        if (c.point >= 0x2000 && c.point < 0x2070) return false;
        const Kind what = kind(c.point);
        if (!is_word(what)) return false;
        put(fold(c.point));
        taken(c.size, what == Kind::digit);
        return true;
    }

    /// A digit's separator belongs to the key of the line, but not to the word.
    void word() {
        const std::size_t begin = at_;
        const bool apart = after_digit_ && key_end_ != at_;
        char* from = to_;
        const std::size_t limit = std::min(end_, begin + longest_word);
        while (at_ < limit && part()) {
        }
        if (apart && is_separated(begin)) {
            std::memmove(from + 1, from, static_cast<std::size_t>(to_ - from));
            *from++ = digit_separator;
            ++to_;
        }
        add_word(begin, from);
    }

    bool is_separated(std::size_t begin) const {
        const CodePoint c = decode(text_, begin);
        return kind(c.point) == Kind::digit;
    }

    void ideographs() {
        const std::size_t begin = at_;
        const char* from = to_;
        for (int n = 0; n < 2 && at_ < end_; ++n) {
            const CodePoint c = decode(text_, at_);
            if (!c.valid || kind(c.point) != Kind::ideograph) break;
            put(fold(c.point));
            taken(c.size, false);
        }
        add_word(begin, from);
    }

    void add_word(std::size_t begin, const char* from) {
        Word& word = stage();
        word.begin = static_cast<std::uint32_t>(begin);
        word.size = static_cast<std::uint16_t>(at_ - begin);
        word.fold = static_cast<std::uint32_t>(from - out_.folded.data());
        word.fold_size = static_cast<std::uint16_t>(to_ - from);
        word.hash = word_hash({from, word.fold_size});
        word_end_ = at_;
    }

    Word& stage() { return *next_++; }

    /// Words are gathered before they go into the vector, whose bookkeeping would cost as much as the rest.
    void make_room() {
        if (next_ + block_size > stage_.data() + stage_.size()) flush();
    }

    void flush() {
        out_.words.insert(out_.words.end(), stage_.data(), next_);
        next_ = stage_.data();
    }

    static constexpr std::size_t no_place = SIZE_MAX;
    std::string_view text_;
    Scan& out_;
    char* to_ = nullptr;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::size_t key_end_ = no_place;   // of the last character that went into the key
    std::size_t word_end_ = no_place;  // of the last word
    bool after_digit_ = false;         // the key's last character is a digit
    char* start_ = nullptr;
    Word* next_ = nullptr;
    std::array<Word, 512> stage_;
    std::string small_;
};

}  // namespace

/// 16 bytes at a time.
std::uint32_t word_hash(std::string_view key) {
    std::uint64_t hash = 0;
    for (std::size_t at = 0; at < key.size(); at += 16) {
        std::array<std::uint64_t, 2> part{};
        std::memcpy(part.data(), key.data() + at, std::min<std::size_t>(key.size() - at, 16));
        hash = std::rotl(hash, 29) * 0x94D049BB133111EBU + mix_in(part[0], part[1]);
    }
    return finish(hash);
}

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
