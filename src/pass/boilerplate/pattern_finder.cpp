#include "pass/boilerplate/pattern_finder.hpp"

#include "pass/boilerplate/line_peeler.hpp"
#include "pass/boilerplate/line_words.hpp"

namespace cutline::pass::boilerplate {

PatternFinder::PatternFinder(const PatternSet& patterns, text::WordMarks& marks, unsigned mark)
    : patterns_(patterns), marks_(marks), mark_(mark) {
    for (const std::uint32_t word : patterns.inside().words()) marks.add(word, mark);
}

/// The phrase may reach into the next line, which is of no harm: the peeler asks again.
void PatternFinder::narrow(const text::Scan& scan, std::size_t begin, std::size_t end) {
    const PhraseIndex& inside = patterns_.inside();
    const std::vector<text::Word>& words = scan.words;
    marks_.with(mark_).narrow(begin, end, [&](std::size_t i) {
        if (inside.may_have(words[i].hash)) return true;
        return i + 1 < words.size() && inside.may_have(phrase(words[i].hash, words[i + 1].hash));
    });
}

void PatternFinder::find(std::string_view text, const text::Scan& scan, const text::Line& line,
                         std::vector<Cut>& out) const {
    const LineWords words{text, scan, line};
    if (line.words() > 0 && may_have_any(words)) LinePeeler{patterns_, marks_.with(mark_), words, out}.run();
}

/// Most lines neither begin nor end with a word that a pattern does, and have none inside.
bool PatternFinder::may_have_any(const LineWords& line) const {
    const PhraseIndex& heads = patterns_.first();
    const std::uint32_t first = line.word(line.first()).hash;
    if (heads.may_have(first) || patterns_.last().may_have(line.word(line.last() - 1).hash)) return true;
    if (line.last() - line.first() > 1 && heads.may_have(phrase(first, line.word(line.first() + 1).hash))) return true;
    return marks_.with(mark_).any(line.first(), line.last()) || line.number(line.first());
}

}  // namespace cutline::pass::boilerplate
