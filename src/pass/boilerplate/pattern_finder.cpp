#include "pass/boilerplate/pattern_finder.hpp"

#include "pass/boilerplate/line_peeler.hpp"
#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/linked_name.hpp"

namespace cutline::pass::boilerplate {

PatternFinder::PatternFinder(const PatternSet& patterns, text::WordMarks& marks, unsigned mark)
    : patterns_(patterns), marks_(marks), mark_(mark) {
    for (const std::uint32_t word : patterns.inside().words()) marks.add(word, mark);
}

/// The phrase may reach into the next line, which is of no harm: the peeler asks again.
void PatternFinder::narrow(std::string_view text, const text::Scan& scan, std::size_t begin, std::size_t end) {
    const auto stands_behind_space = [&](std::size_t i) {
        return i > 0 && scan.words[i].begin - scan.words[i - 1].end() <= 1;
    };
    marks_.with(mark_).narrow(begin, end, [&](std::size_t i) {
        const text::Word& word = scan.words[i];
        const std::uint32_t with_next =
            i + 1 < scan.words.size() ? phrase(word.hash, scan.words[i + 1].hash) : word.hash;
        if (!stands_behind_space(i))
            return patterns_.inside().may_have(word.hash) || patterns_.inside().may_have(with_next);
        return patterns_.glued().has(word.hash) || patterns_.glued().has(with_next) ||
               ends_linked_name(text.substr(word.begin, word.size));
    });
}

void PatternFinder::find(std::string_view text, const text::Scan& scan, const text::Line& line,
                         std::vector<Cut>& out) const {
    const LineWords words{text, scan, line};
    if (line.words() > 0 && may_have_any(words)) LinePeeler{patterns_, marks_.with(mark_), words, out}.run();
}

/// Most lines neither begin nor end with a word that a pattern does, and have none inside.
bool PatternFinder::may_have_any(const LineWords& line) const {
    const auto begins = [this](std::uint32_t phrase) {
        return !patterns_.first().find(phrase).empty() || patterns_.inside().may_have(phrase);
    };
    const std::uint32_t first = line.word(line.first()).hash;
    if (begins(first) || !patterns_.last().find(line.word(line.last() - 1).hash).empty()) return true;
    if (line.last() - line.first() > 1 && begins(phrase(first, line.word(line.first() + 1).hash))) return true;
    return marks_.with(mark_).any(line.first(), line.last()) || line.number(line.first());
}

}  // namespace cutline::pass::boilerplate
