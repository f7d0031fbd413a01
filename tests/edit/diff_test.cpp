#include "edit/diff.hpp"

#include <random>
#include <sstream>

#include <gtest/gtest.h>

namespace cutline::edit {
namespace {

Splice splice(std::uint32_t begin, std::uint32_t end, std::string put, Rule rule = Rule::repeats_same) {
    Splice out;
    out.begin = begin;
    out.end = end;
    out.put = std::move(put);
    out.rule = rule;
    return out;
}

std::string diff(std::string_view text, const Splices& splices) {
    std::string out;
    unified_diff("n", text, 1, splices, out);
    return out;
}

TEST(Diff, NamesTheRulesOfEachHunk) {
    EXPECT_EQ(diff("one\ntwo\nthree\n", {splice(4, 8, "")}),
              "--- a/n\n+++ b/n\n@@ -1,3 +1,2 @@ repeats/same\n one\n-two\n three\n");
    EXPECT_EQ(diff("teh end", {splice(0, 3, "the", Rule::spelling_lexicon)}),
              "--- a/n\n+++ b/n\n@@ -1 +1 @@ spelling/lexicon\n-teh end\n\\ No newline at end of file\n+the end\n"
              "\\ No newline at end of file\n");
}

TEST(Diff, FarChangesAreHunksOfTheirOwn) {
    const std::string text = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";
    const std::string far = diff(text, {splice(0, 2, ""), splice(22, 23, "L")});
    EXPECT_NE(far.find("@@ -1,4 +1,3 @@"), std::string::npos) << far;
    EXPECT_NE(far.find("@@ -9,4 +8,4 @@"), std::string::npos) << far;
}

TEST(Diff, TakesALongLineWithManyEditsInItsStride) {
    std::string text;
    Splices splices;
    for (std::uint32_t i = 0; i < 300000; ++i) {
        text += "a  b ";
        splices.push_back(splice(5 * i + 1, 5 * i + 3, " ", Rule::spacing_spaces));
    }
    EXPECT_GT(diff(text, splices).size(), text.size());  // quadratic time would be minutes
}

/// What `patch` does, slowly: hunks must stand where they say, and match.
std::string patched(const std::string& text, const std::string& diff) {
    std::vector<std::string> old;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        old.push_back(text.substr(at, end - at));
        at = end;
    }
    std::istringstream in{diff};
    std::string line;
    std::string out;
    std::size_t next = 0;
    std::vector<std::pair<char, std::string>> body;
    const auto carry_out = [&] {
        for (const auto& [mark, content] : body) {
            if (mark != '+') {
                EXPECT_LT(next, old.size());
                if (next < old.size()) {
                    EXPECT_EQ(old[next], content);
                }
                ++next;
            }
            if (mark != '-') out += content;
        }
        body.clear();
    };
    while (std::getline(in, line)) {
        if (line.starts_with("--- ") || line.starts_with("+++ ")) continue;
        if (line.starts_with("@@ -")) {
            carry_out();
            const std::size_t first = std::stoul(line.substr(4));
            const bool none = line.substr(4, line.find(' ', 4) - 4).ends_with(",0");
            for (const std::size_t until = none ? first : first - 1; next < until; ++next) out += old[next];
        } else if (line.starts_with("\\")) {
            body.back().second.pop_back();
        } else {
            body.emplace_back(line[0], line.substr(1) + "\n");
        }
    }
    carry_out();
    for (; next < old.size(); ++next) out += old[next];
    return out;
}

TEST(Diff, PatchGivesWhatTheSplicesGive) {
    std::mt19937 random{13};
    for (int n = 0; n < 5000; ++n) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i)
            text += random() % 3 == 0 ? '\n' : static_cast<char>('a' + random() % 4);
        Splices splices;
        for (std::size_t at = random() % 20; at <= text.size(); at += 1 + random() % 25) {
            const std::size_t end = std::min(text.size(), at + random() % 8);
            std::string put;
            for (std::size_t i = random() % 4; i > 0; --i) put += random() % 3 == 0 ? '\n' : 'X';
            if (end == at && put.empty()) continue;
            splices.push_back(splice(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), put));
            at = end;
        }
        if (splices.empty()) continue;
        std::string expected;
        apply(text, splices, expected);
        ASSERT_EQ(patched(text, diff(text, splices)), expected) << n << "\n" << text << "\n" << diff(text, splices);
    }
}

}  // namespace
}  // namespace cutline::edit
