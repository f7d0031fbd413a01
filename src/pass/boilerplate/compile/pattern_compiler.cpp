#include "pass/boilerplate/compile/pattern_compiler.hpp"

#include <algorithm>
#include <stdexcept>

#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

namespace {

constexpr std::size_t most_seconds = 16;  // words that may come second, for phrases of two words

struct Category {
    Rule rule;
    When when;
};

Category find_category(std::string_view name) {
    When when = When::always;
    if (name.ends_with('?')) when = When::in_company;
    if (name.ends_with('!')) when = When::after_first_line;
    if (when != When::always) name.remove_suffix(1);
    for (const RuleInfo& row : rule_table)
        if (row.name.starts_with("pattern.") && row.name.substr(8) == name) return {row.rule, when};
    throw std::invalid_argument("no such category: " + std::string{name});
}

bool is_name(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

std::uint32_t narrow(std::size_t size) { return static_cast<std::uint32_t>(size); }

Edge edge_of(const ParsedPattern& pattern, std::uint64_t places) {
    Edge edge;
    each_bit(places, [&](std::size_t p) {
        edge.number = edge.number || pattern.positions[p].position.kind == Position::Kind::number;
        edge.any = edge.any || pattern.positions[p].position.kind == Position::Kind::any;
    });
    return edge;
}

void check_place(const Automaton& pattern) {
    const bool whole = pattern.left == Beside::nothing && pattern.right == Beside::nothing;
    if (pattern.when != When::always && !whole) throw std::invalid_argument("only a whole line may have a ? or !");
    if (place_of(pattern) == Place::none)
        throw std::invalid_argument("it neither begins nor ends with a word of its own");
}

}  // namespace

void PatternCompiler::add_all(std::string_view source) {
    for (std::size_t number = 1; !source.empty(); ++number) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        try {
            add_line(source.substr(0, end));
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("line " + std::to_string(number) + ": " + error.what());
        }
        source.remove_prefix(std::min(end + 1, source.size()));
    }
}

void PatternCompiler::add_line(std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) throw std::invalid_argument("no tab after the category");
    const std::string_view name = line.substr(0, tab);
    const std::string body = expand(line.substr(tab + 1));
    if (name.front() == '$') {
        sets_.emplace_back(name, body);
        return;
    }
    const auto [rule, when] = find_category(name);
    add(body, rule, when);
    check_place(automatons_.back());
}

std::string PatternCompiler::expand(std::string_view body) const {
    std::string out;
    for (std::size_t dollar = body.find('$'); dollar != std::string_view::npos; dollar = body.find('$')) {
        std::size_t end = dollar + 1;
        while (end < body.size() && is_name(body[end])) ++end;
        const std::string_view name = body.substr(dollar, end - dollar);
        const auto set = std::find_if(sets_.begin(), sets_.end(), [&](const auto& s) { return s.first == name; });
        if (set == sets_.end()) throw std::invalid_argument("no such set: " + std::string{name});
        out.append(body.substr(0, dollar)).append("(").append(set->second).append(")");
        body.remove_prefix(end);
    }
    return out.append(body);
}

void PatternCompiler::add(std::string_view source, Rule rule, When when) {
    const ParsedPattern pattern = parse_pattern(source);
    Automaton automaton = pattern.automaton;
    automaton.rule = rule;
    automaton.when = when;
    each_bit(automaton.first, [&](std::size_t p) {
        const Position& first = pattern.positions[p].position;
        automaton.opens_bracket = automaton.opens_bracket && (first.need & (gap::open | gap::open_square)) != 0;
        automaton.capital = automaton.capital && first.letters != Position::Case::any;
    });
    automaton.positions = {narrow(positions_.size()), narrow(pattern.positions.size())};
    for (const ParsedPosition& place : pattern.positions) {
        Position position = place.position;
        position.words = add_words(place);
        for (const ParsedWord& word : place.words) position.hashes |= std::uint64_t{1} << (word.hash % 64);
        if (position.kind != Position::Kind::literal) position.hashes = ~std::uint64_t{0};
        positions_.push_back(position);
    }
    automaton.begin = add_begin(pattern);
    automaton.end = add_end(pattern);
    automatons_.push_back(automaton);
}

Slice PatternCompiler::add_words(const ParsedPosition& place) {
    const std::size_t before = literals_.size();
    for (const auto& [hash, key] : place.words) {
        std::size_t at = keys_.find(key);
        if (at == std::string::npos) {
            at = keys_.size();
            keys_ += key;
        }
        literals_.push_back({hash, {narrow(at), narrow(key.size())}});
    }
    return {narrow(before), narrow(literals_.size() - before)};
}

Edge PatternCompiler::add_begin(const ParsedPattern& pattern) {
    Edge edge = edge_of(pattern, pattern.automaton.first);
    edge.phrases.begin = narrow(phrases_.size());
    each_bit(pattern.automaton.first, [&](std::size_t p) {
        for (const ParsedWord& word : pattern.positions[p].words) add_phrases(pattern, p, word.hash);
    });
    edge.phrases.size = narrow(phrases_.size()) - edge.phrases.begin;
    return edge;
}

/// Of two words, unless too many words may come second, or any.
void PatternCompiler::add_phrases(const ParsedPattern& pattern, std::size_t p, std::uint32_t word) {
    const std::size_t before = phrases_.size();
    bool alone = (pattern.automaton.last >> p & 1) != 0;
    each_bit(pattern.positions[p].position.follow, [&](std::size_t q) {
        const ParsedPosition& next = pattern.positions[q];
        alone = alone || next.position.kind != Position::Kind::literal || next.words.size() > most_seconds;
        for (const ParsedWord& second : next.words) phrases_.push_back({word, phrase(word, second.hash)});
    });
    if (!alone && phrases_.size() - before <= most_seconds) return;
    phrases_.resize(before);
    phrases_.push_back({word, word});
}

Edge PatternCompiler::add_end(const ParsedPattern& pattern) {
    Edge edge = edge_of(pattern, pattern.automaton.last);
    edge.phrases.begin = narrow(phrases_.size());
    each_bit(pattern.automaton.last, [&](std::size_t p) {
        for (const ParsedWord& word : pattern.positions[p].words) phrases_.push_back({word.hash, word.hash});
    });
    edge.phrases.size = narrow(phrases_.size()) - edge.phrases.begin;
    return edge;
}

}  // namespace cutline::pass::boilerplate
