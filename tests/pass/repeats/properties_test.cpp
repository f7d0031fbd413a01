/// Properties of the pass on generated documents, and a slow, obvious reference: all pairs of lines, word by word.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/repeats/clean.hpp"
#include "pass/repeats/glance.hpp"

namespace cutline::pass {
namespace {

using Words = std::vector<std::string>;

class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    bool once_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    const T& of(const std::vector<T>& items) {
        return items[below(items.size())];
    }

  private:
    std::mt19937 engine_;
};

const Words vocabulary{"harbour", "pier",   "ferry",    "crew",    "lorry",   "coal",    "master", "morning",
                       "repair",  "storm",  "northern", "council", "lantern", "winter",  "anchor", "cargo",
                       "timber",  "signal", "captain",  "engine",  "market",  "village", "bridge", "quarry",
                       "orchard", "copper", "mirror",   "window",  "garden",  "letter",  "pocket", "barrel",
                       "candle",  "hammer", "needle",   "ribbon",  "saddle",  "thunder", "velvet", "whistle"};

std::string sentence(Random& random) {
    std::string text = "The";
    for (std::size_t i = 11 + random.below(6); i > 0; --i) text += " " + random.of(vocabulary);
    return text + ".";
}

std::string without_stop(const std::string& text) { return text.substr(0, text.size() - 1); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Words, with what the generator adds to a caption left out.
Words core_of(std::string line) {
    for (const char* extra : {"WATCH: ", " (pictured)", " (AP Photo/Jo Doe)"})
        if (const std::size_t at = line.find(extra); at != std::string::npos) line.erase(at, std::string(extra).size());
    Words words;
    std::string word;
    for (char c : line + " ") {
        if (c == ' ' || c == '.') {
            if (!word.empty()) words.push_back(word);
            word.clear();
        } else {
            word += c;
        }
    }
    return words;
}

bool contains(const Words& all, const Words& part) {
    return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

/// A document of paragraphs, captions that restate their beginnings, pull quotes and copies.
std::vector<std::string> generate(Random& random) {
    std::vector<std::string> lines;
    for (int i = 0; i < 11; ++i) lines.push_back(sentence(random) + " " + sentence(random) + " " + sentence(random));
    const std::vector<std::string> paragraphs(lines.begin() + 5, lines.end());
    for (std::size_t i = random.below(6); i > 0; --i) {
        const std::string& paragraph = random.of(paragraphs);
        const std::string first = paragraph.substr(0, paragraph.find('.') + 1);
        std::string line;
        switch (random.below(5)) {
            case 0: line = without_stop(first) + " (pictured)"; break;
            case 1: line = first + " (AP Photo/Jo Doe)"; break;
            case 2: line = "WATCH: " + first; break;
            case 3: line = paragraph.substr(paragraph.rfind(". ") + 2); break;
            default: line = paragraph;
        }
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(5 + random.below(lines.size() - 4)), line);
    }
    return lines;
}

bool is_paragraph(const std::string& line) { return line.size() >= 100 && line.back() == '.'; }

int paragraphs_beside(const std::vector<std::string>& lines, std::size_t at) {
    return (at > 0 && is_paragraph(lines[at - 1]) ? 1 : 0) +
           (at + 1 < lines.size() && is_paragraph(lines[at + 1]) ? 1 : 0);
}

/// Of lines that are equal the first stays; but one that stands beside no paragraph makes way for one between two.
std::size_t that_stays(const std::vector<std::string>& lines, const std::string& line) {
    std::size_t stays = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i] == line &&
            (stays == lines.size() || (paragraphs_beside(lines, i) == 2 && paragraphs_beside(lines, stays) == 0)))
            stays = i;
    return stays;
}

/// A line goes if what it says stands in another one that says more, or the same in a better place or without extras.
std::vector<std::string> cleaned_slowly(const std::vector<std::string>& lines) {
    std::vector<Words> cores;
    for (const std::string& line : lines) cores.push_back(core_of(line));
    std::vector<std::string> left;
    for (std::size_t v = 0; v < lines.size(); ++v) {
        bool goes = false;
        for (std::size_t k = 0; k < lines.size() && !goes; ++k) {
            if (k == v || !contains(cores[k], cores[v])) continue;
            const bool more = cores[k].size() > cores[v].size();
            goes = more || (lines[k] == lines[v] && that_stays(lines, lines[v]) == k);
        }
        if (!goes) left.push_back(lines[v]);
    }
    return left;
}

TEST(RepeatsProperties, FindTheRestatementsThatTheSlowReferenceFinds) {
    Random random{17};
    for (int round = 0; round < 400; ++round) {
        const std::vector<std::string> lines = generate(random);
        // Two captions of one sentence with different extras are each other's copies as well; both go to the paragraph.
        EXPECT_EQ(lines_of(clean(join(lines)).text), cleaned_slowly(lines)) << join(lines);
        if (testing::Test::HasFailure()) return;
    }
}

