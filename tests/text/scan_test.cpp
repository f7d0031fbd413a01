#include "text/scan.hpp"

#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "hash/fingerprint.hpp"
#include "text/pick.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace cutline::text {
namespace {

struct Piece {
    std::size_t begin;
    std::size_t end;
    bool operator==(const Piece&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Piece& piece) { return out << piece.begin << '-' << piece.end; }

bool is_letter_at(std::string_view line, std::size_t at) {
    if (at >= line.size()) return false;
    const CodePoint c = decode(line, at);
    return c.valid && kind(c.point) == Kind::letter;
}

/// The words of one line, one code point after another.
std::vector<Piece> words_of(std::string_view line) {
    std::vector<Piece> words;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode(line, at);
        const Kind what = c.valid ? kind(c.point) : Kind::other;
        std::size_t end = at + c.size;
        if (what == Kind::ideograph) {
            if (end < line.size()) {
                const CodePoint d = decode(line, end);
                if (d.valid && kind(d.point) == Kind::ideograph) end += d.size;
            }
            words.push_back({at, end});
        } else if (is_word(what)) {
            while (end < line.size() && end - at < 1024) {
                const CodePoint d = decode(line, end);
                const bool apostrophe = d.valid && (d.point == '\'' || d.point == 0x2019);
                if (!(d.valid && is_word(kind(d.point))) && !(apostrophe && is_letter_at(line, end + d.size))) break;
                end += d.size;
            }
            words.push_back({at, end});
        }
        at = end;
    }
    return words;
}

/// The key of a word: that of the line that it would be.
std::string word_key(std::string_view word) { return key_of(word); }

/// All that `scan` promises, against code that goes one code point at a time.
void check(std::string_view text) {
    Scan scanned;
    scan(text, scanned);
    std::size_t index = 0;
    std::size_t word = 0;
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < text.size(); ++number) {
        std::size_t next = std::min(text.find('\n', at), text.size());
        std::size_t end = next;
        if (next < text.size() && end > at && text[end - 1] == '\r') --end;
        const std::string_view line = text.substr(at, end - at);
        if (line.find_first_not_of(" \t") != std::string_view::npos) {
            ASSERT_LT(index, scanned.lines.size());
            const Line& found = scanned.lines[index++];
            const std::string key = key_of(line);
            EXPECT_EQ(found.begin, at);
            EXPECT_EQ(found.end, end);
            EXPECT_EQ(found.number, number);
            EXPECT_EQ(scanned.key(found), key) << line;
            EXPECT_EQ(found.key != 0, !key.empty());
            EXPECT_EQ(found.key, key.empty() ? 0 : hash::fingerprint(key));
            EXPECT_EQ(found.first_word, word);
            std::vector<Piece> words;
            for (; word < found.last_word; ++word) {
                const Word& w = scanned.words[word];
                words.push_back({w.begin - at, w.end() - at});
                EXPECT_EQ(scanned.key(w), word_key(text.substr(w.begin, w.size)));
            }
            EXPECT_EQ(words, words_of(line)) << line;
        }
        at = next + 1;
    }
    EXPECT_EQ(index, scanned.lines.size());
    EXPECT_EQ(word, scanned.words.size());
}

struct KeyCase {
    const char* line;
    const char* key;
};

TEST(Scan, KeysHaveLettersDigitsAndWhatChangesANumber) {
    const KeyCase cases[] = {
        {"Photo: A. Smith", "photoasmith"},
        {"photo a smith", "photoasmith"},
        {"3.5",
         "3\x1f"
         "5"},
        {"35", "35"},
        {"3 - 5",
         "3\x1f"
         "5"},
        {"Covid-19", "covid19"},
        {"-5 and +7", "-5and+7"},
        {"5-7",
         "5\x1f"
         "7"},
        {"$5, 20%",
         "$5\x1f"
         "20%"},
        {"\u2212"
         "3",
         "-3"},
        {"It\u2019s", "its"},
        {"\u00C9T\u00C9", "\u00E9t\u00E9"},
        {"* * *", ""},
        {"\u201C\u2026\u201D", ""},
        {"\xFF\xFE", ""},
        {"a\xFF"
         "b",
         "ab"},
        {"", ""},
    };
    for (const KeyCase& row : cases) {
        EXPECT_EQ(key_of(row.line), row.key) << row.line;
        check(row.line);
    }
}

TEST(Scan, WordsKeepApostrophesInside) {
    Scan scanned;
    const std::string text = "'Tis don't dogs' rock\u2019n\u2019roll 4,000 half-mile";
    scan(text, scanned);
    std::vector<std::string> words;
    for (const Word& word : scanned.words) words.push_back(text.substr(word.begin, word.size));
    EXPECT_EQ(words,
              (std::vector<std::string>{"Tis", "don't", "dogs", "rock\u2019n\u2019roll", "4", "000", "half", "mile"}));
}

TEST(Scan, EqualWordsHaveEqualHashesWhereverTheyStand) {
    // The same word on the fast path, at the end of the text, behind an apostrophe, with a curly quote after it.
    const std::string text =
        "Harbour harbour, \u201Charbour\u201D HARBOUR\u2014harbour "
        "abcdefghijklmnopq Abcdefghijklmnopq don't dont harbour";
    Scan scanned;
    scan(text, scanned);
    for (const Word& a : scanned.words)
        for (const Word& b : scanned.words) EXPECT_EQ(a.hash == b.hash, scanned.key(a) == scanned.key(b));
}

