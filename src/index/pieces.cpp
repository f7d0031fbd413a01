#include "index/pieces.hpp"

#include <algorithm>
#include <bit>

#include "hash/fingerprint.hpp"
#include "text/byte_set.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::index {

namespace {

using Place = Piece::Place;

constexpr Key base = 0x9E3779B97F4A7C15U;
constexpr Key any_number = 0x6E756D626572U;
constexpr std::uint32_t least_words = 2;
constexpr std::uint32_t most_apart = 2;  // at each end of a line
constexpr std::uint32_t least_bar = 3;   // bytes: the sign, and a space on each side
constexpr std::uint32_t least_stop = 2;  // bytes: the sign, and a space
constexpr text::ByteSet stops{".?!"};

bool has_any(std::string_view gap, std::initializer_list<std::string_view> signs) {
    return std::any_of(signs.begin(), signs.end(), [gap](std::string_view sign) { return gap.find(sign) != gap.npos; });
}

bool is_sure_bar(std::string_view sign) {
    return sign == "|" || sign == "•" || sign == "·" || sign == "»" || sign == "›" || sign == "::";
}

bool is_dash(std::string_view sign) { return sign == "-" || sign == "–" || sign == "—"; }

/// Does a bar or a dash between spaces set apart what stands behind it? A quotation's end and a dash are followed by
/// who said it, a full stop and a dash by who wrote it.
bool is_bar(std::string_view gap) {
    using namespace std::string_view_literals;
    bool dash = false;
    const char* space = std::find(gap.begin(), gap.end(), ' ');
    while (space != gap.end()) {
        const char* const next = std::find(space + 1, gap.end(), ' ');
        if (next == gap.end()) break;
        const std::string_view sign{space + 1, next};
        if (is_sure_bar(sign)) return true;
        dash = dash || is_dash(sign);
        space = next;
    }
    return dash && !has_any(gap, {"."sv, "\""sv, "“"sv, "”"sv, "„"sv, "«"sv, ","sv, "("sv});
}

/// A line's words, as pieces see them.
class Line {
  public:
    Line(std::string_view text, const text::Scan& scan, const text::WordMarks& marks, const text::Line& line,
         Pieces::Wanted wanted)
        : text_(text), scan_(scan), marks_(marks), line_(line), wanted_(wanted) {}

    std::uint32_t first() const { return line_.first_word; }
    std::uint32_t last() const { return line_.last_word; }

