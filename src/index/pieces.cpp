#include "index/pieces.hpp"

#include <algorithm>
#include <bit>

#include "hash/fingerprint.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::index {

namespace {

using Place = Piece::Place;

constexpr Key base = 0x9E3779B97F4A7C15U;
constexpr Key any_number = 0x6E756D626572U;
constexpr std::uint32_t least_words = 2;
constexpr std::uint32_t least_sentence_talk = 2;
constexpr std::uint32_t most_apart = 2;    // at each end of a line
constexpr std::uint32_t shortest_bar = 3;  // bytes, with the spaces around it
constexpr std::uint32_t shortest_end = 2;  // of a sentence: the stop and a space

bool has_any(std::string_view gap, std::initializer_list<std::string_view> signs) {
    return std::any_of(signs.begin(), signs.end(), [gap](std::string_view sign) { return gap.find(sign) != gap.npos; });
}

/// Does a bar or a dash set apart what stands behind it? A quotation's end and a dash are followed by who said it, a
/// full stop and a dash by who wrote it.
bool is_bar(std::string_view gap) {
    using namespace std::string_view_literals;
    if (std::count(gap.begin(), gap.end(), ' ') < 2) return false;
    if (has_any(gap, {" | "sv, " • "sv, " · "sv, " » "sv, " › "sv, " :: "sv})) return true;
    return has_any(gap, {" - "sv, " – "sv, " — "sv}) &&
           !has_any(gap, {"."sv, "\""sv, "“"sv, "”"sv, "„"sv, "«"sv, ","sv, "("sv});
}

/// A line's words, as pieces see them.
class Line {
  public:
    /// `talk`: which of its words are site talk, bit by bit.
    Line(std::string_view text, const text::Scan& scan, const text::Line& line, std::span<const std::uint64_t> talk)
        : text_(text), scan_(scan), line_(line), talk_(talk) {}

    std::uint32_t first() const { return line_.first_word; }
    std::uint32_t last() const { return line_.last_word; }

    bool number(std::uint32_t i) const {
        const std::string_view key = scan_.key(scan_.words[i]);
        return std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    std::uint32_t talk(std::uint32_t i) const {
        const std::uint32_t at = i - first();
        return static_cast<std::uint32_t>(talk_[at / 64] >> (at % 64)) & 1;
    }
    /// How many of the words [begin, end) are.
    std::uint32_t talk(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t count = 0;
        for (std::uint32_t i = begin; i < end; ++i) count += talk(i);
        return count;
    }
    std::uint32_t talk() const {
        std::uint32_t count = 0;
        for (std::uint64_t bits : talk_)
            for (; bits != 0; bits &= bits - 1) ++count;
        return count;
    }
    Key hash(std::uint32_t i) const { return number(i) ? any_number : Key{scan_.words[i].hash} + 1; }

    /// A capital, a number, or a letter of a script that has none.
    bool begins_anew(std::uint32_t i) const {
        const text::CodePoint c = text::decode(text_, scan_.words[i].begin);
        if (c.point < 0x80) return !(c.point >= 'a' && c.point <= 'z');
        return text::fold(c.point) != c.point || text::kind(c.point) != text::Kind::letter;
    }
    /// A bar stands before word `i`, which is not the line's first.
    bool is_apart(std::uint32_t i) const {
        const std::uint32_t from = scan_.words[i - 1].end();
        if (scan_.words[i].begin - from < shortest_bar) return false;
        return is_bar(text_.substr(from, scan_.words[i].begin - from)) && begins_anew(i);
    }
    /// The end of a sentence stands before word `i`, which is not the line's first.
    bool begins_sentence(std::uint32_t i) const {
        const std::uint32_t from = scan_.words[i - 1].end();
        if (scan_.words[i].begin - from < shortest_end) return false;
        const std::string_view gap = text_.substr(from, scan_.words[i].begin - from);
        return gap.find_first_of(".?!") != std::string_view::npos && gap.find(' ') != std::string_view::npos &&
               begins_anew(i);
    }

  private:
    std::string_view text_;
    const text::Scan& scan_;
    const text::Line& line_;
    std::span<const std::uint64_t> talk_;
};

/// A piece that grows word by word.
class Growing {
  public:
    Growing(const Line& line, Key site, Place place) : line_(line), site_(site), place_(place) {}
    void take(std::uint32_t i) {
        hash_ = hash_ * base + line_.hash(i);
        talk_ += line_.talk(i);
        numbers_ += line_.number(i) ? 1 : 0;
    }
    std::uint32_t talk() const { return talk_; }
    Key key() const { return key_of(hash_); }
    Key key_with(std::uint32_t i) const { return key_of(hash_ * base + line_.hash(i)); }
    Piece piece(std::uint32_t begin, std::uint32_t end, Key wider) const {
        return {place_, begin, end, talk_, numbers_, key(), wider, false};
    }
    /// The piece is set apart and may be furniture in a language that nobody here knows.
    bool may_be_foreign() const { return talk_ == 0 && numbers_ == 0; }
    Piece piece_apart(std::uint32_t begin, std::uint32_t end) const {
        return {place_, begin, end, 0, 0, key(), 0, true};
    }

