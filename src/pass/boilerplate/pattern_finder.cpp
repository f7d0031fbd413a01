#include "pass/boilerplate/pattern_finder.hpp"

#include "pass/boilerplate/line_peeler.hpp"
#include "pass/boilerplate/line_words.hpp"
#include "pass/boilerplate/linked_name.hpp"

namespace cutline::pass::boilerplate {

PatternFinder::PatternFinder(const PatternSet& patterns, text::WordMarks& marks, const Marks& its)
    : patterns_(patterns), marks_(marks), its_(its) {
    for (const std::uint32_t word : patterns.inside().words()) marks.add(word, its.inside);
    for (const PhraseIndex* index : {&patterns.first(), &patterns.inside()})
        for (const auto& entry : index->entries()) marks.add(entry.phrase, its.begin);
    for (const auto& entry : patterns.last().entries()) marks.add(entry.phrase, its.end);
}

/// The phrase may reach into the next line, which is of no harm: the peeler asks again.
void PatternFinder::narrow(std::string_view text, const text::Scan& scan, std::size_t begin, std::size_t end) {
    const auto stands_behind_space = [&](std::size_t i) {
        return i > 0 && scan.words[i].begin - scan.words[i - 1].end() <= 1;
    };
    marks_.with(its_.inside).narrow(begin, end, [&](std::size_t i) {
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
    if (line.words() > 0 && may_have_any(words)) LinePeeler{patterns_, marks_.with(its_.inside), words, out}.run();
}

/// Most lines neither begin nor end with a word that a pattern does, and have none inside.
bool PatternFinder::may_have_any(const LineWords& line) const {
    const auto begins = [this](std::uint32_t phrase) {
        return marks_.may_have(phrase, its_.begin) &&
               (!patterns_.first().find(phrase).empty() || patterns_.inside().may_have(phrase));
    };
    const auto ends = [this](std::uint32_t word) {
        return marks_.may_have(word, its_.end) && !patterns_.last().find(word).empty();
    };
    const std::uint32_t first = line.word(line.first()).hash;
    if (begins(first) || ends(line.word(line.last() - 1).hash)) return true;
    if (line.last() - line.first() > 1 && begins(phrase(first, line.word(line.first() + 1).hash))) return true;
    return marks_.with(its_.inside).any(line.first(), line.last()) || line.number(line.first());
}

}  // namespace cutline::pass::boilerplate