    bool number(std::uint32_t i) const {
        const std::string_view key = scan_.key(scan_.words[i]);
        return std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    /// Which words are site talk.
    const text::WordBits& talk() const { return marks_.with(Pieces::mark); }
    Key hash(std::uint32_t i, bool number) const { return number ? any_number : Key{scan_.words[i].hash} + 1; }

    /// A capital, a number, or a letter of a script that has none.
    bool begins_anew(std::uint32_t i) const {
        const auto byte = static_cast<unsigned char>(text_[scan_.words[i].begin]);
        return byte < 0x80 ? !(byte >= 'a' && byte <= 'z') : wide_begins_anew(i);
    }
    /// Which of words [begin, end), at most 63, do: from the lowest bit on.
    std::uint64_t anew(std::uint32_t begin, std::uint32_t end) const {
        std::uint64_t bits = 0;
        for (std::uint32_t i = begin; i < end; ++i) bits |= std::uint64_t{begins_anew(i) ? 1U : 0U} << (i - begin);
        return bits;
    }
    /// Whether words [begin, end), some of which are site talk, make a piece that is wanted. Only where nothing else
    /// helps they are looked at for numbers.
    bool wants(std::uint32_t begin, std::uint32_t end, Place place) const {
        if (wanted_ == Pieces::Wanted::all) return true;
        const std::uint32_t spoken_for = Piece::words_to_talk(place) * talk().count(begin, end);
        return spoken_for >= end - begin || spoken_for + numbers_at_most(begin, end) >= end - begin;
    }
    /// Of words [begin, end), which the line begins or ends with, so many at most are a head or a tail that is wanted.
    std::uint32_t most_wanted(std::uint32_t begin, std::uint32_t end) const {
        if (wanted_ == Pieces::Wanted::all) return end - begin;
        const std::uint32_t spoken_for = Piece::words_to_talk(Place::head) * talk().count(begin, end);
        return std::min(end - begin, spoken_for + numbers_at_most(begin, end));
    }
    /// A bar stands before word `i`, which is not the line's first.
    bool is_apart(std::uint32_t i) const { return is_bar(gap(i)) && begins_anew(i); }
    /// Which of words [begin, end), at most 63, none of them the line's first, have so much before them that it may be
    /// a bar: from the lowest bit on.
    std::uint64_t wide_gaps(std::uint32_t begin, std::uint32_t end) const {
        const text::Word* const first = scan_.words.data() + begin;
        std::uint64_t bits = 0;
        for (const text::Word* word = scan_.words.data() + end; word-- != first;)
            bits = 2 * bits + (word->begin - word[-1].end() >= least_bar ? 1 : 0);
        return bits;
    }
    /// The end of a sentence stands before word `i`, which is not the line's first.
    bool begins_sentence(std::uint32_t i) const {
        if (gap_size(i) < least_stop) return false;
        const std::string_view before = gap(i);
        const auto is_stop = [](char c) { return stops.has(c); };
        return std::any_of(before.begin(), before.end(), is_stop) &&
               std::find(before.begin(), before.end(), ' ') != before.end() && begins_anew(i);
    }

  private:
    std::uint32_t numbers_at_most(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t count = 0;
        for (std::uint32_t i = begin; i < end; ++i) {
            const auto byte = static_cast<unsigned char>(text_[scan_.words[i].begin]);
            count += byte >= 0x80 || (byte >= '0' && byte <= '9') ? 1 : 0;
        }
        return count;
    }
    std::uint32_t gap_size(std::uint32_t i) const { return scan_.words[i].begin - scan_.words[i - 1].end(); }
    std::string_view gap(std::uint32_t i) const { return text_.substr(scan_.words[i - 1].end(), gap_size(i)); }
    bool wide_begins_anew(std::uint32_t i) const {
        const text::CodePoint c = text::decode(text_, scan_.words[i].begin);
        return text::fold(c.point) != c.point || text::kind(c.point) != text::Kind::letter;
    }

    std::string_view text_;
    const text::Scan& scan_;
    const text::WordMarks& marks_;
    const text::Line& line_;
    Pieces::Wanted wanted_;
};

/// A piece that grows word by word.
class Growing {
  public:
    Growing(const Line& line, Key site, Place place) : line_(line), site_(site), place_(place) {}
    void take(std::uint32_t i) {
        const bool number = line_.number(i);
        hash_ = hash_ * base + line_.hash(i, number);
        talk_ += line_.talk().has(i) ? 1 : 0;
        numbers_ += number ? 1 : 0;
    }
    Key key() const { return key_of(hash_); }
    Key key_with(std::uint32_t i) const { return key_of(hash_ * base + line_.hash(i, line_.number(i))); }
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

/// Calls `visit` with the words of `bits`, the lowest of which is word `begin`: in order.
template <class Visit>
void each_word(std::uint64_t bits, std::uint32_t begin, Visit visit) {
    for (; bits != 0; bits &= bits - 1) visit(begin + static_cast<std::uint32_t>(std::countr_zero(bits)));
}

/// The last one first.
template <class Visit>
void each_word_backwards(std::uint64_t bits, std::uint32_t begin, Visit visit) {
    for (; bits != 0; bits ^= std::bit_floor(bits)) visit(begin + static_cast<std::uint32_t>(std::bit_width(bits)) - 1);
}

/// Behind the first word of site talk; what stands before it is hashed only if a head ends there.
void add_heads(const Line& line, Key site, std::vector<Piece>& out) {
    const std::uint32_t limit = std::min(line.last(), line.first() + Pieces::most_words + 1);
    const auto talk = static_cast<std::uint32_t>(line.talk().next(line.first(), limit));
    if (talk == limit) return;
    const std::uint32_t begin = std::max(line.first() + least_words, talk + 1);
    const std::uint32_t behind = std::min(limit, line.first() + line.most_wanted(line.first(), limit) + 1);
    Growing head{line, site, Place::head};
    std::uint32_t taken = line.first();
    each_word(line.anew(begin, behind), begin, [&](std::uint32_t end) {
        if (!line.wants(line.first(), end, Place::head)) return;
        while (taken < end) head.take(taken++);
        out.push_back(head.piece(line.first(), end, head.key_with(end)));
    });
}

void add_tails(const Line& line, Key site, std::vector<Piece>& out) {
    const std::uint32_t first = line.last() - std::min(line.last() - line.first() - 1, Pieces::most_words);
    const auto talk = static_cast<std::uint32_t>(std::bit_width(line.talk().window(first, line.last() - first)));
    if (talk == 0) return;
    const std::uint32_t from = std::max(first, line.last() - line.most_wanted(first, line.last()));
    Growing tail{line, site, Place::tail};
    std::uint32_t taken = line.last();
    const std::uint64_t begins = line.anew(from, std::min(first + talk, line.last() + 1 - least_words));
    each_word_backwards(begins, from, [&](std::uint32_t begin) {
        if (!line.wants(begin, line.last(), Place::tail)) return;
        while (taken > begin) tail.take(--taken);
        out.push_back(tail.piece(begin, line.last(), tail.key_with(begin - 1)));
    });
}

void add_heads_apart(const Line& line, Key site, std::vector<Piece>& out) {
    const std::uint32_t begin = line.first() + least_words;
    const std::uint32_t limit = std::min(line.last(), line.first() + Pieces::most_words + 1);
    std::uint64_t left = line.wide_gaps(begin, limit);
    Growing head{line, site, Place::head};
    std::uint32_t found = 0;
    std::uint32_t taken = line.first();
    for (; left != 0 && found < most_apart; left &= left - 1) {
        const std::uint32_t end = begin + static_cast<std::uint32_t>(std::countr_zero(left));
        if (!line.is_apart(end)) continue;
        while (taken < end) head.take(taken++);
        if (!head.may_be_foreign()) return;
        out.push_back(head.piece_apart(line.first(), end));
        ++found;
    }
}

void add_tails_apart(const Line& line, Key site, std::vector<Piece>& out) {
    const std::uint32_t first = line.last() - std::min(line.last() - line.first() - 1, Pieces::most_words);
    std::uint64_t left = line.wide_gaps(first, line.last() - least_words + 1);
    Growing tail{line, site, Place::tail};
    std::uint32_t found = 0;
    std::uint32_t taken = line.last();
    for (std::uint64_t highest = 0; left != 0 && found < most_apart; left ^= highest) {
        highest = std::bit_floor(left);
        const std::uint32_t begin = first + static_cast<std::uint32_t>(std::countr_zero(highest));
        if (!line.is_apart(begin)) continue;
        while (taken > begin) tail.take(--taken);
        if (!tail.may_be_foreign()) return;
        out.push_back(tail.piece_apart(begin, line.last()));
        ++found;
    }
}

/// Most words of site talk have no other in their sentence: so between one and the next the end of one is looked for.
class Sentences {
  public:
    explicit Sentences(const Line& line) : line_(line) {}

