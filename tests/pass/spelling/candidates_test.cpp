// What finds candidates, against slow and obvious references: the whole matrix of the edit distance, every string at
// one edit, every word of the document.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "pass/spelling/evidence.hpp"
#include "pass/spelling/glance.hpp"
#include "pass/spelling/resembling.hpp"
#include "pass/spelling/slip.hpp"
#include "pass/spelling/suggest.hpp"
#include "support/cases.hpp"
#include "support/generator.hpp"

namespace cutline::pass::spelling {
namespace {

/// Optimal string alignment distance (Damerau-Levenshtein without a second edit of what was swapped), by the book.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::string random_word(test::Generator& generator, std::size_t letters) {
    std::string word;
    const std::size_t size = 4 + generator.below(5);
    for (std::size_t i = 0; i < size; ++i) word.push_back(static_cast<char>('a' + generator.below(letters)));
    return word;
}

TEST(Difference, IsAtDistanceOne) {
    test::Generator generator(1);
    std::size_t near = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::string a = random_word(generator, 2 + generator.below(2));
        const std::string b = random_word(generator, 2 + generator.below(2));
        const bool one = distance(a, b) == 1;
        near += one ? 1 : 0;
        ASSERT_EQ(difference(a, b).slip != Slip::none, one) << a << ' ' << b;
    }
    EXPECT_GT(near, 1000U);
}

struct SlipRow {
    const char* written;
    const char* meant;
    Slip slip;
    std::size_t at;
};

TEST(Difference, SaysWhatAndWhere) {
    for (const auto& [written, meant, slip, at] :
         {SlipRow{"ukraie", "ukraine", Slip::missing, 5}, SlipRow{"ukrainne", "ukraine", Slip::extra, 6},
          SlipRow{"ukrianee", "ukraine", Slip::none, 0}, SlipRow{"ukriane", "ukraine", Slip::swapped, 3},
          SlipRow{"ukrazne", "ukraine", Slip::replaced, 4}, SlipRow{"kraine", "ukraine", Slip::missing, 0},
          SlipRow{"same", "same", Slip::none, 0}, SlipRow{"", "a", Slip::missing, 0},
          SlipRow{"fernandez", "fern\u00E1ndez", Slip::none, 0},
          SlipRow{"fern\u00E1ndz", "fern\u00E1ndez", Slip::missing, 8}}) {
        EXPECT_EQ(difference(written, meant).slip, slip) << written;
        EXPECT_TRUE(slip == Slip::none || difference(written, meant).at == at) << written;
    }
}

TEST(Likelihood, PrefersTheUsualSlips) {
    const auto of = [](const char* written, const char* meant) {
        return likelihood(difference(written, meant), written, meant);
    };
    EXPECT_GT(of("occured", "occurred"), of("ocurrd", "ocurred"));
    EXPECT_GT(of("goverment", "government"), of("govetnment", "government"));
    EXPECT_GT(of("govetnment", "government"), of("govezrnment", "government"));
    EXPECT_GT(of("govetnment", "government"), of("govepnment", "government"));
    EXPECT_GT(of("goverment", "government"), of("overnment", "government"));
    EXPECT_GT(of("seperate", "separate"), of("sepurate", "sepqrate"));
}

TEST(Keys, AreNeighbours) {
    for (const char* pair : {"qw", "qa", "as", "az", "sz", "gv", "gh", "op", "lo", "nm", "jn"}) {
        EXPECT_TRUE(adjacent_keys(pair[0], pair[1])) << pair;
        EXPECT_TRUE(adjacent_keys(pair[1], pair[0])) << pair;
    }
    for (const char* pair : {"qp", "az", "ae", "zp", "aa", "a'"})
        EXPECT_EQ(adjacent_keys(pair[0], pair[1]), std::string_view{pair} == "az") << pair;
}

/// Every string at one edit, looked up without any shortcut.
std::set<std::string> all_suggestions(const std::string& written, unsigned least) {
    std::set<std::string> strings;
    for (std::size_t at = 0; at <= written.size(); ++at) {
        const std::string head = written.substr(0, at);
        const std::string tail = written.substr(at);
        if (!tail.empty()) strings.insert(head + tail.substr(1));
        if (tail.size() > 1) strings.insert(head + tail[1] + tail[0] + tail.substr(2));
        for (char c = 'a'; c <= 'z'; ++c) {
            strings.insert(head + c + tail);
            if (!tail.empty()) strings.insert(head + c + tail.substr(1));
        }
    }
    std::set<std::string> words;
    for (const std::string& string : strings) {
        const lexicon::Entry entry = lexicon::find(string);
        if (string != written && entry.word() && entry.frequency() >= least) words.insert(string);
    }
    return words;
}

