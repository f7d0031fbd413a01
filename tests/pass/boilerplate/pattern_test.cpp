#include "pass/boilerplate/pattern.hpp"

#include <random>
#include <set>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "pass/boilerplate/compile/pattern_compiler.hpp"

namespace cutline::pass::boilerplate {
namespace {

/// The words of the line that match from its first word on; 0: none.
std::size_t match(const std::string& pattern, const std::string& text) {
    text::Scan scan;
    text::scan(text, scan);
    const LineWords line{text, scan, scan.lines.front()};
    PatternCompiler compiler;
    compiler.add(pattern, Rule::pattern_advert);
    const PatternTable table = compiler.table();
    return Pattern{table, 0}.match(line, 0, line.last());
}

struct Row {
    const char* pattern;
    const char* line;
    std::size_t words;
};

class PatternExamples : public testing::TestWithParam<Row> {};

TEST_P(PatternExamples, Matches) { EXPECT_EQ(match(GetParam().pattern, GetParam().line), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Words, PatternExamples,
    testing::Values(Row{"skip ad", "Skip ad", 2}, Row{"skip ad", "SKIP -- AD!", 2}, Row{"skip ad", "Skip ads", 0},
                    Row{"skip ad", "Skip ad now", 0}, Row{"Skip ad", "skip ad", 0}, Row{"SKIP ad", "Skip ad", 0},
                    Row{"SKIP ad", "SKIP ad", 2}, Row{"don't go", "Don’t go", 2}, Row{"e-mail me", "E-mail me", 3},
                    Row{"a (b|c d) e", "a b e", 3}, Row{"a (b|c d) e", "a c d e", 4}, Row{"a (b|c d) e", "a c e", 0},
                    Row{"a [b|c] d", "a d", 2}, Row{"a [b|c] d", "a c d", 3}, Row{"(a|b)+", "a b b a", 4},
                    Row{"(a|b)+", "a b c", 0}, Row{"page # of #", "Page 3 of 12", 4}, Row{"page #", "page one", 0},
                    Row{"# shares", "12k shares", 2}));

INSTANTIATE_TEST_SUITE_P(
    Wildcards, PatternExamples,
    testing::Values(Row{"follow *2 here", "Follow Ann here", 3}, Row{"follow *2 here", "Follow here", 0},
                    Row{"follow *2 here", "Follow A B C here", 0}, Row{"follow *2 here", "Follow. Ann here", 0},
                    Row{"follow *2 here", "Follow Ann. Here", 0}, Row{"follow *2", "Follow Ann.", 2},
                    Row{"follow _2 here", "Follow Ann Lund here", 4}, Row{"follow _2 here", "Follow ann here", 0},
                    Row{"follow _2 here", "Follow Ann, here", 0}, Row{"follow _2 here", "Follow Ann, Lund here", 0},
                    Row{"join **3", "Join", 1}, Row{"join **3", "Join. Now. Or never", 4},
                    Row{"join **3", "Join a b c d", 0}, Row{"more : ~", "More: Harbor reopens after storm", 5},
                    Row{"more : ~", "More:Harbor reopens", 3}, Row{"more : ~", "More harbor reopens", 0},
                    Row{"more : ~", "More: harbor reopens", 0}, Row{"more : ~", "More: Harbor reopens.", 0},
                    Row{"more : ~", "More: Harbor reopens. Ships wait", 0},
                    Row{"more : ~", "More: Will U.S. ports reopen? Ask Sen. Lund", 9},
                    Row{"~ Read more", "Harbor reopens Read more", 4}, Row{"~ Read more", "It opened. Read more", 0}));

INSTANTIATE_TEST_SUITE_P(Signs, PatternExamples,
                         testing::Values(Row{"a > b", "a | b", 2}, Row{"a > b", "a — b", 2}, Row{"a > b", "a b", 0},
                                         Row{"© # *2", "© 2020 Lund Press", 3}, Row{"© # *2", "2020 Lund Press", 0},
                                         Row{"\\( more : ~ \\) ..", "(MORE: Ships wait) She left.", 3},
                                         Row{"\\( more : ~ \\) ..", "(MORE: Ships wait she left.", 0},
                                         Row{"by @ *1", "by @lund", 2}, Row{"by @ *1", "by lund", 0}));

INSTANTIATE_TEST_SUITE_P(Beside, PatternExamples,
                         testing::Values(Row{"toggle caption ..", "toggle caption Ships wait", 2},
                                         Row{"toggle caption ..", "toggle caption ships wait", 0},
                                         Row{"toggle caption ..", "toggle, caption Ships wait", 0},
                                         Row{"... rights reserved ...", "Rights reserved. No copies.", 2},
                                         Row{"... rights reserved ...", "Rights reserved for Ann.", 0},
                                         Row{"... rights reserved ...", "Rights reserved! Yes", 2}));

struct Bad {
    const char* pattern;
};
class BadPattern : public testing::TestWithParam<Bad> {};

TEST_P(BadPattern, IsRefused) {
    PatternCompiler compiler;
    EXPECT_THROW(compiler.add(GetParam().pattern, Rule::pattern_advert), std::invalid_argument);
}

INSTANTIATE_TEST_SUITE_P(Table, BadPattern,
                         testing::Values(Bad{""}, Bad{"[a]"}, Bad{"(a"}, Bad{"a)"}, Bad{"a | b"}, Bad{"*"}, Bad{"*x"},
                                         Bad{"(a :|b)"}, Bad{"a : [b]"}, Bad{"*8 *8 *8 *8 *8 *8 *8 *8 *8"}, Bad{".."},
                                         Bad{"!"}));

/// A random pattern beside its slow and obvious meaning: the set of ends of all matches.
class RandomPattern {
  public:
    explicit RandomPattern(unsigned seed) : random_(seed) { source_ = sequence(3); }
    const std::string& source() const { return source_; }

  private:
    std::string sequence(int depth) {
        std::string out;
        for (auto n = 1 + random_() % 3; n > 0; --n) out += " " + item(depth);
        return out;
    }
    std::string item(int depth) {
        switch (random_() % (depth > 0 ? 7 : 3)) {
            case 0: return "a";
            case 1: return "b";
            case 2: return "#";
            case 3: return "(" + sequence(depth - 1) + "|" + sequence(depth - 1) + ")";
            case 4: return "[" + sequence(depth - 1) + "]";
            case 5: return "(" + sequence(depth - 1) + ")+";
            default: return "*2";
        }
    }
    std::mt19937 random_;
    std::string source_;
};

/// Reads the same source by recursive descent, matching as it goes.
class Reference {
  public:
    using Ends = std::set<std::size_t>;
    Reference(std::string_view source, std::string_view words) : source_(source), words_(words) {}
    bool matches() { return sequence({0}).count(words_.size()) > 0; }

  private:
    char peek() {
        while (at_ < source_.size() && source_[at_] == ' ') ++at_;
        return at_ < source_.size() ? source_[at_] : '\0';
    }
    Ends sequence(Ends from) {
        for (char c = peek(); c != '\0' && c != '|' && c != ')' && c != ']'; c = peek()) from = item(from);
        return from;
    }
    Ends item(const Ends& from) {
        const std::size_t begin = at_;
        Ends ends = atom(from);
        if (peek() != '+') return ends;
        const std::size_t after = at_ + 1;
        for (Ends last; last != ends;) {
            last = ends;
            at_ = begin;
            ends.merge(atom(last));
        }
        at_ = after;
        return ends;
    }
    Ends atom(const Ends& from) {
        const char c = source_[at_++];
        if (c == '(' || c == '[') {
            Ends ends = c == '[' ? from : Ends{};
            for (;;) {
                ends.merge(sequence(from));
                if (source_[at_++] != '|') return ends;
            }
        }
        if (c == '*') {
            ++at_;
            Ends ends = step(from, '\0');
            ends.merge(step(ends, '\0'));
            return ends;
        }
        return step(from, c == '#' ? '1' : c);
    }
    Ends step(const Ends& from, char word) const {
        Ends ends;
        for (const std::size_t end : from)
            if (end < words_.size() && (word == '\0' || words_[end] == word)) ends.insert(end + 1);
        return ends;
    }
    std::string_view source_;
    std::string_view words_;
    std::size_t at_ = 0;
};

TEST(Pattern, AgreesWithRecursiveDescent) {
    std::mt19937 random{11};
    std::size_t matched = 0;
    for (unsigned seed = 0; seed < 4000; ++seed) {
        const RandomPattern pattern{seed};
        PatternCompiler compiler;
        try {
            compiler.add(pattern.source(), Rule::pattern_advert);
        } catch (const std::invalid_argument&) {
            continue;  // nullable, or more than 64 places
        }
        const PatternTable table = compiler.table();
        for (int round = 0; round < 30; ++round) {
            std::string words;
            for (std::size_t n = 1 + random() % 8; n > 0; --n) words += "ab1"[random() % 3];
            std::string text;
            for (const char c : words) text.append(1, c).append(" ");
            text::Scan scan;
            text::scan(text, scan);
            const LineWords line{text, scan, scan.lines.front()};
            const bool found = Pattern{table, 0}.match(line, 0, line.last()) == line.last();
            EXPECT_EQ(found, (Reference{pattern.source(), words}.matches())) << pattern.source() << " / " << text;
            matched += found ? 1 : 0;
        }
    }
    EXPECT_GT(matched, 1000U);
}

}  // namespace
}  // namespace cutline::pass::boilerplate