    template <class Visit>
    void each_with_talk(Visit visit) const {
        std::uint32_t talk = next_talk(line_.first());
        while (talk < line_.last()) {
            const std::uint32_t next = next_talk(talk + 1);
            if (next == line_.last()) return;
            if (next - talk >= Pieces::most_sentence_words || end(talk + 1, next + 1) <= next) {
                talk = next;
                continue;
            }
            const std::uint32_t behind = end(next + 1, line_.last());
            visit(begin(talk), behind);
            talk = next_talk(behind);
        }
    }

  private:
    std::uint32_t next_talk(std::uint32_t from) const {
        return static_cast<std::uint32_t>(line_.talk().next(from, line_.last()));
    }
    /// The first of words [from, limit) that begins a sentence; or `limit`.
    std::uint32_t end(std::uint32_t from, std::uint32_t limit) const {
        while (from < limit && !line_.begins_sentence(from)) ++from;
        return from;
    }
    /// Where the sentence begins that word `i` stands in.
    std::uint32_t begin(std::uint32_t i) const {
        while (i > line_.first() && !line_.begins_sentence(i)) --i;
        return i;
    }

    const Line& line_;
};

void add_sentences(const Line& line, Key site, std::vector<Piece>& out) {
    Sentences{line}.each_with_talk([&](std::uint32_t begin, std::uint32_t end) {
        const bool whole = begin == line.first() && end == line.last();
        if (whole || end - begin > Pieces::most_sentence_words || !line.wants(begin, end, Place::inside)) return;
        Growing sentence{line, site, Place::inside};
        for (std::uint32_t i = begin; i < end; ++i) sentence.take(i);
        out.push_back(sentence.piece(begin, end, 0));
    });
}

}  // namespace

void Pieces::narrow(const text::Scan& scan, std::size_t begin, std::size_t end, text::WordMarks& marks) const {
    marks.with(mark).narrow(begin, end, [&](std::size_t i) { return talk_.has(scan.words[i].hash); });
}

void Pieces::of(std::string_view text, const text::Scan& scan, const text::WordMarks& marks, const text::Line& its,
                Key site, std::vector<Piece>& out) const {
    if (its.words() <= least_words) return;
    const Line line{text, scan, marks, its, wanted_};
    if (line.talk().any(line.first(), line.last())) {  // most lines have none
        add_heads(line, site, out);
        add_tails(line, site, out);
        add_sentences(line, site, out);
    }
    add_heads_apart(line, site, out);
    add_tails_apart(line, site, out);
}

}  // namespace cutline::index
