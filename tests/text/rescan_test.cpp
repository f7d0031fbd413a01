#include "text/rescan.hpp"

#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

/// Everything in a scan that can be told from outside.
std::string shown(const Scan& scan) {
    std::string out;
    for (const Line& line : scan.lines) {
        out += std::to_string(line.begin) + "-" + std::to_string(line.end) + " #" + std::to_string(line.number) + " " +
               std::to_string(line.key) + " " + std::string{scan.key(line)} + ":";
        for (std::uint32_t i = line.first_word; i < line.last_word; ++i) {
            const Word& word = scan.words[i];
            out += " " + std::to_string(word.begin) + "+" + std::to_string(word.size) + "=" +
                   std::string{scan.key(word)} + "/" + std::to_string(word.hash);
        }
        out += '\n';
    }
    return out + std::to_string(scan.words.size());
}

struct Edit {
    std::uint32_t begin;
    std::uint32_t end;
    std::string put;
};

std::string applied(const std::string& text, const std::vector<Edit>& edits, std::vector<Change>& changes) {
    std::string out;
    std::uint32_t from = 0;
    changes.clear();
    for (const Edit& edit : edits) {
        out += text.substr(from, edit.begin - from) + edit.put;
        changes.push_back({edit.begin, edit.end, static_cast<std::uint32_t>(edit.put.size())});
        from = edit.end;
    }
    return out + text.substr(from);
}

/// By id: the lines that have one. Whoever remembers a line by its id goes by this.
std::map<std::uint32_t, std::string> by_id(const std::string& text, const Scan& scan) {
    std::map<std::uint32_t, std::string> out;
    for (const Line& line : scan.lines) {
        EXPECT_LT(line.id, scan.ids);
        out.emplace(line.id, text.substr(line.begin, line.end - line.begin));
    }
    EXPECT_EQ(out.size(), scan.lines.size()) << "two lines have one id";
    return out;
}

void expect_same(const std::string& text, const std::vector<Edit>& edits) {
    std::vector<Change> changes;
    const std::string edited = applied(text, edits, changes);
    Scan old;
    Scan fresh;
    Scan again;
    scan(text, old);
    scan(edited, fresh);
    Rescanner{}.run(text, old, changes, edited, again);
    EXPECT_EQ(shown(again), shown(fresh)) << testing::PrintToString(text) << " -> " << testing::PrintToString(edited);
    const auto lines = by_id(text, old);
    for (const auto& [id, line] : by_id(edited, again)) {
        const auto before = lines.find(id);
        EXPECT_EQ(line, before == lines.end() ? line : before->second);
    }
}

TEST(Rescan, LinesThatNoEditTouchesKeepTheirIds) {
    const std::string text = "one\n\ntwo\nthree\nfour\n";
    std::vector<Change> changes;
    const std::string edited = applied(text, {{5, 9, ""}, {9, 10, "T"}}, changes);
    Scan old;
    Scan again;
    scan(text, old);
    Rescanner{}.run(text, old, changes, edited, again);
    const std::map<std::uint32_t, std::string> expected{{0, "one"}, {3, "four"}, {4, "Three"}};
    EXPECT_EQ(by_id(edited, again), expected);
}

TEST(Rescan, FindsWhatAScanFinds) {
    const std::string text = "One gull.\n\nTwo gulls, 3.5 miles out.\r\n \nA third — “gull”.\nLast";
    expect_same(text, {});
    expect_same(text, {{0, 9, ""}});
    expect_same(text, {{0, 11, ""}});
    expect_same(text, {{9, 35, ""}});
    expect_same(text, {{3, 4, "\n"}});
    expect_same(text, {{9, 11, " "}});
    expect_same(text, {{4, 4, "big "}, {15, 15, "\n\n"}});
    expect_same(text, {{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size()), "\nmore"}});
    expect_same(text, {{0, static_cast<std::uint32_t>(text.size()), ""}});
    expect_same("", {{0, 0, "new\n"}});
    expect_same("\n\n", {{0, 1, ""}});
}

TEST(Rescan, TakesManyEditsInOneLine) {
    std::string text = "first\n";
    std::vector<Edit> edits;
    for (int i = 0; i < 2000; ++i) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        edits.push_back({begin, begin + 4, i % 3 == 0 ? "" : "tern"});
        text += "gull and ";
    }
    expect_same(text + "\nlast\n", edits);
}

TEST(Rescan, FindsWhatAScanFindsOnRandomEdits) {
    std::mt19937_64 random{7};
    const std::vector<std::string> pieces{"gull", " ", "\n", "\n\n", "\r\n", "3",  ".5",
                                          "it's", "—", "é",  "港口", "'",    "-7", "\t"};
    const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    const auto some = [&](std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += pieces[below(pieces.size())];
        return out;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string text = some(below(120));
        std::vector<Edit> edits;
        for (std::uint32_t at = below(20); at < text.size(); at += 1 + below(40)) {
            const std::uint32_t end = std::min<std::uint32_t>(at + below(12), static_cast<std::uint32_t>(text.size()));
            edits.push_back({at, end, some(below(4))});
            at = end;
        }
        expect_same(text, edits);
    }
}

}  // namespace
}  // namespace cutline::text
