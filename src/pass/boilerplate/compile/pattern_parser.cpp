#include "pass/boilerplate/compile/pattern_parser.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string>
#include <utility>

#include "pass/boilerplate/line_words.hpp"
#include "text/scan.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::uint32_t longest_headline = 30;
constexpr std::uint32_t longest_repetition = 24;
constexpr std::uint32_t most_counted = 8;  // words of a "*": more of them share a place, which does not count
constexpr std::size_t most_positions = 64;

[[noreturn]] void fail(const std::string& what) { throw std::invalid_argument(what); }

constexpr bool stands_alone(char c) { return c == '(' || c == ')' || c == '[' || c == ']' || c == '|' || c == '+'; }

/// Words and signs; brackets and bars stand alone unless a backslash is before them.
std::vector<std::string_view> tokens_of(std::string_view source) {
    std::vector<std::string_view> tokens;
    tokens.reserve(source.size() / 3);
    for (std::size_t at = 0; at < source.size();) {
        std::size_t end = at + 1;
        if (source[at] == '\\')
            end = std::min(at + 2, source.size());
        else if (source[at] != ' ' && !stands_alone(source[at]))
            while (end < source.size() && source[end] != ' ' && !stands_alone(source[end])) ++end;
        if (source[at] != ' ') tokens.push_back(source.substr(at, end - at));
        at = end;
    }
    return tokens;
}

std::uint16_t sign(std::string_view token) {
    if (token.size() > 2) return 0;
    constexpr std::array<std::pair<std::string_view, unsigned>, 9> signs{{{":", gap::colon},
                                                                          {",", gap::comma},
                                                                          {">", gap::bar},
                                                                          {"@", gap::at},
                                                                          {"\u00A9", gap::copyright},
                                                                          {"\\(", gap::open},
                                                                          {"\\[", gap::open_square},
                                                                          {"\\)", gap::close},
                                                                          {"\\]", gap::close_square}}};
    for (const auto& [text, bit] : signs)
        if (token == text) return static_cast<std::uint16_t>(bit);
    return 0;
}

struct Fragment {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool nullable = true;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
};

class Parser {
  public:
    explicit Parser(std::string_view source) : source_(source), tokens_(tokens_of(source)) {
        text::scan(source, scan_);
    }

    ParsedPattern run() {
        Automaton& its = out_.automaton;
        if (!tokens_.empty()) its.left = beside(tokens_.front());
        at_ = its.left == Beside::nothing ? 0 : 1;
        if (tokens_.size() > at_) its.right = beside(tokens_.back());
        if (its.right != Beside::nothing) tokens_.pop_back();
        if (its.left == Beside::anything || its.right == Beside::anything) tight_ = gap::far | gap::comma;
        const Fragment all = sequence();
        if (at_ < tokens_.size()) fail("a bracket or bar too many");
        if (all.nullable) fail("it would match nothing at all");
        its.first = all.first;
        its.last = all.last;
        its.least = all.least;
        its.most = all.most;
        its.end_need = need_;
        its.end_forbid = tokens_.back() == "~" ? gap::end : 0;
        return std::move(out_);
    }

  private:
    static Beside beside(std::string_view token) {
        if (token == "...") return Beside::sentences;
        return token == ".." ? Beside::anything : Beside::nothing;
    }

    bool more() const { return at_ < tokens_.size(); }
    bool next_is(char token) const { return more() && tokens_[at_].size() == 1 && tokens_[at_].front() == token; }
    bool take(char token) {
        const bool taken = next_is(token);
        at_ += taken ? 1 : 0;
        return taken;
    }

    Fragment sequence() {
        Fragment all;
        while (more() && !next_is('|') && !next_is(')') && !next_is(']')) {
            if (take('_')) {
                forbid_ = static_cast<std::uint16_t>(forbid_ | gap::comma | gap::colon | gap::end);
                continue;
            }
            if (const std::uint16_t bit = sign(tokens_[at_])) {
                need_ = static_cast<std::uint16_t>(need_ | bit);
                ++at_;
                continue;
            }
            const std::uint16_t need = std::exchange(need_, std::uint16_t{0});
            const std::uint16_t forbid = std::exchange(forbid_, std::uint16_t{0});
            Fragment part = item();
            constrain(part, need, forbid);
            if (part.nullable) forbid_ = static_cast<std::uint16_t>(forbid_ | forbid);
            all = concatenate(all, part);
        }
        return all;
    }

    void constrain(const Fragment& part, std::uint16_t need, std::uint16_t forbid) {
        if (need != 0 && part.nullable) fail("a sign before something optional");
        if (need == 0 && forbid == 0) return;
        each_bit(part.first, [&](std::size_t p) {
            Position& position = out_.positions[p].position;
            position.need = static_cast<std::uint16_t>(position.need | need);
            position.forbid = static_cast<std::uint16_t>(position.forbid | forbid);
        });
    }

    Fragment concatenate(const Fragment& a, const Fragment& b) {
        connect(a.last, b.first);
        return {a.nullable ? a.first | b.first : a.first, b.nullable ? a.last | b.last : b.last,
                a.nullable && b.nullable, a.least + b.least, a.most + b.most};
    }

    void connect(std::uint64_t from, std::uint64_t to) {
        each_bit(from, [&](std::size_t p) { out_.positions[p].position.follow |= to; });
    }

    Fragment item() {
        Fragment part = atom();
        if (!take('+')) return part;
        connect(part.last, part.first);
        part.most *= longest_repetition;
        return part;
    }

