#include "pass/repeats/self.hpp"

#include "pass/repeats/align.hpp"
#include "pass/repeats/look.hpp"

namespace cutline::pass::repeats {

void cut_self(const Document& document, const Candidate& candidate, std::uint32_t least, edit::Splices& out) {
    const text::Scan& scan = document.scan;
    const text::Line& line = document.line(candidate.later);
    const std::uint32_t period = candidate.later_word - candidate.earlier_word;
    if (period < least || line.words() % period != 0 || line.words() == period) return;
    for (std::uint32_t i = line.first_word; i + period < line.last_word; ++i)
        if (!same_word(scan, i, i + period)) return;
    edit::Splice splice;
    // What follows the last copy (a full stop, a closing quotation mark) is as good as what followed the first.
    splice.begin = scan.words[line.first_word + period - 1].end();
    splice.end = scan.words[line.last_word - 1].end();
    if (trim(document.text.substr(splice.end, line.end - splice.end)).empty()) {
        const std::string_view gap =
            document.text.substr(splice.begin, scan.words[line.first_word + period].begin - splice.begin);
        splice.begin += static_cast<std::uint32_t>(trim(gap.substr(0, gap.find(' '))).size());
    }
    splice.rule = Rule::repeats_self;
    splice.seen = {line.words() / period, period};
    splice.like = scan.words[line.first_word].begin;
    out.push_back(splice);
}

}  // namespace cutline::pass::repeats
