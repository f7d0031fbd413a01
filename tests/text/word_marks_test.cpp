#include "text/word_marks.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cutline::text {
namespace {

constexpr unsigned sea = 0;
constexpr unsigned land = 2;

std::string some_text(std::mt19937_64& random) {
    const std::vector<std::string> parts{"gull", "tern", "field",          "cow", " ", " ",
                                         ", ",   "\n",   " \xE2\x80\x94 ", "-",   "."};
    std::string text;
    for (std::size_t left = random() % 600; left > 0; --left) text += parts[random() % parts.size()];
    return text;
}

/// The obvious reference.
bool has(const Scan& scan, std::size_t i, unsigned mark) {
    const std::string_view key = scan.key(scan.words[i]);
    return (mark == sea && (key == "gull" || key == "tern")) || (mark == land && (key == "field" || key == "tern"));
}

TEST(WordMarks, AreThoseOfTheWordsThatWereLookedAt) {
    std::mt19937_64 random{5};
    WordMarks marks;
    for (const char* word : {"gull", "tern"}) marks.add(word_hash(std::string_view{word}), sea);
    for (const char* word : {"field", "tern"}) marks.add(word_hash(std::string_view{word}), land);
    Scan scan;
    for (int round = 0; round < 500; ++round) {
        scan.words.clear();
        const std::string text = some_text(random);
        text::scan(text, scan);
        const std::size_t words = scan.words.size();
        std::size_t from = random() % (words + 1);
        const std::size_t begin = from;
        for (; from < words && random() % 5 > 0; from = std::min(words, from + random() % 100))
            marks.look(scan, from, std::min(words, from + 100));
        for (std::size_t i = begin; i < from; ++i)
            for (const unsigned mark : {sea, land, sea + 1}) ASSERT_EQ(marks.with(mark).has(i), has(scan, i, mark));
    }
}

}  // namespace
}  // namespace cutline::text
