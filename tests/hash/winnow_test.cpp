#include "hash/winnow.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "hash/shared.hpp"

namespace cutline::hash {
namespace {

/// mt19937 with results of 32 bits: its own may be wider.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::uint32_t operator()() { return static_cast<std::uint32_t>(engine_()); }

  private:
    std::mt19937 engine_;
};

std::vector<Mark> winnowed(const std::vector<std::uint32_t>& words) {
    std::vector<Mark> marks(words.size() + 1);
    Mark* end = winnow(
        0, static_cast<std::uint32_t>(words.size()), [&](std::uint32_t i) { return words[i]; }, marks.data());
    marks.resize(static_cast<std::size_t>(end - marks.data()));
    return marks;
}

/// The definition: the least of each window, the last of equals; the first shingle.
std::set<std::uint32_t> reference(const std::vector<std::uint32_t>& words) {
    std::vector<std::uint32_t> prints;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        Rolling hash;
        for (std::size_t j = 0; j < shingle_words; ++j) hash.take(words[i + j]);
        prints.push_back(hash.print());
    }
    std::set<std::uint32_t> places;
    if (prints.empty()) return places;
    places.insert(0);
    const std::size_t window = std::min<std::size_t>(window_shingles, prints.size());
    for (std::size_t begin = 0; begin + window <= prints.size(); ++begin) {
        std::size_t least = begin;
        for (std::size_t i = begin; i < begin + window; ++i)
            if (prints[i] <= prints[least]) least = i;
        places.insert(static_cast<std::uint32_t>(least));
    }
    return places;
}

TEST(Winnow, SelectsWhatTheDefinitionSays) {
    Random random{5};
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::uint32_t> words(random() % 40);
        const std::uint32_t vocabulary = 1 + random() % 30;  // few words: many equal shingles
        for (std::uint32_t& word : words) word = 0x9E3779B9U * (random() % vocabulary + 1);
        std::set<std::uint32_t> places;
        for (const Mark& mark : winnowed(words)) places.insert(mark.place());
        EXPECT_EQ(places, reference(words));
    }
}

TEST(Winnow, RollingIsTheSameAsHashingAnew) {
    Rolling rolled;
    std::vector<std::uint32_t> words{7, 1, 8, 2, 8, 1, 8, 2, 8, 4};
    for (std::size_t i = 0; i < shingle_words; ++i) rolled.take(words[i]);
    for (std::size_t i = shingle_words; i < words.size(); ++i) {
        rolled.roll(words[i], words[i - shingle_words]);
        Rolling anew;
        for (std::size_t j = i + 1 - shingle_words; j <= i; ++j) anew.take(words[j]);
        EXPECT_EQ(rolled.print(), anew.print());
    }
}

TEST(Winnow, ARunOfSevenWordsIsNeverMissed) {
    Random random{9};
    for (int round = 0; round < 2000; ++round) {
        const std::size_t run = shingle_words + window_shingles - 1;
        std::vector<std::uint32_t> shared(run);
        for (std::uint32_t& word : shared) word = random();
        std::vector<std::vector<std::uint32_t>> texts(2);
        for (auto& text : texts) {
            text.resize(random() % 20);
            for (std::uint32_t& word : text) word = random();
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(random() % (text.size() + 1)), shared.begin(),
                        shared.end());
        }
        std::set<std::uint32_t> prints;
        for (const Mark& mark : winnowed(texts[0])) prints.insert(mark.print());
        EXPECT_TRUE(std::ranges::any_of(winnowed(texts[1]), [&](const Mark& m) { return prints.contains(m.print()); }));
    }
}

TEST(Shared, KeepsThePrintsThatComeTwice) {
    Random random{2};
    Shared shared;
    for (int round = 0; round < 500; ++round) {
        std::vector<Mark> marks;
        std::map<std::uint32_t, std::vector<std::uint32_t>> places;
        const std::uint32_t prints = 1 + random() % 400;
        const auto count = static_cast<std::uint32_t>(random() % 300);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t print = 0x85EBCA6BU * (random() % prints);
            marks.emplace_back(print, i);
            places[print].push_back(i);
        }
        const std::span<const Mark> repeated = shared.find(marks);
        std::map<std::uint32_t, std::vector<std::uint32_t>> found;
        for_each_repeat(repeated, [&](std::uint32_t later, std::uint32_t before, std::uint32_t first) {
            EXPECT_LT(before, later);
            EXPECT_LE(first, before);
            found[first].push_back(later);
            return true;
        });
        for (auto& [print, all] : places) {
            std::vector<std::uint32_t> later(all.rbegin(), all.rend() - 1);
            EXPECT_EQ(found[all.front()], later);
            found.erase(all.front());
        }
        EXPECT_TRUE(found.empty());
    }
}

}  // namespace
}  // namespace cutline::hash