    Fragment atom() {
        if (take('(')) return group(')');
        if (take('[')) {
            Fragment part = group(']');
            part.nullable = true;
            part.least = 0;
            return part;
        }
        const std::string_view token = tokens_[at_++];
        if (token == "#") return single(Position::Kind::number);
        if (token == "~") return headline();
        if (token.starts_with("**")) return anything(number_in(token.substr(2)));
        if (token.front() == '*') return some(number_in(token.substr(1)), gap::far | gap::end);
        if (token.front() == '_') return name(number_in(token.substr(1)));
        return literal(token);
    }

    Fragment group(char closing) {
        Fragment all;
        all.nullable = false;
        all.least = most_positions;
        std::array<std::size_t, 3> shared{most_positions, most_positions, most_positions};
        unsigned forbid = 0;
        do {
            const Fragment part = alternative(shared);
            forbid |= std::exchange(forbid_, std::uint16_t{0});
            if (need_ != 0) fail("a sign at the end of an alternative");
            all = {all.first | part.first, all.last | part.last, all.nullable || part.nullable,
                   std::min(all.least, part.least), std::max(all.most, part.most)};
        } while (take('|'));
        if (!take(closing)) fail("a bracket is not closed");
        forbid_ = static_cast<std::uint16_t>(forbid);
        return all;
    }

    /// Alternatives of one word share a position.
    Fragment alternative(std::array<std::size_t, 3>& shared) {
        const std::size_t begin = at_;
        const std::size_t before = out_.positions.size();
        Fragment part = sequence();
        if (at_ != begin + 1 || out_.positions.size() != before + 1) return part;
        const ParsedPosition& own = out_.positions.back();
        std::size_t& at = shared[static_cast<std::size_t>(own.position.letters)];
        if (own.position.kind != Position::Kind::literal) return part;
        if (at == most_positions) {
            at = before;
            return part;
        }
        out_.positions[at].words.push_back(own.words.front());
        out_.positions.pop_back();
        part.first = part.last = std::uint64_t{1} << at;
        return part;
    }

    Fragment single(Position::Kind kind, unsigned forbid = gap::far) {
        if (out_.positions.size() == most_positions) fail("more than 64 places");
        const std::uint64_t bit = std::uint64_t{1} << out_.positions.size();
        Position& position = out_.positions.emplace_back().position;
        position.kind = kind;
        position.forbid = static_cast<std::uint16_t>(forbid);
        return {bit, bit, false, 1, 1};
    }

    Fragment headline() {
        out_.automaton.headline = true;
        const Fragment begin = single(Position::Kind::any);
        out_.positions.back().position.letters = Position::Case::capital;
        Fragment more = single(Position::Kind::any, gap::far | gap::end);
        connect(more.last, more.first);
        more.most = longest_headline;
        forbid_ = gap::end;
        return concatenate(begin, more);
    }

    static std::uint32_t number_in(std::string_view digits) {
        std::uint32_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size() || number == 0) fail("* without a number");
        return number;
    }

    Fragment anything(std::uint32_t most) {
        const Fragment part = single(Position::Kind::any, 0);
        connect(part.last, part.first);
        return {part.first, part.last, true, 0, most};
    }

    Fragment some(std::uint32_t most, unsigned forbid) {
        Fragment all = single(Position::Kind::any, forbid);
        const bool counted = most <= most_counted;
        for (std::size_t n = 1; n < (counted ? most : 2); ++n) {
            Fragment part = single(Position::Kind::any, forbid);
            part.nullable = true;
            part.least = 0;
            if (!counted) {
                connect(part.last, part.first);
                part.most = most - 1;
            }
            all = concatenate(all, part);
        }
        forbid_ = static_cast<std::uint16_t>(forbid & ~gap::far);
        return all;
    }

    Fragment name(std::uint32_t most) {
        const std::size_t first = out_.positions.size();
        const Fragment all = some(most, gap::far | gap::end | gap::comma);
        out_.positions[first].position.letters = Position::Case::capital;
        return all;
    }

    Fragment literal(std::string_view token) {
        const auto begin = static_cast<std::size_t>(token.data() - source_.data());
        while (word_ < scan_.words.size() && scan_.words[word_].begin < begin) ++word_;
        Fragment all;
        for (; word_ < scan_.words.size() && scan_.words[word_].begin < begin + token.size(); ++word_) {
            const text::Word& word = scan_.words[word_];
            const Fragment part = single(Position::Kind::literal, tight_);
            ParsedPosition& place = out_.positions.back();
            place.position.letters = letters(source_.substr(word.begin, word.size));
            place.words.push_back({word.hash, std::string{scan_.key(word)}});
            all = concatenate(all, part);
        }
        if (all.nullable) fail("no word: " + std::string{token});
        return all;
    }

    static Position::Case letters(std::string_view word) {
        const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
        if (word.front() < 'A' || word.front() > 'Z') return Position::Case::any;
        return word.size() > 1 && std::none_of(word.begin(), word.end(), small) ? Position::Case::capitals
                                                                                : Position::Case::capital;
    }

    std::string_view source_;
    std::vector<std::string_view> tokens_;
    std::size_t at_ = 0;         // in tokens_
    text::Scan scan_;            // of the source
    std::size_t word_ = 0;       // in its words
    std::uint16_t need_ = 0;     // of the gap before what comes next
    std::uint16_t forbid_ = 0;   // likewise
    unsigned tight_ = gap::far;  // what may not stand before a literal
    ParsedPattern out_;
};

}  // namespace

ParsedPattern parse_pattern(std::string_view source) { return Parser{source}.run(); }

}  // namespace cutline::pass::boilerplate