TEST(Suggest, FindsEveryWordAtOneEdit) {
    test::Generator generator(2);
    constexpr std::array<std::string_view, 12> bases{"government",  "their",  "question",   "a",
                                                     "immediately", "zebra",  "queue",      "banana",
                                                     "xx",          "reader", "oxygenated", "thrash"};
    for (int i = 0; i < 1500; ++i) {
        std::string written{generator.pick(bases)};
        for (std::size_t n = generator.below(3); n > 0 && !written.empty(); --n)
            written[generator.below(written.size())] = static_cast<char>('a' + generator.below(26));
        if (generator.chance(30)) written = random_word(generator, 26);
        const unsigned least = 1 + static_cast<unsigned>(generator.below(8));
        std::vector<Suggestion> found;
        suggest(written, least, found);
        std::set<std::string> keys;
        for (const Suggestion& suggestion : found) {
            EXPECT_TRUE(keys.emplace(suggestion.key()).second) << "twice: " << suggestion.key();
            EXPECT_EQ(distance(written, suggestion.key()), 1U);
        }
        ASSERT_EQ(keys, written.size() < 2 ? std::set<std::string>{} : all_suggestions(written, least)) << written;
    }
}

TEST(Suggestions, AreTheSameHoweverManyWereAskedForBetween) {
    test::Generator generator(3);
    Suggestions remembered;
    std::vector<std::string> words;
    for (int i = 0; i < 600; ++i) words.push_back(random_word(generator, 8));
    for (int i = 0; i < 3000; ++i) {
        const std::string& written = words[generator.below(words.size())];
        std::vector<Suggestion> expected;
        suggest(written, 1, expected);
        const auto found = remembered.of(written);
        ASSERT_TRUE(std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                               [](const auto& a, const auto& b) { return a.key() == b.key(); }))
            << written;
    }
}

TEST(Evidence, FindsEveryTypeAtOneEdit) {
    for (std::uint64_t seed = 0; seed < test::cases(150); ++seed) {
        test::Generator generator(seed);
        std::string text;
        for (int i = 0; i < 300; ++i) {
            text += random_word(generator, 2 + seed % 4);
            text += generator.chance(10) ? "'s " : generator.chance(10) ? "-" : generator.chance(5) ? "\n" : " ";
        }
        text::Scan scan;
        text::Origin origin;
        const text::View view(text, origin, scan);
        Vocabulary vocabulary;
        vocabulary.read(view);
        Evidence evidence;
        evidence.read(view, vocabulary);
        for (const Type& type : vocabulary.types()) {
            const std::string written{vocabulary.key(view, type)};
            std::vector<Near> found;
            evidence.find(view, vocabulary, written, found);
            std::set<std::string> keys;
            for (const Near& near : found) keys.emplace(vocabulary.key(view, *near.type));
            std::set<std::string> expected;
            for (const Type& other : vocabulary.types()) {
                const std::string key{vocabulary.key(view, other)};
                if (other.count > 1 && key[0] == written[0] && distance(written, key) == 1) expected.insert(key);
            }
            ASSERT_EQ(keys, expected) << written;
        }
    }
}

TEST(Resembling, FindsEveryWordAtOneEdit) {
    Glance glance;
    Resembling resembling;
    std::size_t near = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::Generator generator(seed);
        const std::size_t letters = 2 + seed % 5;
        std::string text;
        for (int i = 0; i < 100; ++i)
            text.append(random_word(generator, letters)).append(generator.chance(20) ? "\u2019s " : " ");
        text::Scan scan;
        text::Origin origin;
        const text::View view(text, origin, scan);
        resembling.clear();
        std::vector<std::string> written;
        for (std::size_t n = generator.below(4); n > 0; --n) {
            written.push_back(random_word(generator, letters));
            if (generator.chance(20)) written.back().resize(3);
            resembling.add(written.back());
        }
        glance.look(view.scan());
        const auto found = resembling.find(view, glance.sizes());
        for (std::uint32_t i = 0; i < scan.words.size(); ++i) {
            const std::string key{stem_of(view, scan.words[i]).key};
            const auto beside = [&](const std::string& word) { return distance(word, key) == 1; };
            if (key.size() < shortest_type || std::none_of(written.begin(), written.end(), beside)) continue;
            ++near;
            ASSERT_TRUE(std::binary_search(found.begin(), found.end(), i)) << key;
        }
    }
    EXPECT_GT(near, 500U);
}

TEST(Resembling, FindsFewOthers) {
    const std::string text = "Nobody in the capital of Ukraine knew why the ministry of Ukraie was closed.";
    text::Scan scan;
    text::Origin origin;
    const text::View view(text, origin, scan);
    Glance glance;
    glance.look(view.scan());
    Resembling resembling;
    resembling.clear();
    resembling.add("ukraie");
    std::set<std::string_view> keys;
    for (const std::uint32_t i : resembling.find(view, glance.sizes())) keys.insert(scan.key(scan.words[i]));
    EXPECT_EQ(keys, (std::set<std::string_view>{"ukraine", "ukraie"}));
    resembling.clear();
    EXPECT_TRUE(resembling.find(view, glance.sizes()).empty());
}

}  // namespace
}  // namespace cutline::pass::spelling
