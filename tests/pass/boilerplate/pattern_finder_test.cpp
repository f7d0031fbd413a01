#include "pass/boilerplate/pattern_finder.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/boilerplate/line_peeler.hpp"
#include "support/cases.hpp"
#include "support/generator.hpp"

namespace cutline::pass::boilerplate {
namespace {

std::string shown(const std::vector<Cut>& cuts) {
    std::string out;
    for (const Cut& cut : cuts)
        out += std::to_string(cut.begin) + "-" + std::to_string(cut.end) + " " + std::string{info(cut.rule).name} +
               (cut.whole ? " whole" : "") + (cut.in_company ? " in company\n" : "\n");
    return out;
}

/// The slow reference: every word of every line is tried.
std::string found_slowly(const PatternSet& patterns, const std::string& text, const text::Scan& scan) {
    text::WordBits all;
    all.resize(scan.words.size());
    for (std::size_t at = 0; at <= scan.words.size() / text::WordBits::width; ++at)
        all.put(at, ~std::uint64_t{0}, ~std::uint64_t{0});
    std::vector<Cut> cuts;
    for (const text::Line& line : scan.lines)
        if (line.words() > 0) LinePeeler{patterns, all, LineWords{text, scan, line}, cuts}.run();
    return shown(cuts);
}

std::string found(PatternFinder& finder, text::WordMarks& marks, const std::string& text, const text::Scan& scan) {
    std::vector<Cut> cuts;
    marks.look(scan, 0, scan.words.size());
    finder.narrow(text, scan, 0, scan.words.size());
    for (const text::Line& line : scan.lines) finder.find(text, scan, line, cuts);
    return shown(cuts);
}

TEST(PatternFinder, FindsWhatATryAtEveryWordFinds) {
    const PatternSet all{compiled_in_patterns, *find_rules("boilerplate")};
    const PatternSet some{compiled_in_patterns, default_rules()};
    for (const PatternSet* patterns : {&all, &some}) {
        text::WordMarks marks;
        PatternFinder finder{*patterns, marks, {0, 3, 4}};
        text::Scan scan;
        for (std::uint64_t seed = 0; seed < test::cases(400); ++seed) {
            test::Generator random{seed};
            const std::string text = random.chance(30) ? random.hostile() : random.scraped();
            text::scan(text, scan);
            ASSERT_EQ(found(finder, marks, text, scan), found_slowly(*patterns, text, scan)) << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace cutline::pass::boilerplate