/// Documents of few words and much structure: everything is like everything else.
std::string hostile(Random& random) {
    const Words pieces{"the harbour master",
                       "said on Tuesday",
                       "refused to sail",
                       "again",
                       "(pictured)",
                       "(AP Photo/Jo Doe)",
                       "“",
                       "”",
                       "\"",
                       "WATCH:",
                       "...",
                       ".",
                       ". The",
                       ",",
                       " — Jo Doe",
                       "(@jodoe)",
                       "7",
                       "not",
                       "Photo: Jo Doe",
                       "|",
                       "•",
                       "“no,” he",
                       "Q:",
                       "\t"};
    const Words breaks{"\n", "\n\n", "\n\n", "\r\n", "\n \n"};
    std::vector<std::string> lines;
    for (std::size_t i = 1 + random.below(10); i > 0; --i) {
        if (!lines.empty() && random.once_in(3)) {
            lines.push_back(random.of(lines));
            continue;
        }
        std::string line;
        for (std::size_t j = 1 + random.below(14); j > 0; --j) line += random.of(pieces) + " ";
        lines.push_back(line);
    }
    std::string text = random.once_in(4) ? "\n" : "";
    for (const std::string& line : lines) text += line + random.of(breaks);
    return text;
}

TEST(RepeatsProperties, ComeToRestInAFewRounds) {
    Random random{23};
    for (int round = 0; round < 4000; ++round) {
        const std::string text = hostile(random);
        EXPECT_LE(clean(text).rounds, 6) << text;
        if (testing::Test::HasFailure()) return;
    }
}

/// The most words of `line` in a row that stand in a row in one of `others`, as a share in percent.
std::size_t share_found(const Words& line, const std::vector<std::string>& others) {
    std::size_t most = 0;
    for (const std::string& other : others) {
        const Words words = core_of(other);
        for (std::size_t i = 0; i < line.size(); ++i)
            for (std::size_t j = 0; j < words.size(); ++j) {
                std::size_t n = 0;
                while (i + n < line.size() && j + n < words.size() && line[i + n] == words[j + n]) ++n;
                most = std::max(most, n);
            }
    }
    return line.empty() ? 100 : 100 * most / line.size();
}

TEST(RepeatsProperties, WhatIsCutStillStandsThere) {
    Random random{29};
    for (int round = 0; round < 400; ++round) {
        const std::vector<std::string> lines = generate(random);
        const std::vector<std::string> left = lines_of(clean(join(lines)).text);
        for (const std::string& line : lines) EXPECT_EQ(share_found(core_of(line), left), 100U) << line;
        if (testing::Test::HasFailure()) return;
    }
}

TEST(RepeatsProperties, EachCutIsOneOfTheLinesWithOneBreak) {
    Random random{31};
    for (int round = 0; round < 3000; ++round) {
        const std::string text = hostile(random);
        const Cleaned cleaned = clean(text);
        for (const edit::Splice& splice : cleaned.first) {
            if (splice.rule == Rule::repeats_self) continue;
            EXPECT_TRUE(splice.put.empty());
            EXPECT_NE(splice.like, edit::no_place);
            EXPECT_LT(splice.like, text.size());
            EXPECT_FALSE(splice.begin <= splice.like && splice.like < splice.end) << text;
            EXPECT_EQ(lines_of(text.substr(splice.begin, splice.end - splice.begin)).empty(), false);
        }
        EXPECT_EQ(text.ends_with('\n'), cleaned.text.ends_with('\n')) << text;
        if (testing::Test::HasFailure()) return;
    }
}

TEST(Glance, WantsLinesThatShareEightWords) {
    Random random{37};
    repeats::Glance glance;
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> lines;
        for (int i = 0; i < 12; ++i) lines.push_back(sentence(random) + " " + sentence(random));
        const std::size_t from = random.below(lines.size());
        const std::size_t to = (from + 1 + random.below(lines.size() - 1)) % lines.size();
        const std::size_t begin = lines[from].find(' ', random.below(60)) + 1;
        std::string shared = lines[from].substr(begin, 64);
        if (random.once_in(2))
            std::transform(shared.begin(), shared.end(), shared.begin(),
                           [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
        lines[to] = std::string("Nobody knew that ", 1 + random.below(17)) + shared + " and more.";
        const std::string text = join(lines);
        text::Scan scan;
        text::scan(text, scan);
        glance.forget();
        const std::vector<unsigned char>& wanted = glance.look(text, scan);
        ASSERT_EQ(wanted.size(), lines.size()) << text;
        for (std::size_t line : {from, to}) EXPECT_NE(wanted[line], 0) << lines[line];
    }
}

TEST(Glance, SeesNothingInTextThatDoesNotRepeat) {
    repeats::Glance glance;
    std::string text;
    for (std::size_t i = 0; i + 4 <= vocabulary.size(); i += 4)
        text += vocabulary[i] + " and " + vocabulary[i + 1] + ", " + vocabulary[i + 2] + " or " + vocabulary[i + 3] +
                ".\n\n";
    text::Scan scan;
    text::scan(text, scan);
    EXPECT_TRUE(glance.look(text, scan).empty());
}

}  // namespace
}  // namespace cutline::pass
