#include "text/scan.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "hash/fingerprint.hpp"
#include "text/block.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"
#include "text/word_kernel.hpp"
#include "text/words.hpp"

namespace cutline::text {

namespace {

constexpr std::size_t longest_word = 1024;
constexpr char digit_separator = 0x1F;
constexpr std::size_t room_for = 1024;  // words

/// Scans one line after another, writing keys to a buffer that is known to be large enough.
class Scanner {
  public:
    Scanner(std::string_view text, Scan& out) : text_(text), out_(out) {
        out_.lines.clear();
        out_.ids = 0;
        // Folding turns 2 bytes into 3 at worst.
        const std::size_t need = text.size() + text.size() / 2 + 64;
        if (out_.folded.size() < need) out_.folded.resize(need);
        start_ = out_.folded.data();
        to_ = start_;
        next_ = out_.words.data();
    }

    void run() {
        open_line(0);
        while (at_ < text_.size()) block();
        if (line_.begin < text_.size()) close_line(text_.size());
        out_.words.resize(word_count());
    }

    void run_some(const std::vector<Stretch>& lines) {
        const std::string_view whole = text_;
        for (const Stretch& stretch : lines) {
            line_ = Line{};
            line_.number = stretch.number;
            open_line(stretch.begin);
            text_ = whole.substr(0, stretch.end);
            at_ = stretch.wanted ? stretch.begin : stretch.end;
            while (at_ < text_.size()) block();
            close_line(text_.size());
        }
        out_.words.resize(word_count());
    }

  private:
    std::uint32_t folded_size() const { return static_cast<std::uint32_t>(to_ - start_); }
    std::uint32_t word_count() const { return static_cast<std::uint32_t>(next_ - out_.words.data()); }

    void open_line(std::size_t begin) {
        line_.begin = static_cast<std::uint32_t>(begin);
        line_.fold = folded_size();
        line_.first_word = word_count();
        after_digit_ = false;
    }

    void close_line(std::size_t end) {
        const bool newline = end < text_.size();
        if (newline && end > line_.begin && text_[end - 1] == '\r') --end;
        line_.end = static_cast<std::uint32_t>(end);
        line_.fold_end = folded_size();
        line_.last_word = word_count();
        const std::size_t size = line_.fold_end - line_.fold;
        if (size > 0) {
            line_.key = hash::fingerprint({start_ + line_.fold, size});
            if (line_.key == 0) line_.key = 1;
            add_line();
        } else if (text_.substr(line_.begin, end - line_.begin).find_first_not_of(" \t") != std::string_view::npos) {
            line_.key = 0;
            add_line();
        }
        ++line_.number;
    }

    void add_line() {
        line_.id = out_.ids++;
        out_.lines.push_back(line_);
    }

    void newline(std::size_t at) {
        close_line(at);
        open_line(at + 1);
    }

    /// Goes through 64 bytes. Words of ASCII letters, nearly all there are in English text, are taken here; everything
    /// else is left to `piece`. A word that the block's end cuts begins the next block.
    void block() {
        const std::size_t base = at_;
        std::size_t size = std::min(block_size, text_.size() - base);
        const char* here = text_.data() + base;
        std::array<char, block_size + short_word> padded;
        if (text_.size() - base < padded.size()) {
            padded.fill(' ');
            std::memcpy(padded.data(), here, size);
            here = padded.data();
        }
        auto [words, digits, joined, events] = kernel_.marks_of(here);
        const auto cut = static_cast<std::size_t>(std::countl_one(words)) % block_size;  // 0 for 64
        size -= cut;
        words &= ~std::uint64_t{0} >> cut;
        make_room();
        while ((words | events) != 0) {
            const std::uint64_t event = events & (0 - events);
            words = short_words(words, event, digits | joined, base, here);
            if ((words | events) == 0) break;
            at_ = base + lowest(words | events);
            if (text_[at_] == '\n') {
                newline(at_);
                events ^= event;
                continue;
            }
            const std::size_t at = at_ - base;
            if (!short_word_at({words >> at, digits >> at, joined >> at, 0}, here + at)) piece();
            if (at_ >= base + size) return;
            words &= ~std::uint64_t{0} << (at_ - base);
            events &= ~std::uint64_t{0} << (at_ - base);
        }
        at_ = base + size;
    }

    /// Takes words up to the bit `limit` (0: all) or to an odd one; returns what is left. No word touches bit 63.
    std::uint64_t short_words(std::uint64_t words, std::uint64_t limit, std::uint64_t odd, std::size_t base,
                              const char* here) {
        Word* const first = next_;
        ShortWords taken{here, to_, next_, base | std::uint64_t{folded_size()} << 32};
        words = kernel_.take_short_words(words, limit - 1, odd, taken);
        if (taken.next != first) {
            next_ = taken.next;
            to_ = taken.to;
            word_end_ = next_[-1].end();
            after_digit_ = false;
        }
        return words;
    }