  private:
    Key key_of(Key words) const { return hash::mix(site_ ^ hash::mix(words + static_cast<Key>(place_))); }

    const Line& line_;
    Key site_;
    Place place_;
    Key hash_ = 0;
    std::uint32_t talk_ = 0;
    std::uint32_t numbers_ = 0;
};

void add_heads(const Line& line, Key site, std::vector<Piece>& out) {
    Growing head{line, site, Place::head};
    const std::uint32_t limit = std::min(line.last(), line.first() + Pieces::most_words + 1);
    for (std::uint32_t i = line.first(); i + 1 < limit; ++i) {
        head.take(i);
        if (i + 1 - line.first() >= least_words && head.talk() > 0 && line.begins_anew(i + 1))
            out.push_back(head.piece(line.first(), i + 1, head.key_with(i + 1)));
    }
}

void add_tails(const Line& line, Key site, std::vector<Piece>& out) {
    Growing tail{line, site, Place::tail};
    const std::uint32_t words = std::min(line.last() - line.first() - 1, Pieces::most_words);
    for (std::uint32_t i = line.last() - 1; i >= line.last() - words; --i) {
        tail.take(i);
        if (line.last() - i >= least_words && tail.talk() > 0 && line.begins_anew(i))
            out.push_back(tail.piece(i, line.last(), tail.key_with(i - 1)));
    }
}

void add_heads_apart(const Line& line, Key site, std::vector<Piece>& out) {
    Growing head{line, site, Place::head};
    const std::uint32_t limit = std::min(line.last() - 1, line.first() + Pieces::most_words);
    std::uint32_t found = 0;
    std::uint32_t taken = line.first();
    for (std::uint32_t end = line.first() + least_words; end <= limit && found < most_apart; ++end) {
        if (!line.is_apart(end)) continue;
        while (taken < end) head.take(taken++);
        if (!head.may_be_foreign()) return;
        out.push_back(head.piece_apart(line.first(), end));
        ++found;
    }
}

void add_tails_apart(const Line& line, Key site, std::vector<Piece>& out) {
    Growing tail{line, site, Place::tail};
    const std::uint32_t limit = line.last() - std::min(line.last() - line.first() - 1, Pieces::most_words);
    std::uint32_t found = 0;
    std::uint32_t taken = line.last();
    for (std::uint32_t begin = line.last() - least_words; begin >= limit && found < most_apart; --begin) {
        if (!line.is_apart(begin)) continue;
        while (taken > begin) tail.take(--taken);
        if (!tail.may_be_foreign()) return;
        out.push_back(tail.piece_apart(begin, line.last()));
        ++found;
    }
}

/// Most sentences have too little site talk to be looked at closer.
void add_sentences(const Line& line, Key site, std::vector<Piece>& out) {
    for (std::uint32_t begin = line.first(), end = begin; begin < line.last(); begin = end) {
        do ++end;
        while (end < line.last() && !line.begins_sentence(end));
        const bool whole = begin == line.first() && end == line.last();
        if (whole || end - begin > Pieces::most_sentence_words || line.talk(begin, end) < least_sentence_talk) continue;
        Growing sentence{line, site, Place::inside};
        for (std::uint32_t i = begin; i < end; ++i) sentence.take(i);
        out.push_back(sentence.piece(begin, end, 0));
    }
}

}  // namespace

void Pieces::of(std::string_view text, const text::Scan& scan, const text::Line& its, Key site,
                std::vector<Piece>& out) {
    if (its.words() <= least_words) return;
    const Line line{text, scan, its, find_talk(scan, its)};
    if (const std::uint32_t talk = line.talk(); talk > 0) {  // most lines have none
        const std::uint32_t last_head = std::min(line.last(), line.first() + most_words);
        const std::uint32_t first_tail = std::max(line.first(), line.last() - std::min(line.last(), most_words));
        if (line.talk(line.first(), last_head) > 0) add_heads(line, site, out);
        if (line.talk(first_tail, line.last()) > 0) add_tails(line, site, out);
        if (talk >= least_sentence_talk) add_sentences(line, site, out);
    }
    add_heads_apart(line, site, out);
    add_tails_apart(line, site, out);
}

/// Without a branch for each word: which word is one is anybody's guess.
std::span<const std::uint64_t> Pieces::find_talk(const text::Scan& scan, const text::Line& line) {
    talk_at_.assign((line.words() + 63) / 64, 0);
    const text::Word* const words = scan.words.data() + line.first_word;
    for (std::uint32_t i = 0; i < line.words(); ++i)
        talk_at_[i / 64] |= std::uint64_t{talk_.may_have(words[i].hash) ? 1U : 0U} << (i % 64);
    for (std::uint32_t at = 0; at < talk_at_.size(); ++at)
        for (std::uint64_t left = talk_at_[at]; left != 0; left &= left - 1)
            if (!talk_.has(words[64 * at + static_cast<std::uint32_t>(std::countr_zero(left))].hash))
                talk_at_[at] ^= left & (0 - left);
    return talk_at_;
}

}  // namespace cutline::index
