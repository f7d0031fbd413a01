#include "pass/boilerplate/pattern.hpp"

#include <algorithm>
#include <utility>

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t longest_headline_bytes = 260;

}  // namespace

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
        each_bit(states, [&](std::size_t p) { next |= position(p).follow; });
        states = step(next, line, end, false);
    }
    return found;
}

bool Pattern::may_begin(const LineWords& line, std::size_t i) const {
    if (automaton_.capital && !line.capital(i)) return false;
    return !opens_bracket() || line.gap_text(i).find_last_of("([") != std::string_view::npos;
}

std::uint64_t Pattern::step(std::uint64_t states, const LineWords& line, std::size_t i, bool begins) const {
    const std::uint32_t word = line.word(i).hash;
    std::uint64_t reached = 0;
    each_bit(states, [&](std::size_t p) { reached |= std::uint64_t{position(p).may_match(word) ? 1U : 0U} << p; });
    if (reached == 0) return 0;
    states = std::exchange(reached, 0);
    const unsigned between = line.gap_before(i);
    each_bit(states, [&](std::size_t p) {
        const Position& its = position(p);
        if ((between & its.need) != its.need) return;
        if (!begins && (between & its.forbid) != 0) return;
        if (matches(its, line, i)) reached |= std::uint64_t{1} << p;
    });
    return reached;
}

bool Pattern::matches(const Position& position, const LineWords& line, std::size_t i) const {
    if (position.letters == Position::Case::capital && !line.capital(i)) return false;
    if (position.letters == Position::Case::capitals && !line.capitals(i)) return false;
    if (position.kind == Position::Kind::any) return true;
    if (position.kind == Position::Kind::number) return line.number(i);
    const std::uint32_t hash = line.word(i).hash;
    const auto words = position.words.of(table_.literals);
    return std::any_of(words.begin(), words.end(), [&](const Literal& word) {
        return word.hash == hash && table_.keys.substr(word.key.begin, word.key.size) == line.key(i);
    });
}

bool Pattern::headline_goes_on(const LineWords& line, std::size_t i) {
    if (line.shouts(i) || line.gap_text(i) == "-") return true;
    return line.word(i).size == 2 && line.capitals(i) && i + 1 < line.last() && line.shouts(i + 1);  // "TO HOME"
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
    if (line.bytes(end) == "I") return false;  // "Enlarge this image, I asked"
    // Capitals after capitals may be a headline that only begins like this.
    return line.capital(end) && !(line.shouts(end - 1) && headline_goes_on(line, end));
}

}  // namespace cutline::pass::boilerplate