    /// Takes the word at `at_`, where `here` is and the marks begin, if it is of up to 16 ASCII letters and digits, or
    /// of letters and an apostrophe, and the block holds it whole.
    bool short_word_at(const BlockMarks& marks, const char* here) {
        const auto size = static_cast<std::size_t>(std::countr_one(marks.words));
        if (size == 0 || size > short_word) return false;
        if ((marks.joined >> size & 1) != 0) return contraction(marks, size, here);
        *to_ = digit_separator;
        to_ += static_cast<unsigned>(after_digit_) & static_cast<unsigned>(key_end_ != at_) & (marks.digits & 1);
        after_digit_ = is_digit(static_cast<unsigned char>(here[size - 1]));
        add_short(size, PortableBlocks::fold16(here, size, to_), size);
        return true;
    }

    /// "don't", "city’s": the first part has `size` letters.
    bool contraction(const BlockMarks& marks, std::size_t size, const char* here) {
        const std::size_t gap = here[size] == '\'' ? 1 : std::memcmp(here + size, "\u2019", 3) == 0 ? 3 : 0;
        const std::size_t second = size + gap;
        const auto more = static_cast<std::size_t>(std::countr_one(marks.words >> second));
        const std::size_t end = second + more;
        const bool whole = gap > 0 && more > 0 && size + more <= short_word;
        if (!whole || (marks.joined >> end & 1) != 0 || marks.digits << (block_size - end) != 0) return false;
        PortableBlocks::fold16(here, size, to_);
        PortableBlocks::fold16(here + second, more, to_ + size);
        after_digit_ = false;
        add_short(end, PortableBlocks::fold16(to_, size + more, to_), size + more);
        return true;
    }

    /// A word of `size` bytes, whose `fold_size` folded ones stand at `to_`.
    void add_short(std::size_t size, const Folded16& folded, std::size_t fold_size) {
        Word& word = stage();
        word.begin = static_cast<std::uint32_t>(at_);
        word.fold = folded_size();
        word.hash = finish(mix_in(folded.low, folded.high));
        word.size = static_cast<std::uint16_t>(size);
        word.fold_size = static_cast<std::uint16_t>(fold_size);
        to_ += fold_size;
        key_end_ = word_end_ = at_ += size;
    }

    /// Takes what stands at `at_`, a word or one character.
    void piece() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte >= 0x80) return wide();
        if (is_alnum(byte)) return word();
        if (byte == '$' || byte == '%') return put_one(byte, 1);
        put_sign(1, byte);
    }

    static bool is_letter(unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
    static bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
    static bool is_alnum(unsigned char c) { return is_letter(c) || is_digit(c); }

    bool digit_at(std::size_t at) const { return at < text_.size() && is_digit(static_cast<unsigned char>(text_[at])); }

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
    bool part(std::size_t limit) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte >= 0x80) return wide_part();
        if (byte == '\'') return apostrophe(1);
        const std::size_t begin = at_;
        std::size_t at = at_;
        char* to = to_;
        for (; at < limit && is_alnum(static_cast<unsigned char>(text_[at])); ++at)
            *to++ = static_cast<char>(text_[at] < 'A' ? text_[at] : text_[at] | 32);
        to_ = to;
        if (at > begin) taken(at - begin, is_digit(static_cast<unsigned char>(text_[at - 1])));
        return at > begin;
    }

    bool apostrophe(std::size_t size) {
        if (at_ + size >= text_.size() || !letter_at(at_ + size)) return false;
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
        const std::size_t limit = std::min(text_.size(), begin + longest_word);
        while (at_ < limit && part(limit)) {
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
        for (int n = 0; n < 2 && at_ < text_.size(); ++n) {
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
        word.fold = static_cast<std::uint32_t>(from - start_);
        word.fold_size = static_cast<std::uint16_t>(to_ - from);
        word.hash = word_hash(from, word.fold_size);
        word_end_ = at_;
    }

    Word& stage() { return *next_++; }

    /// For the words of a block. The vector holds more of them than there are until the end, and at first those of the
    /// text before.
    void make_room() {
        const std::size_t count = word_count();
        if (count + block_size <= out_.words.size()) return;
        out_.words.resize(count + room_for);
        next_ = out_.words.data() + count;
    }

    static constexpr std::size_t no_place = SIZE_MAX;
    std::string_view text_;
    Scan& out_;
    WordKernel kernel_ = word_kernel();
    char* to_ = nullptr;
    std::size_t at_ = 0;
    Line line_;                        // the current one, as far as it is known
    std::size_t key_end_ = no_place;   // of the last character that went into the key
    std::size_t word_end_ = no_place;  // of the last word
    bool after_digit_ = false;         // the key's last character is a digit
    char* start_ = nullptr;
    Word* next_ = nullptr;  // in Scan::words
    std::string small_;
};

}  // namespace

std::uint32_t word_hash(std::string_view key) { return word_hash(key.data(), key.size()); }

void scan(std::string_view text, Scan& out) { Scanner{text, out}.run(); }

void scan_some(std::string_view text, const std::vector<Stretch>& lines, Scan& out) {
    Scanner{text, out}.run_some(lines);
}

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