TEST(Scan, Lines) {
    check("");
    check("\n");
    check("one\ntwo");
    check("one\r\n\r\n two \r\n\t\n\rthree\r");
    check("\n\n  a\n\n");
    check(std::string(3, '\0'));
}

TEST(Scan, LongWordsAreBroken) {
    check(std::string(5000, 'x') + " " + std::string(16, 'y') + " " + std::string(17, 'z'));
    std::string accented;
    for (int i = 0; i < 2000; ++i) accented += "\u00E9";
    check(accented);
}

/// Pieces that meet in every way across the borders of blocks.
TEST(Scan, AgreesWithTheReferenceOnHostileText) {
    const std::vector<std::string> pieces{"a",
                                          "Bc",
                                          "wordword",
                                          "sixteenlettersxx",
                                          "seventeenlettersx",
                                          " ",
                                          " ",
                                          " ",
                                          ",",
                                          "'",
                                          "\u2019",
                                          "\u201C",
                                          "\u2014",
                                          "-",
                                          "+",
                                          "$",
                                          "%",
                                          "7",
                                          "19",
                                          "\u0661",
                                          "\u00BD",
                                          "\u2212",
                                          "\u00E9",
                                          "\u0301",
                                          "\u20AC",
                                          "\u4E2D",
                                          "\u3042",
                                          "\u0E01",
                                          "\U0001F600",
                                          "\u00AD",
                                          "\u200B",
                                          "\xE2\x80",
                                          "\xC3",
                                          "\xFF",
                                          "\n",
                                          "\r\n",
                                          "\t",
                                          "\u0130",
                                          "\u023A",
                                          "\u1E9E"};
    std::mt19937 random{7};
    for (int round = 0; round < 4000; ++round) {
        std::string text(random() % 70, 'q');
        const std::size_t size = random() % 60;
        const std::size_t kinds = 1 + random() % pieces.size();
        for (std::size_t i = 0; i < size; ++i)
            text += pieces[(random() % kinds + static_cast<std::size_t>(round)) % pieces.size()];
        check(text);
        if (HasFailure()) return;
    }
}

TEST(Scan, AgreesWithTheReferenceOnRandomBytes) {
    std::mt19937 random{11};
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 300, ' ');
        for (char& c : text) c = static_cast<char>(random());
        check(text);
        if (HasFailure()) return;
    }
}

/// Is `some` what `all` has of the lines that are wanted?
void expect_some_of(const Scan& all, const std::vector<Stretch>& lines, const Scan& some) {
    ASSERT_EQ(some.lines.size(), all.lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& a = all.lines[i];
        const Line& b = some.lines[i];
        EXPECT_EQ(std::tie(a.begin, a.end, a.number), std::tie(b.begin, b.end, b.number));
        EXPECT_EQ(b.key, lines[i].wanted ? a.key : 0);
        EXPECT_EQ(some.key(b), lines[i].wanted ? all.key(a) : "");
        ASSERT_EQ(b.words(), lines[i].wanted ? a.words() : 0);
        for (std::uint32_t w = 0; w < b.words(); ++w) {
            const Word& its = some.words[b.first_word + w];
            EXPECT_EQ(its.begin, all.words[a.first_word + w].begin);
            EXPECT_EQ(its.hash, all.words[a.first_word + w].hash);
            EXPECT_EQ(some.key(its), all.key(all.words[a.first_word + w]));
        }
    }
}

TEST(Scan, SomeLinesAreScannedLikeAll) {
    std::mt19937 random{13};
    const std::vector<std::string> pieces{"a",      "Bc",     "don't", " ",  " ",    "7", "19",
                                          "\u2019", "\u00E9", "\n",    "\n", "\r\n", "-", "\t"};
    for (int round = 0; round < 1000; ++round) {
        std::string text;
        for (std::size_t i = random() % 200; i > 0; --i) text += pieces[random() % pieces.size()];
        Scan all;
        scan(text, all);
        std::vector<Stretch> lines;
        std::vector<unsigned char> wanted;
        for (const Line& line : all.lines) {
            lines.push_back({line.begin, line.end, line.number, random() % 2 == 0});
            wanted.push_back(lines.back().wanted ? 1 : 0);
        }
        Scan some;
        scan_some(text, lines, some);
        Scan picked;
        pick(all, wanted, picked);
        expect_some_of(all, lines, some);
        expect_some_of(all, lines, picked);
    }
}

TEST(Scan, LeavesNothingOfTheTextBefore) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "word" + std::to_string(i) + (i % 7 == 0 ? "\n" : " ");
    const auto words_of = [](const Scan& scan) {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, unsigned, unsigned>> words;
        for (const Word& word : scan.words)
            words.emplace_back(word.begin, word.fold, word.hash, word.size, word.fold_size);
        return words;
    };
    Scan again;
    for (const std::size_t size : {text.size(), std::size_t{30}, std::size_t{0}, text.size() / 2, text.size()}) {
        const std::string_view part = std::string_view{text}.substr(0, size);
        Scan fresh;
        scan(part, fresh);
        scan(part, again);
        EXPECT_EQ(words_of(again), words_of(fresh)) << size;
    }
}

TEST(Scan, UsesItsStorageAgain) {
    Scan scanned;
    scan("one two three\nfour", scanned);
    scan("five", scanned);
    ASSERT_EQ(scanned.lines.size(), 1U);
    ASSERT_EQ(scanned.words.size(), 1U);
    EXPECT_EQ(scanned.key(scanned.lines[0]), "five");
}

}  // namespace
}  // namespace cutline::text
