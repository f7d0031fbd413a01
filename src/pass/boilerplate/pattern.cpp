#include "pass/boilerplate/pattern.hpp"

#include <algorithm>
#include <utility>

#include "pass/boilerplate/pattern_parser.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t longest_headline_bytes = 260;
constexpr std::size_t most_seconds = 16;  // words that may come second, for phrases of two words

}  // namespace

bool Position::matches(const LineWords& line, std::size_t i) const {
    if (letters == Case::capital && !line.capital(i)) return false;
    if (letters == Case::capitals && !line.capitals(i)) return false;
    if (kind == Kind::any) return true;
    if (kind == Kind::number) return line.number(i);
    const std::uint32_t hash = line.word(i).hash;
    return std::any_of(words.begin(), words.end(),
                       [&](const Literal& word) { return word.hash == hash && word.key == line.key(i); });
}

Pattern::Pattern(std::string_view source, Rule rule, When when)
    : automaton_(parse_pattern(source)), rule_(rule), when_(when) {
    for (Position& position : automaton_.positions) {
        if (position.kind != Position::Kind::literal) position.hashes = ~std::uint64_t{0};
        for (const auto& word : position.words) position.hashes |= std::uint64_t{1} << (word.hash % 64);
    }
    each_bit(automaton_.first, [&](std::size_t p) {
        const Position& position = automaton_.positions[p];
        opens_bracket_ = opens_bracket_ && (position.need & (gap::open | gap::open_square)) != 0;
        capital_ = capital_ && position.letters != Position::Case::any;
    });
}

std::size_t Pattern::match(const LineWords& line, std::size_t from, std::size_t to) const {
    const std::size_t limit = std::min(to, from + automaton_.most);
    const bool whole = automaton_.right == Beside::nothing;
    if (to - from < automaton_.least || (whole && limit < to)) return from;
    std::size_t found = from;
    std::uint64_t states = step(automaton_.first, line, from, true);
    for (std::size_t end = from + 1; states != 0; ++end) {
        if ((states & automaton_.last) != 0 && (!whole || end == to) && may_end(line, from, end, to)) {
            found = end;
            if (closes_bracket()) break;
        }
        if (end == limit) break;
        std::uint64_t next = 0;
        each_bit(states, [&](std::size_t p) { next |= automaton_.follow[p]; });
        states = step(next, line, end, false);
    }
    return found;
}

bool Pattern::may_begin(const LineWords& line, std::size_t i) const {
    if (capital_ && !line.capital(i)) return false;
    return !opens_bracket_ || line.gap_text(i).find_last_of("([") != std::string_view::npos;
}

std::uint64_t Pattern::step(std::uint64_t states, const LineWords& line, std::size_t i, bool begins) const {
    const std::uint32_t word = line.word(i).hash;
    std::uint64_t reached = 0;
    each_bit(states,
             [&](std::size_t p) { reached |= std::uint64_t{automaton_.positions[p].may_match(word) ? 1U : 0U} << p; });
    if (reached == 0) return 0;
    states = std::exchange(reached, 0);
    const unsigned between = line.gap_before(i);
    each_bit(states, [&](std::size_t p) {
        const Position& position = automaton_.positions[p];
        if ((between & position.need) != position.need) return;
        if (!begins && (between & position.forbid) != 0) return;
        if (position.matches(line, i)) reached |= std::uint64_t{1} << p;
    });
    return reached;
}

bool Pattern::may_end(const LineWords& line, std::size_t from, std::size_t end, std::size_t to) const {
    if (automaton_.headline && line.word(end - 1).end() - line.word(from).begin > longest_headline_bytes) return false;
    const unsigned after = line.gap_before(end);
    if ((after & automaton_.end_need) != automaton_.end_need || (after & automaton_.end_forbid) != 0) return false;
    // A sentence at whose end a quotation ends was said by somebody.
    if (automaton_.right == Beside::sentences && (after & gap::quote) != 0) return false;
    if (end == to) return true;
    if (automaton_.right == Beside::sentences) return (after & (gap::end | gap::ask)) != 0;
    if (automaton_.left != Beside::nothing) return true;
    // Capitals after capitals may be a headline that only begins like this.
    return line.capital(end) && !(line.shouts(end - 1) && line.shouts(end));
}

Pattern::Edge Pattern::first() const {
    Edge out;
    each_bit(automaton_.first, [&](std::size_t p) {
        const Position& position = automaton_.positions[p];
        out.number = out.number || position.kind == Position::Kind::number;
        out.any = out.any || position.kind == Position::Kind::any;
        for (const auto& word : position.words) add_phrases(p, word.hash, out.phrases);
    });
    return out;
}

void Pattern::add_phrases(std::size_t p, std::uint32_t word, std::vector<Edge::Phrase>& out) const {
    const std::size_t before = out.size();
    bool alone = (automaton_.last >> p & 1) != 0;
    each_bit(automaton_.follow[p], [&](std::size_t q) {
        const Position& next = automaton_.positions[q];
        alone = alone || next.kind != Position::Kind::literal || next.words.size() > most_seconds;
        for (const auto& second : next.words) out.push_back({word, phrase(word, second.hash)});
    });
    if (!alone && out.size() - before <= most_seconds) return;
    out.resize(before);
    out.push_back({word, word});
}

Pattern::Edge Pattern::last() const {
    Edge out;
    each_bit(automaton_.last, [&](std::size_t p) {
        const Position& position = automaton_.positions[p];
        out.number = out.number || position.kind == Position::Kind::number;
        out.any = out.any || position.kind == Position::Kind::any;
        for (const auto& word : position.words) out.phrases.push_back({word.hash, word.hash});
    });
    return out;
}

}  // namespace cutline::pass::boilerplate
